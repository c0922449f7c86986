import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Tape } from '../../../src/core/tape.ts'
import type { SampleSummary } from '../../../src/results/samples.ts'
import type { FileTable } from '../../../src/run/folder/column.ts'
import { bandsTable } from '../../../src/run/folder/resultTables.ts'
import { risksTable } from '../../../src/run/folder/risksTable.ts'
import type { MarketData } from '../../../src/run/market/marketData.ts'
import { readMarket } from '../../../src/run/market/readMarket.ts'
import { repetitions } from '../../../src/run/replaying/repetitions.ts'
import { replayScenario } from '../../../src/run/replaying/replayScenario.ts'
import { LevelBands } from '../../../src/run/sampling/levelBands.ts'
import { CHUNK } from '../../../src/run/sampling/levelChunk.ts'
import { type SampleSet, sampleScenario } from '../../../src/run/sampling/sampleScenario.ts'
import { bandRows } from '../../../src/run/summing/bandRows.ts'
import { sampleNotices } from '../../../src/run/summing/sampleNotices.ts'
import { sampleSummary } from '../../../src/run/summing/sampleSummary.ts'
import { summarise } from '../../../src/run/summing/summarise.ts'
import { studentQuantile } from '../../../src/stats/distributions/student.ts'
import { quantileRanks } from '../../../src/stats/intervals/quantileRanks.ts'
import { wilson } from '../../../src/stats/intervals/wilson.ts'
import { pairedRisk } from '../../../src/stats/odds/pairedRisk.ts'
import { workFolder } from '../../commands/commandLine.ts'
import { poolOf } from '../../simulation/sampleBets.ts'
import { freeLadder, loadResults } from '../loadFiles.ts'
import { sampleTable } from '../sampleTable.ts'

const root = workFolder()
const COUNT = 1500
const TRADES = 60
const TIERS = ['micro', 'standard']
const quiet = { workers: 1, signal: null, onProgress: () => {} }
const R = [2, -1, 1, -1, 3, -1, -0.5, 1.5, -1, -1]
const samplesBlock = (more: string) => `{ count: ${COUNT}, trades: ${TRADES}, block: 2, seed: 3, ${more} }`

async function sampled(name: string, blocks: Record<string, string>, r: readonly number[] = R) {
  const loaded = await loadResults(`${root}/${name}`, r, blocks)
  const market = await readMarket(loaded)
  const samples = (await sampleScenario(loaded, market, quiet))!
  return { samples, summary: sampleSummary(loaded.scenario, samples)!, market }
}

const QUALIFY = 'qualify: { trades: 10 }'
const cells = (table: FileTable) => [...table.rows].map(row => [...row])

describe('cash flows of the account', () => {
  it('are said to be left out of samples, or replaced', async () => {
    const account = '{ start: 10000, cashFlows: [{ every: month, amount: 50 }] }'
    const flowsOf = async (name: string, blocks: Record<string, string>) => {
      const dates = R.map((r, i) => `${r},2025-01-${10 + i}T00:00:00Z`).join('\n')
      const files = { 'r.csv': `r,entry_time\n${dates}\n` }
      const loaded = await loadResults(`${root}/${name}`, R, blocks, [], files)
      const samples = await sampleScenario(loaded, await readMarket(loaded), quiet)
      return sampleSummary(loaded.scenario, samples!)!.accountFlows
    }
    const few = 'count: 10, trades: 5'
    expect(await flowsOf('none', { samples: `{ ${few} }` })).toBe('none')
    expect(await flowsOf('left-out', { account, samples: `{ ${few} }` })).toBe('left out')
    const own = `{ ${few}, cashFlows: { everyTrades: 2, amount: 10 } }`
    expect(await flowsOf('replaced', { account, samples: own })).toBe('replaced')
  })
})

describe('samples with larger contracts', () => {
  const plan = `{ risk: 1.37%, packing: single, ${QUALIFY} }`

  it('are compared with the smallest contract alone on the same draws, at the own level', async () => {
    const samples = samplesBlock('risks: [1%, 1.37%]')
    const { summary, samples: set } = await sampled('larger', { plan, samples })
    const never = plan.replace('trades: 10', `trades: ${TRADES + 1}`)
    const alone = (await sampled('smallest', { plan: never, samples })).samples
    const [withLarger, without] = [set, alone].map(({ levels }) => levels[1]!.tally.exact!.finalEquity)
    const differences = Array.from(withLarger!, (final, a) => Math.log(final / without![a]!))
    const mean = differences.reduce((sum, each) => sum + each, 0) / COUNT
    expect(mean).not.toBe(0)
    expect(summary.largerContracts!.value).toBeCloseTo(mean, 12)
    expect(summary.largerContracts!.low).toBeLessThan(mean)
    expect(summary.largerContracts!.high).toBeGreaterThan(mean)
    expect(alone.levels[1]!.tally.reached[1]).toBe(0)
  })

  it('say nothing of them on a ladder of one', async () => {
    const market = freeLadder().replace(/, { name: standard.*? } }\]/, ']')
    const { summary } = await sampled('one', { market, plan, samples: samplesBlock('risks: [1.37%]') })
    expect(summary.largerContracts).toBeNull()
  })
})

