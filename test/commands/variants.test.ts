import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { files, inProcess, workFolder } from './commandLine.ts'
import { scenarioYaml, wavyPrices } from './scenarios.ts'

const PLANS = `variants:
  - { name: as written }
  - { name: "costly, =2x", set: { plan.risk: 2%, plan.rebase: 0 } }
  - { name: single, set: { plan.packing: single } }
`
const root = files(workFolder(), {
  'scenario.yaml': scenarioYaml({ samples: '{ count: 300, trades: 20, block: 1, risks: [1%] }' }),
  'prices.csv': wavyPrices(200),
  'plans.yaml': PLANS,
  'one.yaml': 'variants:\n  - { name: alone }\n',
  'wrong.yaml': 'variants:\n  - { name: a }\n  - name: b\n    set: { prices.history.file: x.csv, plan.risk: 7 }\n',
})
const SCENARIO = join(root, 'scenario.yaml')
const RUN = join(root, 'run')
const rowsOf = (file: string) =>
  readFileSync(join(RUN, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => line.split(','))

beforeAll(async () => {
  const { code, stderr } = await inProcess('compare', SCENARIO, '--variants', join(root, 'plans.yaml'), '--out', RUN)
  expect(stderr).not.toContain('error')
  expect(code).toBe(0)
})

describe('stepup compare --variants', () => {
  it('plays every plan on the same draws, paired against the first', () => {
    const { samples, plan } = JSON.parse(readFileSync(join(RUN, 'summary.json'), 'utf8'))
    expect(samples.by).toBe('plan')
    expect(samples.risks.map(({ label, risk, own }: Record<string, unknown>) => [label, risk, own])).toEqual([
      ['as written', plan.risk, true],
      ['costly, =2x', 0.02, false],
      ['single', plan.risk, false],
    ])
    expect(samples.risks[0].paired).toMatchObject({ value: 0, low: 0, high: 0 })
  })

  it('gives the first plan what a run of the scenario gives it', async () => {
    const alone = join(root, 'alone')
    expect((await inProcess('run', SCENARIO, '--no-report', '--out', alone)).code).toBe(0)
    const own = (folder: string) =>
      JSON.parse(readFileSync(join(folder, 'summary.json'), 'utf8')).samples.risks.find((l: { own: boolean }) => l.own)
    const { variant, label, patch, ...figures } = own(RUN)
    expect(own(alone)).toMatchObject(figures)
    expect([variant, label, patch]).toEqual(['as written', 'as written', {}])
  })

  it('ends the tables of samples with the name of the plan, guarded and quoted', () => {
    for (const file of ['samples.csv', 'bands.csv', 'risks.csv']) expect(rowsOf(file)[0]!.at(-1)).toBe('variant')
    expect(rowsOf('samples.csv')).toHaveLength(1 + 3 * 300)
    expect(readFileSync(join(RUN, 'bands.csv'), 'utf8')).toContain(',"costly, =2x"\n')
    expect(rowsOf('risks.csv').map(row => row.at(-1))).toEqual(['variant', 'as written', ' =2x"', 'single'])
  })

  it('names plans in place of levels on the page and in report.md, and reads back to the same', async () => {
    const page = readFileSync(join(RUN, 'report.html'), 'utf8')
    expect(page).toContain('Plans side by side')
    expect(page).toContain('costly, =2x')
    expect(page).not.toContain('Risk levels side by side')
    const before = readFileSync(join(RUN, 'report.md'), 'utf8')
    expect((await inProcess('report', RUN)).code).toBe(0)
    expect(readFileSync(join(RUN, 'report.md'), 'utf8')).toBe(before)
    expect(readFileSync(join(RUN, 'report.html'), 'utf8')).toBe(page)
  })

  it('keeps what each plan sets, and tells it in terminal, page and report.md', async () => {
    const { samples } = JSON.parse(readFileSync(join(RUN, 'summary.json'), 'utf8'))
    expect(samples.risks.map(({ patch }: { patch: unknown }) => patch)).toEqual([
      {},
      { 'plan.risk': '2%', 'plan.rebase': '0' },
      { 'plan.packing': 'single' },
    ])
    const text = readFileSync(join(RUN, 'report.md'), 'utf8')
    expect(text).toMatch(
      /What each plan sets; – = as the scenario has it\n\n\| Plan \| .*plan\.risk.* \| .*plan\.rebase.* \| .*plan\.packing.* \|/,
    )
    expect(text).toContain('| costly, =2x | 2% | 0 | – |')
    expect(readFileSync(join(RUN, 'report.html'), 'utf8').includes('plan.packing</code></th>')).toBe(true)
  })

  it('can be verified without the file of plans', async () => {
    const { code, stdout } = await inProcess('verify', RUN)
    expect(stdout).toContain('Same:')
    expect(code).toBe(0)
  })

  it('refuses one plan alone, what makes the trades, and two comparisons at a time', async () => {
    const one = await inProcess('compare', SCENARIO, '--variants', join(root, 'one.yaml'))
    expect([one.code, one.stderr]).toEqual([2, expect.stringContaining('a comparison needs two variants or more')])
    const wrong = await inProcess('compare', SCENARIO, '--variants', join(root, 'wrong.yaml'))
    expect(wrong.code).toBe(2)
    expect(wrong.stderr).toMatch(/wrong\.yaml:4:\d+ {2}prices\.history\.file: a variant cannot change this/)
    const both = await inProcess('compare', SCENARIO, '--risk', '1%', '--variants', join(root, 'plans.yaml'))
    expect([both.code, both.stderr]).toEqual([2, expect.stringContaining('--risk and --variants')])
  })
})

describe('plans in a scenario', () => {
  const block = scenarioYaml({
    plan: '{ risk: 1% }',
    samples: '{ count: 100, trades: 20, block: 1 }',
    variants: '[{ name: two, set: { plan.risk: 2% } }, { name: as written }]',
  })
  const scenario = join(
    files(join(root, 'block'), { 'block.yaml': block, 'prices.csv': wavyPrices(200) }),
    'block.yaml',
  )

  it('are no risk levels', async () => {
    const { code, stderr } = await inProcess('compare', scenario, '--risk', '1%,2%')
    expect([code, stderr]).toEqual([2, expect.stringContaining('--risk and the variants of the scenario are two')])
  })

  it('go before --set, and the run says so', async () => {
    const out = join(root, 'block', 'out')
    const set = ['--set', 'plan.risk=3%', '--set', 'plan.rebase=10%']
    const { code, stdout } = await inProcess('run', scenario, ...set, '--no-report', '--json', '--out', out)
    expect(code).toBe(0)
    const { plan, notices, samples } = JSON.parse(stdout)
    expect(plan).toMatchObject({ risk: 0.02, rebase: 0.1 })
    expect(samples.risks.map(({ risk }: { risk: number }) => risk)).toEqual([0.02, 0.03])
    expect(notices.filter((notice: string) => notice.startsWith('--set'))).toEqual([
      '--set plan.risk gives way to what these plans set themselves: two',
    ])
    expect((await inProcess('verify', out)).code).toBe(0)
  })
})

describe('plans of other costs', () => {
  const FREE = '{ name: free }'
  const COSTLY = '{ name: costly, set: { market.ladder.tiers.0.fee.perContract: 3, plan.risk: 0.5% } }'

  async function compared(name: string, ...plans: string[]) {
    const file = files(join(root, name), { 'plans.yaml': `variants: [${plans.join(', ')}]\n` })
    const sets = ['samples={ count: 100, trades: 20, block: 3, seed: 1 }', 'plan.riskIncludesCosts=false']
    const { stdout } = await inProcess(
      ...['compare', 'plan-example', '--variants', join(file, 'plans.yaml'), '--no-report', '--json'],
      ...[...sets.flatMap(set => ['--set', set]), '--out', join(file, 'out')],
    )
    return JSON.parse(stdout).comparison
  }

  it('are judged by what each makes of the trades, whichever stands first', async () => {
    const [ahead, behind] = [await compared('ahead', FREE, COSTLY), await compared('behind', COSTLY, FREE)]
    for (const { edge, recommendation } of [ahead, behind]) {
      expect(recommendation.recommended).toBe('free')
      expect(edge).toMatchObject({ proof: 'edge', mean: expect.closeTo(1.02, 2) })
    }
    const takenBy = (comparison: { selections: { variant: string; taken: { meanR: { mean: number } } }[] }) =>
      Object.fromEntries(comparison.selections.map(({ variant, taken }) => [variant, taken.meanR.mean]))
    expect(takenBy(ahead)['free']).toBeGreaterThan(0.8)
    expect(takenBy(ahead)['costly']).toBeLessThan(0)
    expect(takenBy(behind)).toEqual(takenBy(ahead))
    const endOf = ({ withoutEdge }: { withoutEdge: { levels: { variant: string; medianFinal: unknown }[] } }) =>
      withoutEdge.levels.find(({ variant }) => variant === 'free')!.medianFinal
    expect(endOf(behind)).toEqual(endOf(ahead))
    expect([ahead.withoutEdge.largest, behind.withoutEdge.largest]).toEqual(['free', 'free'])
  })
})
