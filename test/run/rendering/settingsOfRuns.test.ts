import { describe, expect, it } from 'vitest'
import { settingsOfRuns } from '../../../src/run/rendering/settingsOfRuns.ts'
import { makeSummary } from '../../report/makeResult.ts'

const SCENARIO = {
  file: 's.yaml',
  text: 'name: A\nnotes: [one]\nplan: { risk: 1% }',
  overrides: [],
  ladder: null,
  venue: null,
  broker: null,
  session: null,
}

function settingsOf(...runs: readonly Parameters<typeof makeSummary>[0][]) {
  const summaries = runs.map(changes => makeSummary({ scenario: SCENARIO, inputs: [], ...changes }))
  return settingsOfRuns(summaries).map(settings => Object.fromEntries(settings))
}

describe('settingsOfRuns', () => {
  it('has the scenario with the values of the command line, and neither name nor notes', () => {
    const [plain, changed] = settingsOf(
      {},
      { scenario: { ...SCENARIO, overrides: ['plan.risk=2%', 'account.start=500'] } },
    )
    expect(plain).toEqual({ 'plan.risk': '1%', 'version of stepup': '0.1.0' })
    expect(changed).toEqual({ 'plan.risk': '2%', 'account.start': '500', 'version of stepup': '0.1.0' })
  })

  it('takes plans by name for one setting, and nothing that a stranger wrote for a defect', () => {
    const of = (variants: string) => ({ scenario: { ...SCENARIO, text: `plan: { risk: 1% }\nvariants: ${variants}` } })
    const [plans, none] = settingsOf(
      of('[{ name: A }, { name: B, set: { plan.rebase: 0, plan.packing: single } }]'),
      of('5'),
    )
    expect(plans!['variants']).toBe('A; B (plan.rebase 0, plan.packing single)')
    expect(Object.keys(plans!).filter(key => key.startsWith('variants'))).toEqual(['variants'])
    expect(none!['variants']).toBe('5')
  })

  it('tells files of one name with other contents apart, and says nothing of a file that is the same', () => {
    const ladder = (text: string) => ({ scenario: { ...SCENARIO, ladder: { file: 'my.yaml', text } } })
    const [one, other] = settingsOf(ladder('tick: 1'), ladder('tick: 2'))
    expect(one!['contents of my.yaml']).toMatch(/^SHA-256 [0-9a-f]{8}…$/)
    expect(other!['contents of my.yaml']).not.toBe(one!['contents of my.yaml'])
    const prices = (...hashes: readonly string[]) => hashes.map(sha256 => ({ inputs: [{ file: 'p.csv', sha256 }] }))
    const [first, same] = settingsOf(...prices('a'.repeat(64), 'a'.repeat(64)))
    expect([first, same].some(settings => 'contents of p.csv' in settings!)).toBe(false)
    const [here, there, without] = settingsOf(...prices('a'.repeat(64), 'b'.repeat(64)), {})
    expect(here!['contents of p.csv']).toBe('SHA-256 aaaaaaaa…')
    expect(there!['contents of p.csv']).toBe('SHA-256 bbbbbbbb…')
    expect(without).not.toHaveProperty(['contents of p.csv'])
  })
})
