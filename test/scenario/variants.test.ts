import { describe, expect, test } from 'vitest'
import { parseDocumentText } from '../../src/scenario/located.ts'
import { variantDocuments, withVariantsOf } from '../../src/scenario/variants.ts'
import { problemsOf, saidOf } from './support.ts'

const scenario = (variants: string) =>
  parseDocumentText(`account: { start: 1000 }\nplan: { risk: 1%, rebase: 25% }\nvariants: ${variants}\n`, 'a.yaml')

describe('variantDocuments', () => {
  test('are the document with the values of each in place of its own', () => {
    const found = variantDocuments(
      scenario(
        '[{ name: as it is }, { name: free, set: { plan.rebase: 0, plan.packing: single, account.leverage: 3 } }]',
      ),
    )
    expect(found.map(({ name }) => name)).toEqual(['as it is', 'free'])
    expect(found[0]!.document.value).toMatchObject({ plan: { risk: '1%', rebase: '25%' } })
    expect(found[1]!.document.value).toMatchObject({
      account: { start: 1000, leverage: 3 },
      plan: { risk: '1%', rebase: 0, packing: 'single' },
    })
  })

  test('are none where the document lists none', () => {
    expect(variantDocuments(parseDocumentText('name: x', 'a.yaml'))).toEqual([])
  })

  test('point at the line of the variants for a value of theirs', () => {
    const [, { document }] = variantDocuments(
      scenario('\n  - { name: a }\n  - name: b\n    set: { plan.risk: 2% }'),
    ) as [unknown, ReturnType<typeof variantDocuments>[number]]
    expect(document.find(['plan', 'risk'])!.value).toMatchObject({ file: 'a.yaml', line: 6, column: 23 })
    expect(document.written(['plan', 'risk'])).toBe('2%')
  })

  test.each([
    ...['plan', 'prices.history.file', 'strategy.lookback', 'samples.seed', 'account.start', 'market', 'name'],
    ...['market.ladder.quote', 'market.ladder.session', 'market.ladder.tiers', 'market.ladder.tiers.0'],
    ...['market.ladder.tiers.0.name', 'market.ladder.tiers.0.tick', 'market.ladder.tiers.x.fee'],
    ...['market.venue.funding.everyHours', 'market.venue.name', 'market.venue.underlyings.BTC.tick'],
  ])('never change %s, which makes trades or draws or a whole block', key => {
    const [problem] = problemsOf(() => variantDocuments(scenario(`[{ name: a, set: { ${key}: 1 } }]`)))
    expect(problem).toMatchObject({ file: 'a.yaml', line: 3, path: key })
    expect(problem!.message).toContain('a variant cannot change this; allowed: plan.…, account.leverage')
  })

  test.each([
    ['market.ladder.tiers.0.fee.perContract', 3],
    ['market.ladder.tiers.1.margin.initial', '10%'],
    ['market.venue.fee.taker', '0.1%'],
    ['market.venue.underlyings.BTC.maintenance', 'x'],
  ])('may change %s, which is what a contract costs or posts', (key, value) => {
    const written =
      'account: {}\nmarket: { ladder: { tiers: [{ fee: {} }, { margin: {} }] }, venue: { fee: {}, underlyings: { BTC: {} } } }'
    const text = `${written}\nvariants: [{ name: a, set: { ${key}: ${value} } }]`
    const [{ patch } = { patch: null }] = variantDocuments(parseDocumentText(text, 'a.yaml'))
    expect(patch).toEqual({ [key]: String(value) })
  })

  test('have names of one line that can be shown', () => {
    expect(saidOf(() => variantDocuments(scenario('[{ name: "line\\nbreak" }, { name: "\\u202e" }]')))).toEqual([
      expect.stringMatching(/^variants\.0\.name: .*text of one line, without control characters/),
      expect.stringMatching(/^variants\.1\.name: /),
    ])
  })

  test('tell every problem at once', () => {
    expect(
      saidOf(() => variantDocuments(scenario('[{ name: a, set: { plan: 1 } }, { name: a, sets: {} }, {}]'))),
    ).toEqual([
      'variants.1.sets: unknown key "sets"; allowed: name, set',
      'variants.2.name: "name" is missing; it takes text',
    ])
    expect(saidOf(() => variantDocuments(scenario('[{ name: a, set: { name: 1, plan: 1 } }, { name: a }]')))).toEqual([
      expect.stringMatching(/^name: a variant cannot/),
      expect.stringMatching(/^plan: a variant cannot/),
      'variants.1.name: a variant above has the name "a", too',
    ])
  })
})

describe('withVariantsOf', () => {
  test('takes the variants of the other document, and says where they stand', () => {
    const file = parseDocumentText('variants:\n  - { name: b, set: { plan.demote: null } }', 'plans.yaml')
    const document = withVariantsOf(scenario('[{ name: a }]'), file)
    const [b] = variantDocuments(document)
    expect(b!.document.value).toMatchObject({ account: { start: 1000 }, plan: { rebase: '25%', demote: null } })
    expect(b!.document.find(['plan', 'demote'])!.value).toMatchObject({ file: 'plans.yaml', line: 2 })
    expect(document.find(['plan', 'risk'])!.value.file).toBe('a.yaml')
  })
})