describe('samples of several risk levels', () => {
  let set: { samples: SampleSet; summary: SampleSummary; market: MarketData }
  let more: typeof set
  beforeAll(async () => {
    const blocks = { plan: `{ risk: 2%, ${QUALIFY} }` }
    set = await sampled('few', { ...blocks, samples: samplesBlock('risks: [1%, 2%, 30%]') })
    more = await sampled('more', { ...blocks, samples: samplesBlock('risks: [0.5%, 1%, 2%, 12%, 30%]') })
  })

  it('have the same numbers when another level is added', () => {
    for (const level of set.summary.risks) {
      expect(more.summary.risks.find(({ risk }) => risk === level.risk)).toEqual(level)
    }
    expect(more.summary.largerContracts).toEqual(set.summary.largerContracts)
    const rowsOf = (risk: number, { samples }: typeof set) =>
      cells(sampleTable(TIERS, samples)).filter(row => row[0] === risk)
    for (const risk of [0.01, 0.02, 0.3]) expect(rowsOf(risk, more)).toEqual(rowsOf(risk, set))
  })

  it('are compared with the own level: no difference of it with itself', () => {
    const own = set.summary.risks.find(level => level.own)!
    expect(own).toMatchObject({ risk: 0.02, paired: { value: 0, low: 0, high: 0 }, winsShare: 0.5 })
    expect(set.summary.risks.filter(level => level.own)).toHaveLength(1)
  })

  it('are compared sample by sample', () => {
    const [low, own] = set.samples.levels.map(({ tally }) => tally.exact!.finalEquity)
    const differences = Array.from(low!, (final, a) => Math.log(final / own![a]!))
    const mean = differences.reduce((sum, each) => sum + each, 0) / COUNT
    const deviation = Math.sqrt(differences.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (COUNT - 1))
    const half = (studentQuantile(0.975, COUNT - 1) * deviation) / Math.sqrt(COUNT)
    const { paired, winsShare } = set.summary.risks[0]!
    expect(paired!.value).toBeCloseTo(mean, 10)
    expect(paired!.low).toBeCloseTo(mean - half, 10)
    expect(paired!.high).toBeCloseTo(mean + half, 10)
    const above = differences.filter(each => each > 0).length
    const level = differences.filter(each => each === 0).length
    expect(winsShare).toBeCloseTo((above + level / 2) / COUNT, 12)
    expect(above).toBeGreaterThan(0)
    expect(above).toBeLessThan(COUNT)
  })

  it('keep ruined accounts in every figure', () => {
    const { tally } = set.samples.levels[2]!
    const level = set.summary.risks[2]!
    expect(tally.ruined).toBeGreaterThan(100)
    expect(level.samples).toBe(COUNT)
    expect(level.ruined.share).toBe(tally.ruined / COUNT)
    const finals = [...tally.exact!.finalEquity]
    expect(level.meanFinal).toBeCloseTo(finals.reduce((sum, final) => sum + final, 0) / COUNT, 6)
    const last = bandRows(set.samples).find(({ risk, trade }) => risk === 0.3 && trade === TRADES)!
    expect(last.mean).toBeCloseTo(level.meanFinal, 6)
    expect(last.p50).toBe(level.medianFinal.value)
    expect(last.alive).toBeCloseTo(1 - level.ruined.share, 12)
    expect(level.survived.share).toBeCloseTo(1 - level.ruined.share - level.stalled.share, 12)
  })

  it('have an interval around every share and quantile, open above where nothing was counted', () => {
    for (const level of set.summary.risks) {
      const shares = [level.survived, level.ruined, level.stalled, level.liquidated, ...level.reached.map(r => r.share)]
      for (const { share, low, high } of shares) {
        expect(low).toBeLessThanOrEqual(share)
        expect(high).toBeGreaterThanOrEqual(share)
        expect(high - low).toBeGreaterThan(0)
      }
      for (const { value, low, high } of [level.medianFinal, level.p05Final, level.p95Final, level.drawdownP95]) {
        expect(low).toBeLessThanOrEqual(value)
        expect(high).toBeGreaterThanOrEqual(value)
        expect(high).toBeGreaterThan(low)
      }
    }
    const safe = set.summary.risks[0]!.ruined
    expect(safe).toMatchObject({ share: 0, low: 0 })
    expect(safe.high).toBeGreaterThan(0.001)
  })

  it('take the drawdown of each account first, then its quantile', () => {
    const { tally } = set.samples.levels[1]!
    const level = set.summary.risks[1]!
    const sorted = tally.exact!.worstDrawdown.toSorted()
    expect(level.drawdownP95.value).toBeCloseTo(sorted[Math.round(0.95 * (COUNT - 1))]!, 2)
    const median = bandRows(set.samples).filter(({ risk }) => risk === 0.02)
    let peak = 0
    let deepest = 0
    for (const { p50 } of median) {
      peak = Math.max(peak, p50)
      deepest = Math.max(deepest, (peak - p50) / peak)
    }
    expect(level.drawdownMedian.value).toBeGreaterThan(3 * deepest)
  })

  it('say how much of the risk asked was taken', () => {
    for (const { risk, riskTakenShare } of set.summary.risks) {
      expect(riskTakenShare).toBeGreaterThan(risk < 0.02 ? 0.9 : 0.95)
      expect(riskTakenShare).toBeLessThan(1)
    }
  })

  it('fill the tables: one row per sample and level, per trade and level, per level', () => {
    const samples = sampleTable(TIERS, set.samples)
    expect(samples.header.join(', ')).toBe(
      'risk, sample, trades_taken, final_equity, max_drawdown, stage, trades_to_standard, liquidations, ruined, stalled, survived',
    )
    const rows = cells(samples)
    expect(rows).toHaveLength(3 * COUNT)
    expect(rows.slice(0, COUNT).map(row => row[1])).toEqual(Array.from({ length: COUNT }, (_, a) => a + 1))
    for (const row of rows) expect(row[10]).toBe(!row[8] && !row[9])
    expect(rows.filter(row => row[6] === null).length).toBeGreaterThan(0)
    expect(rows.filter(row => row[6] === 0)).toEqual([])
    const bands = bandRows(set.samples)
    expect(bandsTable(bands, false).header.join(', ')).toBe('risk, trade, p05, p25, p50, p75, p95, mean, alive')
    expect(bands).toHaveLength(3 * (TRADES + 1))
    for (const { trade, p05, p25, p50, p75, p95, mean, alive } of bands) {
      expect([p05, p25, p50, p75, p95]).toEqual([p05, p25, p50, p75, p95].toSorted((a, b) => a - b))
      if (trade === 0) expect([p05, p95, mean, alive]).toEqual([10_000, 10_000, 10_000, 1])
    }
    const risks = risksTable(TIERS, set.summary)
    expect(risks.header.join(', ')).toBe(
      'risk, samples, median_final, mean_final, p05_final, p95_final, growth_per_trade, survived, survived_low, survived_high, ruined, ruined_low, ruined_high, stalled, drawdown_median, drawdown_p95, liquidated, reached_standard, reached_standard_low, reached_standard_high, median_trades_to_standard, risk_taken_share, diff_log_growth, diff_low, diff_high, wins_share',
    )
    expect(cells(risks).map(row => row.length)).toEqual([26, 26, 26])
  })
})

