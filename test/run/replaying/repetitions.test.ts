import { describe, expect, it } from 'vitest'
import { readMarket } from '../../../src/run/market/readMarket.ts'
import { largerContracts, otherEntryLimit, otherOrder, smallestOnly } from '../../../src/run/replaying/repetitions.ts'
import { replayScenario } from '../../../src/run/replaying/replayScenario.ts'
import { workFolder } from '../../commands/commandLine.ts'
import { scenarioYaml } from '../../commands/scenarios.ts'
import { freeLadder, loadFiles, loadResults } from '../loadFiles.ts'

const root = workFolder()

async function played(loading: ReturnType<typeof loadFiles>) {
  const loaded = await loading
  const market = await readMarket(loaded)
  return { loaded, market, replay: replayScenario(loaded.scenario, market) }
}

describe('largerContracts', () => {
  it('is what the account has more than one with micros alone', async () => {
    const r = [...Array.from({ length: 20 }, () => 1), -1, 2, 2]
    const blocks = { plan: '{ risk: 1.37%, rebase: 0, qualify: { trades: 5 }, packing: single }' }
    const { loaded, market, replay } = await played(loadResults(`${root}/list`, r, blocks))
    const smallest = { ...loaded.scenario.market.ladder, tiers: loaded.scenario.market.ladder.tiers.slice(0, 1) }
    const alone = replayScenario(loaded.scenario, market, { ladder: smallest }).account.equity
    const { finalEquitySmallestOnly, worth } = largerContracts(replay, smallestOnly(loaded.scenario, market))!
    expect(replay.account.stage).toBe(1)
    expect(finalEquitySmallestOnly).toBe(alone)
    expect(worth).toBe(replay.account.equity - alone)
    expect(worth).not.toBe(0)
  })

  it('takes what binary sums leave over for nothing', async () => {
    const { loaded, market, replay } = await played(loadResults(`${root}/dust`, [0.1, 0.2, 0.3, -0.7]))
    const account = Object.assign(Object.create(replay.account), { equity: replay.account.equity * (1 + 1e-12) })
    expect(largerContracts({ ...replay, account }, smallestOnly(loaded.scenario, market))!.worth).toBe(0)
  })

  it('has nothing to say of a ladder of one tier', async () => {
    const { loaded, market, replay } = await played(loadResults(`${root}/one`, [1, -1]))
    const { scenario } = loaded
    const ladder = { ...scenario.market.ladder, tiers: scenario.market.ladder.tiers.slice(0, 1) }
    const alone = smallestOnly({ ...scenario, market: { ...scenario.market, ladder } }, market)
    expect(largerContracts(replay, alone)).toBeNull()
  })
})

describe('otherOrder', () => {
  const bars = [
    [100, 101, 99, 100],
    [100, 115, 85, 100],
    [100, 101, 99, 100],
  ]
  const csv = `time,open,high,low,close,volume\n${bars.map((row, i) => `2026-01-0${i + 1},${row.join(',')},1`).join('\n')}\n`
  const wide = (fills: string) =>
    played(
      loadFiles(
        `${root}/bars`,
        scenarioYaml({
          account: '{ start: 10000 }',
          market: freeLadder(),
          strategy: '{ use: script, decisions: [{ bar: 0, enter: long, stop: 90, target: 110 }] }',
          plan: '{ risk: 1% }',
          fills,
        }),
        { 'prices.csv': csv },
      ),
    )

  it('plays a bar that held stop and target both the other way round', async () => {
    const { loaded, market, replay } = await wide('{ intrabar: pessimistic }')
    expect(replay.rows[0]).toMatchObject({ reason: 'stop', ambiguous: true })
    expect(replay.account.equity).toBe(9900)
    expect(otherOrder(loaded.scenario, market, replay)).toEqual({
      order: 'pessimistic',
      otherOrder: 'optimistic',
      ambiguous: 1,
      finalEquityOther: 10_100,
      difference: 200,
      unlocksOnlyHere: [],
      unlocksOnlyThere: [],
      ruinedOther: false,
    })
  })

  it('is pessimistic where the run is optimistic', async () => {
    const { loaded, market, replay } = await wide('{ intrabar: optimistic }')
    const other = otherOrder(loaded.scenario, market, replay)
    expect(other).toMatchObject({ otherOrder: 'pessimistic', finalEquityOther: 9900, difference: -200 })
  })

  it('has nothing to say of a trade list', async () => {
    const { loaded, market, replay } = await played(loadResults(`${root}/no-bars`, [1, -1]))
    expect(otherOrder(loaded.scenario, market, replay)).toBeNull()
  })
})

describe('otherEntryLimit', () => {
  const bars = [
    [100, 101, 99, 100],
    [100, 103, 98, 102],
    [102, 112, 101, 111],
    [111, 112, 110, 111],
  ]
  const csv = `time,open,high,low,close,volume\n${bars.map((row, i) => `2026-01-0${i + 1},${row.join(',')},1`).join('\n')}\n`
  const order = (limit: number, fills: string) =>
    played(
      loadFiles(
        `${root}/touched`,
        scenarioYaml({
          account: '{ start: 10000 }',
          market: freeLadder(),
          strategy: `{ use: script, decisions: [{ bar: 0, enter: long, limit: ${limit}, stop: 88, target: 108 }] }`,
          plan: '{ risk: 1% }',
          fills,
        }),
        { 'prices.csv': csv },
      ),
    )

  it('fills what was only touched', async () => {
    const { loaded, market, replay } = await order(98, '{ entryLimit: through }')
    expect(replay.rows).toEqual([])
    expect(otherEntryLimit(loaded.scenario, market, replay)).toEqual({
      ...{ entryLimit: 'through', touched: 1, finalEquityOther: 10_100, difference: 100 },
      ...{ unlocksOnlyHere: [], unlocksOnlyThere: [], ruinedOther: false },
    })
  })

  it('fills no more what was only touched', async () => {
    const { loaded, market, replay } = await order(98, '{ entryLimit: touch }')
    expect(replay.account.equity).toBe(10_100)
    const other = otherEntryLimit(loaded.scenario, market, replay)
    expect(other).toMatchObject({ entryLimit: 'touch', finalEquityOther: 10_000, difference: -100 })
  })

  it('has nothing to say where no limit was only touched, or none filled at rest', async () => {
    for (const fills of ['{ entryLimit: through }', '{ entryLimit: touch }']) {
      const { loaded, market, replay } = await order(97, fills)
      expect(otherEntryLimit(loaded.scenario, market, replay)).toBeNull()
    }
    const { loaded, market, replay } = await played(loadResults(`${root}/list-of-limits`, [1, -1]))
    expect(otherEntryLimit(loaded.scenario, market, replay)).toBeNull()
  })
})
