import { join } from 'node:path'
import { expect, it } from 'vitest'
import { fromPlainData, toPlainData } from '../../../src/report/page/plainData.ts'
import type { SamplePool } from '../../../src/results/runResult.ts'
import { ownQuestion } from '../../../src/results/whatIf.ts'
import { readResult } from '../../../src/run/folder/readResult.ts'
import { readMarket } from '../../../src/run/market/readMarket.ts'
import { whatIf } from '../../../src/run/rendering/whatIf.ts'
import { replayScenario } from '../../../src/run/replaying/replayScenario.ts'
import { runScenario } from '../../../src/run/runScenario.ts'
import { drawnTape } from '../../../src/run/sampling/drawnTape.ts'
import { samplePool } from '../../../src/run/sampling/samplePool.ts'
import { sampleScenario } from '../../../src/run/sampling/sampleScenario.ts'
import { sampleSummary } from '../../../src/run/summing/sampleSummary.ts'
import { workFolder } from '../../commands/commandLine.ts'
import { loadFiles } from '../loadFiles.ts'
import { quietOptions } from '../quietOptions.ts'

const root = workFolder()
const quiet = { workers: 1, signal: null, onProgress: () => {} }
/** Bars of half an hour from 14:00 to 22:30 UTC, Monday to Friday: the session of CME ends at 22:00 in winter. */
const DAYS = [5, 6, 7, 8, 9, 12, 13, 14, 15, 16, 20, 21, 22, 23]
const OPENS = Array.from({ length: 16 }, (_, n) => new Date(14 * 3_600_000 + n * 1_800_000).toISOString().slice(11, 19))
const times = DAYS.flatMap(day => OPENS.map(open => `2026-01-${String(day).padStart(2, '0')}T${open}Z`))
const bars = [
  'time,open,high,low,close,volume',
  ...times.map((time, b) => `${time},${22_000 + 10 * b},${22_020 + 10 * b},${21_995 + 10 * b},${22_010 + 10 * b},1`),
]
/** In at the second bar of a day and out in the same, or every other day in the next. */
const decisions = DAYS.flatMap((_, d) => [
  `{ bar: ${16 * d}, enter: long, stopDistance: 200 }`,
  d % 2 === 0 ? `{ bar: ${16 * d + 4}, exit: true }` : `{ bar: ${16 * d + 15}, exit: true }`,
])

const scenario = (account: string) => `
account: ${account}
market: { ladder: nasdaq-cme }
prices: { history: { file: b.csv } }
strategy: { use: script, decisions: [${decisions.join(', ')}] }
plan: { risk: 100%, marginBuffer: 10%, ruin: 5% }
samples: { count: 40, trades: 12, seed: 1 }
`

it('samples trade where the run does, and are cut at the evenings that it was cut at', async () => {
  const played = async (name: string, account: string) => {
    const loaded = await loadFiles(`${root}/${name}`, scenario(account), { 'b.csv': `${bars.join('\n')}\n` })
    const market = await readMarket(loaded)
    const { rows, dayMarginCuts, receipts, fills } = replayScenario(loaded.scenario, market)
    const summary = sampleSummary(loaded.scenario, (await sampleScenario(loaded, market, quiet))!)!
    const pool = samplePool(loaded.scenario, drawnTape(market), summary, null)!
    await runScenario(loaded, quietOptions(join(root, name, 'out'), false))
    expect((await readResult(join(root, name, 'out'))).result.pool).toEqual(pool)
    return {
      taken: rows.filter(row => row.status === 'taken').length,
      dayMarginCuts,
      own: summary.risks[0]!,
      pool,
      receipts,
      fills,
    }
  }
  const byNight = await played('night', '{ start: 1500 }')
  expect([byNight.taken, byNight.own.riskTakenShare]).toEqual([0, 0])
  const byDay = await played('day', '{ start: 1500, dayMargin: { broker: ninjatrader, fee: 40 } }')
  expect(byDay.taken).toBe(DAYS.length)
  expect(byDay.dayMarginCuts).toBeGreaterThan(3)
  expect(byDay.own.riskTakenShare).toBeGreaterThan(0.5)
  expect(byDay.own.medianFinal.value).toBeGreaterThan(1500)
  const cut = byDay.fills.filter(({ reason }) => reason === 'day_margin')
  const evenings = byDay.receipts.flatMap(({ evenings = [] }) => evenings)
  expect(evenings.map(({ tiers, fee }) => [...tiers.map(({ held, stay }) => held - stay), fee])).toEqual(
    cut.map(({ contracts }) => [contracts[0], 40]),
  )
  for (const { equity, tiers } of evenings) {
    expect(tiers[0]!.stay).toBe(Math.floor(equity / tiers[0]!.initialMarginPerContract))
  }
  const free = await played('free', '{ start: 1500, dayMargin: { broker: ninjatrader, fee: 0 } }')
  expect(free.own.medianFinal.value - byDay.own.medianFinal.value).toBeGreaterThan(40)
  const answer = await whatIf(fromPlainData(toPlainData(byDay.pool)) as SamplePool, ownQuestion(byDay.pool))
  expect(answer.level.medianFinal).toEqual(byDay.own.medianFinal)
})