describe('samples that lose a quantile', () => {
  it('are played again, to the same result', async () => {
    const blocks = { samples: samplesBlock('risks: [1%, 2%]') }
    const { summary } = await sampled('kept', blocks)
    const lost = vi.spyOn(LevelBands.prototype, 'isWhole', 'get').mockReturnValueOnce(true).mockReturnValueOnce(false)
    expect((await sampled('lost', blocks)).summary).toEqual(summary)
    expect(lost).toHaveBeenCalledTimes(4)
    lost.mockRestore()
  })
})

describe('the smallest contract alone', () => {
  it('is played beside 10,000 samples at the most, which is said', async () => {
    const of = async (count: number) => {
      const loaded = await loadResults(`${root}/paired-${count}`, R, {
        samples: `{ count: ${count}, trades: 2, risks: [1%] }`,
      })
      const market = await readMarket(loaded)
      const set = (await sampleScenario(loaded, market, quiet))!
      const summary = sampleSummary(loaded.scenario, set)!
      return { set, summary, notices: sampleNotices(loaded.scenario, market.tape, set, summary).join() }
    }
    const [all, more] = [await of(10_000), await of(10_500)]
    expect([all.set.smallestOnly!.count, more.set.smallestOnly!.count]).toEqual([10_000, 10_000])
    expect(more.summary.largerContracts).toEqual(all.summary.largerContracts)
    expect(more.summary.risks[0]!.samples).toBe(10_500)
    expect(all.notices).not.toContain('larger contracts')
    expect(more.notices).toContain('what the larger contracts are worth is found in the first 10,000 samples')
  })
})

