import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { TapePool } from '../../../src/results/runResult.ts'
import { readResult } from '../../../src/run/folder/readResult.ts'
import { hedgeContracts } from '../../../src/run/hedging/hedgeContracts.ts'
import { runScenario } from '../../../src/run/runScenario.ts'
import { workFolder } from '../../commands/commandLine.ts'
import { wavyPrices } from '../../commands/scenarios.ts'
import { loadFiles } from '../loadFiles.ts'
import { quietOptions } from '../quietOptions.ts'

const root = workFolder()
const TIER =
  '{ name: micro, symbol: MIC, multiplier: 0.1, tick: 1, spreadTicks: 1, spreadTicksOutside: 5, slippageTicks: 0, fee: { perContract: 0 }, margin: { initial: 10, maintenance: 9 } }'
const MAIN = 'mainSession: { from: "08:30", to: "15:00", zone: America/Chicago }'

const load = (name: string, step: number) =>
  loadFiles(
    join(root, name),
    [
      'account: { start: 100000 }',
      `market: { ladder: { underlying: TEST, quote: USD, session: 24x7, ${MAIN}, tiers: [${TIER}] } }`,
      'prices: { history: { file: p.csv } }',
      'strategy: { use: breakout, lookback: 10 }',
      'samples: { count: 20, trades: 10, block: 1 }',
    ].join('\n'),
    { 'p.csv': wavyPrices(400, { price: 20_000, step }) },
  )

describe('fills outside the main session', () => {
  it('cost more in replay and samples, and do so again when the page is drawn from its folder', async () => {
    const loaded = await load('hours', 3_600_000)
    const out = join(root, 'out')
    const { result } = await runScenario(loaded, quietOptions(out, false))
    const { data, assumptions } = result.summary
    expect(data.outsideMarked).toBe(true)
    expect(assumptions.join(' ')).toContain('Outside 08:30 to 15:00 America/Chicago the whole spread is 5 ticks of MIC')
    const { outside } = (result.pool as TapePool).tape
    expect([...outside!.entry, ...outside!.leg]).toEqual(expect.arrayContaining([0, 1]))
    for (const { contracts, spreadCost, reason } of result.rows) {
      const each = spreadCost / (contracts[0]! * 0.1)
      expect(reason === 'target' ? [0.5, 2.5] : [1, 3, 5]).toContain(Number(each.toFixed(6)))
    }
    expect((await readResult(out)).result.pool).toEqual(result.pool)
  })

  it('are none on daily bars', async () => {
    const { result } = await runScenario(await load('days', 86_400_000), quietOptions(join(root, 'days-out'), false))
    expect([result.summary.data.outsideMarked, (result.pool as TapePool).tape.outside]).toEqual([false, null])
    expect(result.rows.every(row => row.spreadCost <= row.contracts[0]! * 0.1 * (1 + 1e-9))).toBe(true)
  })

  it('count at any hour of a hedge', async () => {
    const { scenario } = await load('hedge', 3_600_000)
    const terms = { units: 1, value: null, spotFile: null, ratio: 1, when: { kind: 'always' }, haircut: 1 } as const
    const { crossing } = hedgeContracts(scenario, { ...terms, spotIsMargin: false, reopens: false })
    expect([...crossing]).toEqual([2.5])
  })
})
