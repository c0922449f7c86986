import { describe, expect, it } from 'vitest'
import { readMarket } from '../../../src/run/market/readMarket.ts'
import { depthNotices, depthSentences } from '../../../src/run/market/volumeDepth.ts'
import { replayScenario } from '../../../src/run/replaying/replayScenario.ts'
import { replayFacts } from '../../../src/run/summing/facts.ts'
import { workFolder } from '../../commands/commandLine.ts'
import { freeLadder, loadFiles } from '../loadFiles.ts'

const root = workFolder()
let runs = 0

/** Bars that trade these volumes at 100 to 101; a script goes long after the first, with its stop 10 below. */
async function play(volumes: readonly (number | null)[], depth: string, packing = 'mixed') {
  const day = (i: number) => `2024-01-0${i + 1}`
  const hasVolume = !volumes.includes(null)
  const rows = volumes.map((volume, i) => `${day(i)},100,101,99,100${hasVolume ? `,${volume}` : ''}`)
  const header = `time,open,high,low,close${hasVolume ? ',volume' : ''}`
  runs += 1
  const yaml = [
    'account: { start: 100000 }',
    `market: ${freeLadder(0.1)}`,
    `prices: { history: { file: p.csv${depth} } }`,
    'strategy: { use: script, decisions: [{ bar: 0, enter: long, stop: 90 }, { bar: 2, exit: true }] }',
    `plan: { risk: 1%, packing: ${packing} }`,
    'samples: { count: 0 }',
  ].join('\n')
  const loaded = await loadFiles(`${root}/${runs}`, yaml, { 'p.csv': `${[header, ...rows].join('\n')}\n` })
  const market = await readMarket(loaded)
  const replay = replayScenario(loaded.scenario, market)
  const facts = replayFacts(replay, market, loaded.scenario.market.ladder)
  return { row: replay.rows[0]!, facts, scenario: loaded.scenario, receipt: replay.receipts[0]! }
}

describe('the limit of volume', () => {
  it('cuts an order to its share of the bar before, and says so', async () => {
    // The risk allows 1,000 ÷ (10 × 0.1) = 1,000 micros; 1% of 5,000 units are 500 of them.
    expect((await play([5000, 1, 1, 1], '')).row.contracts).toEqual([1000, 0])
    const { row, facts, scenario, receipt } = await play([5000, 1, 1, 1], ', depth: { share: 1%, counts: units }')
    expect([row.status, row.contracts]).toEqual(['taken', [500, 0]])
    expect([facts.depth_cuts, facts.skipped_depth]).toEqual([1, 0])
    expect(receipt.sizing!.tiers).toMatchObject([{ depth: 500, bound: 'depth' }])
    expect(depthNotices(scenario, facts)).toEqual(['the limit of volume cut 1 order and refused 0'])
    expect(depthSentences(scenario)).toEqual([
      'An entry takes at most 1% of the volume of the bar before, counted in units of the underlying, in each contract size; exits and samples know no such limit.',
    ])
  })

  it('refuses an order for which not one contract is left', async () => {
    const { row, facts, scenario } = await play([9, 1e9, 1, 1], ', depth: { share: 1%, counts: units }')
    expect([row.status, row.skipReason]).toEqual(['skipped', 'depth'])
    expect([facts.depth_cuts, facts.skipped_depth, facts.skipped_smallest_order]).toEqual([0, 1, 0])
    expect(depthNotices(scenario, facts)).toEqual(['the limit of volume cut 0 orders and refused 1'])
  })

  it('counts the volume in contracts of a size', async () => {
    // 1% of 2,000 contracts of 1 unit: 20 units, 200 micros.
    const { row, scenario } = await play([2000, 1, 1, 1], ', depth: { share: 1%, counts: standard }')
    expect(row.contracts).toEqual([200, 0])
    expect(depthSentences(scenario)[0]).toContain('contracts of standard')
  })

  it('says nothing where it never acts, and nothing about other runs', async () => {
    const wide = await play([1e9, 1, 1, 1], ', depth: { share: 1%, counts: units }')
    expect([wide.row.contracts, depthNotices(wide.scenario, wide.facts)]).toEqual([[1000, 0], []])
    const without = await play([5, 1, 1, 1], '')
    expect([depthSentences(without.scenario), depthNotices(without.scenario, without.facts)]).toEqual([[], []])
  })

  it('is refused where the file has no volume, or the size is unknown', async () => {
    await expect(play([null, null, null, null], ', depth: { share: 1%, counts: units }')).rejects.toThrow(
      /no volume: prices.history.depth takes a share of it/,
    )
    await expect(play([1, 1, 1, 1], ', depth: { share: 1%, counts: lots }')).rejects.toThrow(
      /found "lots"; allowed: units, micro, standard/,
    )
  })
})