/** Rows of samples.csv by the names of its columns. */
function sampledRows(samples: SampleSet): Record<string, unknown>[] {
  const { header, rows } = sampleTable(TIERS, samples)
  return [...rows].map(row => Object.fromEntries([...row].map((cell, k) => [header[k]!, cell])))
}

describe('the step up to a larger contract', () => {
  const NONE_YET = Number.POSITIVE_INFINITY

  async function stepUp(name: string, expectancy: number) {
    const plan = `{ risk: 18%, qualify: { trades: 20, expectancy: ${expectancy} } }`
    const { samples, summary } = await sampled(name, { plan, samples: samplesBlock('risks: [18%]') })
    const rows = sampledRows(samples)
    const at = rows.map(row => Number(row['trades_to_standard']) || NONE_YET)
    const ruinedBefore = at.filter((trade, a) => trade === NONE_YET && rows[a]!['ruined'] === true).length
    const reached = at.filter(trade => trade < NONE_YET).toSorted((a, b) => a - b)
    return { at: at.toSorted((a, b) => a - b), ruinedBefore, reached, summary, reach: summary.risks[0]!.reached[0]! }
  }

  it('competes with ruin: reached, ruined before, or neither, for all accounts', async () => {
    const { reach, reached, ruinedBefore } = await stepUp('competing', 0.3)
    const share = (events: number) => ({ share: events / COUNT, ...wilson(events, COUNT) })
    expect(reach.share).toEqual(share(reached.length))
    expect(reach.ruinedBefore).toEqual(share(ruinedBefore))
    expect(reach.neither).toEqual(share(COUNT - reached.length - ruinedBefore))
    for (const { share } of [reach.share, reach.ruinedBefore, reach.neither]) expect(share).toBeGreaterThan(0.05)
  })

  it('has the median trade of all accounts, those that never reach it counted as later than any trade', async () => {
    const { at, reach, reached } = await stepUp('median', 0.2)
    const { lower, upper } = quantileRanks(COUNT, 0.5)
    const value = (at[COUNT / 2 - 1]! + at[COUNT / 2]!) / 2
    expect(reach.medianTrades).toEqual({ value, low: at[lower - 1], high: at[upper - 1], reason: null })
    expect(value).toBeGreaterThan(reached[Math.floor(reached.length / 2)]!)
  })

  it('has no median where fewer than half reach it, however early those do, and an interval open above', async () => {
    const { reach, reached, summary } = await stepUp('open', 0.5)
    expect(reached.length).toBeGreaterThan(100)
    expect(reached.length).toBeLessThan(COUNT / 2)
    const reason = 'not more than half of the accounts unlock it'
    expect(reach.medianTrades).toMatchObject({ value: null, high: null, reason })
    const table = risksTable(TIERS, summary)
    expect(cells(table)[0]![table.header.indexOf('median_trades_to_standard')]).toBeNull()
  })
})

describe('the plan’s own risk', () => {
  it('is always among the levels', async () => {
    const { summary } = await sampled('own', { plan: '{ risk: 1.5% }', samples: samplesBlock('risks: [1%, 2%]') })
    expect(summary.risks.map(({ risk, own }) => [risk, own])).toEqual([
      [0.01, false],
      [0.015, true],
      [0.02, false],
    ])
  })
})

describe('cash flows of samples', () => {
  const sampledWith = (name: string, flows: string, account = 100_000) =>
    sampled(name, {
      account: `{ start: ${account} }`,
      market: freeLadder(0.00001),
      plan: '{ risk: 1%, rebase: 0 }',
      samples: `{ count: 300, trades: 60, seed: flows, risks: [1%, 2%]${flows} }`,
    })

  it('are not growth: every figure of growth is that of the same samples without them', async () => {
    const without = (await sampledWith('none', '')).summary
    for (const amount of [30_000, -3_000]) {
      const { summary } = await sampledWith(`flow${amount}`, `, cashFlows: { everyTrades: 10, amount: ${amount} }`)
      summary.risks.forEach((level, k) => {
        const plain = without.risks[k]!
        expect(Math.abs(level.medianFinal.value / plain.medianFinal.value - 1)).toBeGreaterThan(0.1)
        expect(level.growthPerTrade).toBeCloseTo(plain.growthPerTrade!, 6)
        expect(level.paired!.value).toBeCloseTo(plain.paired!.value, 4)
        expect(level.winsShare).toBeCloseTo(plain.winsShare, 2)
      })
    }
  })

  it('are counted where an account cannot pay them', async () => {
    const { samples } = await sampledWith('poor', ', cashFlows: { everyTrades: 10, amount: -300000 }')
    for (const { tally } of samples.levels) expect(tally.sums.flowsRefused).toBe(300 * 5)
  })
})

