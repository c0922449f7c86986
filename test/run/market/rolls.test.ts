import { describe, expect, it } from 'vitest'
import { readMarket } from '../../../src/run/market/readMarket.ts'
import { replayScenario } from '../../../src/run/replaying/replayScenario.ts'
import { rollCostSentences, rollCosts } from '../../../src/run/summing/rollCosts.ts'
import { workFolder } from '../../commands/commandLine.ts'
import { scenarioYaml } from '../../commands/scenarios.ts'
import { loadFiles } from '../loadFiles.ts'

const root = workFolder()
/** Weekdays from 2024-03-04 on; the contract changes on the 12th, 60 points higher. */
const DAYS = ['04', '05', '06', '07', '08', '11', '12', '13', '14']
const PRICES = [
  'time,open,high,low,close',
  ...DAYS.map((day, i) => {
    const price = i < 6 ? 5000 + i : 5060 + i
    return `2024-03-${day},${price},${price + 2},${price - 2},${price + 1}`
  }),
].join('\n')

/** A buy that is held from 2024-03-05 to the end, with these words on the history. */
async function hold(rolls: string) {
  const yaml = scenarioYaml({
    prices: `{ history: { file: prices.csv${rolls} } }`,
    strategy: '{ use: script, decisions: [{ bar: 0, enter: long, stop: 4900 }] }',
  })
  const loaded = await loadFiles(root, yaml, { 'prices.csv': `${PRICES}\n` })
  const market = await readMarket(loaded)
  return { market, replay: replayScenario(loaded.scenario, market) }
}

describe('a run over a change of the contract', () => {
  it('earns the jump where nothing is said', async () => {
    const { replay } = await hold('')
    expect(replay.rows[0]).toMatchObject({ exit: 5069, reason: 'end' })
    expect(rollCosts(replay.fills)).toEqual({ rolls: 0, roll_costs: 0 })
    expect(rollCostSentences(replay.fills, 'USD')).toEqual([])
  })

  it('leaves at the close before, by the market, and says what that cost', async () => {
    const { market, replay } = await hold(', rolls: [2024-03-12, 2025-01-02]')
    expect(replay.rows[0]).toMatchObject({ exit: 5006, reason: 'roll' })
    const exit = replay.fills.at(-1)!
    expect(exit).toMatchObject({ price: 5006, reason: 'roll' })
    expect(exit.spreadCost).toBeGreaterThan(0)
    expect(rollCosts(replay.fills)).toEqual({ rolls: 1, roll_costs: exit.spreadCost + exit.fee })
    expect(rollCostSentences(replay.fills, 'USD')[0]).toMatch(
      /^1 trade was closed before the contract changed: that cost \$/,
    )
    expect(market.facts).toContain(
      'rolls: 1 change of the contract: 2024-03-12; a trade leaves at the close before, and indicators see the prices as they are',
    )
    expect(market.notices).toContain('1 roll outside the bars: 2025-01-02; nothing is closed for them')
  })

  it('says that nothing was found', async () => {
    const { market, replay } = await hold(', rolls: detect')
    expect(replay.rows[0]!.reason).toBe('end')
    expect(market.facts).toContain('rolls: no change of the contract in these bars')
  })
})