describe('paired differences', () => {
  it('have the small variance of the closed form, far below that of independent draws', async () => {
    const bet = { winProbability: 0.45, payoff: 1.5 }
    const blocks = {
      account: '{ start: 100000 }',
      market: freeLadder(0.00001),
      plan: '{ risk: 1%, rebase: 0 }',
      samples: '{ count: 4000, trades: 100, block: 1, seed: pairs, risks: [1%, 2%] }',
    }
    const { summary, samples } = await sampled('pairs', blocks, poolOf(bet))
    const exact = pairedRisk(bet, 0.01, 0.02, 100)
    const { paired } = summary.risks[1]!
    const half = (paired!.high - paired!.low) / 2
    const error = half / studentQuantile(0.975, 3999)
    expect(Math.abs(paired!.value - exact.meanDifference)).toBeLessThan(4 * error)
    expect(Math.abs((error * error * 4000) / exact.varianceSameTrades - 1)).toBeLessThan(4 * Math.sqrt(2 / 3999))
    const [one, two] = samples.levels.map(({ tally }) => Array.from(tally.exact!.finalEquity, Math.log))
    const variance = (values: number[]) => {
      const mean = values.reduce((sum, each) => sum + each, 0) / values.length
      return values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (values.length - 1)
    }
    const unpaired = Math.sqrt((variance(one!) + variance(two!)) / 4000)
    expect(unpaired).toBeGreaterThan(2 * error)
    const wins = (logs: number[], risk: number) =>
      logs.map(log => {
        const [win, loss] = [Math.log1p(1.5 * risk), Math.log1p(-risk)]
        return Math.round((log - Math.log(100_000) - 100 * loss) / (win - loss))
      })
    expect(wins(one!, 0.01)).toEqual(wins(two!, 0.02))
    expect(new Set(wins(one!, 0.01)).size).toBeGreaterThan(20)
  })
})

describe('sampleScenario', () => {
  it('draws nothing from a tape without a trade to draw, and the summary says so', async () => {
    const loaded = await loadResults(`${root}/none`, R, { samples: samplesBlock('risks: [1%]') })
    const market = await readMarket(loaded)
    const tape: Tape = { ...market.tape, void: new Uint8Array(market.tape.count).fill(1) }
    const none = { ...market, tape }
    expect(await sampleScenario(loaded, none, quiet)).toBeNull()
    const replay = replayScenario(loaded.scenario, none)
    const { notices, samples } = summarise(loaded, none, replay, repetitions(loaded.scenario, none, replay), null, 'v0')
    expect(samples).toBeNull()
    expect(notices).toContain('no samples: the tape has no trade to draw from')
  })

  it('keeps what was finished at an interruption, and summarises nothing of nothing', async () => {
    const loaded = await loadResults(`${root}/interrupted`, R, { samples: '{ count: 3000, trades: 20 }' })
    const market = await readMarket(loaded)
    const interrupt = new AbortController()
    const options = { ...quiet, signal: interrupt.signal, onProgress: () => interrupt.abort() }
    const part = (await sampleScenario(loaded, market, options))!
    expect([part.requested, part.count]).toEqual([3000, CHUNK])
    expect(sampleSummary(loaded.scenario, part)).toMatchObject({ requested: 3000, count: CHUNK })
    expect(cells(sampleTable(TIERS, part))).toHaveLength(CHUNK * part.levels.length)
    const none = (await sampleScenario(loaded, market, options))!
    expect(none.count).toBe(0)
    expect(sampleSummary(loaded.scenario, none)).toBeNull()
    expect(bandRows(none)).toEqual([])
  })

  it('re-anchors drawn trades at the last exit, or keeps their prices', async () => {
    const anchored = async (anchor: string) => {
      const blocks = { samples: `{ count: 10, trades: 5, anchor: ${anchor} }` }
      return (await sampled(`anchor-${anchor}`, blocks)).samples.anchorPrice
    }
    expect(await anchored('last')).toBe(50_000 - 50)
    expect(await anchored('own')).toBeNull()
  })
})
