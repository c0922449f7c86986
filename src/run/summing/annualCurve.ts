import type { Curve } from '../../core/curve.ts'
import type { PlayedTrade } from '../../results/ledger.ts'
import type { Annualisation } from '../../stats/metrics/curveMetrics.ts'
import type { AppliedFlow, EquityCurve } from '../../stats/metrics/growthIndex.ts'
import { dailyRows, unevenDailySteps, unevenSteps } from '../../stats/metrics/spacing.ts'

const DAY_MS = 86_400_000

/** The account from its start to its end, and how it is brought to a year. */
export interface AnnualCurve extends Annualisation {
  /** Every row, the start among them. */
  readonly curve: EquityCurve
  /** What one step is. */
  readonly periods: string
  readonly uneven: string | null
}

/**
 * Returns of bars under a day, and of trade lists with times, are from the last equity of each UTC day; of longer bars
 * from bar to bar. A trade list without times is never annualised.
 * @param start UTC epoch ms of the start; NaN without times
 */
export function annualCurve(
  curve: Curve,
  rows: readonly PlayedTrade[],
  startEquity: number,
  start: number,
  session: string,
  usualBarMs: number | null,
): AnnualCurve {
  const perYear = session === '24x7' ? 365 : 252
  if (usualBarMs === null) return ofTrades(curve, rows, startEquity, start, session, perYear)
  const whole = { time: curve.time, equity: curve.equity, flows: appliedFlows(curve.time, rows, false) }
  const days = usualBarMs / DAY_MS
  if (days < 1) {
    const kept = dailyRows(curve.time)
    const [time, equity] = [kept.map(i => curve.time[i]!), kept.map(i => curve.equity[i]!)]
    const steps = { time, equity, flows: appliedFlows(time, rows, false) }
    return { curve: whole, steps, periodsPerYear: perYear, periods: 'UTC days', uneven: unevenDailySteps(time) }
  }
  const periodsPerYear = days < 2 ? perYear : days < 10 ? 52 : days < 45 ? 12 : 4
  return { curve: whole, periodsPerYear, periods: days < 2 ? 'daily bars' : 'bars', uneven: unevenSteps(curve.time) }
}

function ofTrades(
  curve: Curve,
  rows: readonly PlayedTrade[],
  startEquity: number,
  start: number,
  session: string,
  periodsPerYear: number,
): AnnualCurve {
  const equity = [startEquity, ...curve.equity]
  const time = [start, ...curve.time]
  const flows = appliedFlows(time, rows, true)
  if (time.some(Number.isNaN)) {
    const uneven = 'the trades have no times'
    return { curve: { time: null, equity, flows }, periodsPerYear: 1, periods: 'trades, not annualised', uneven }
  }
  const points = everyDay(curve, start, startEquity, session)
  const steps = { ...points, flows: appliedFlows(points.time, rows, false) }
  return { curve: { time, equity, flows }, steps, periodsPerYear, periods: 'UTC days', uneven: null }
}

interface Points {
  readonly time: number[]
  readonly equity: number[]
}

/** Days without an exit keep the equity before; markets that are not 24x7 leave weekends out. */
function everyDay(curve: Curve, start: number, startEquity: number, session: string): Points {
  const points: Points = { time: [start], equity: [startEquity] }
  const end = curve.time.at(-1) ?? start
  let next = 0
  let equity = startEquity
  for (let day = dayOf(start); day <= dayOf(end); day++) {
    while (next < curve.time.length && dayOf(curve.time[next]!) <= day) equity = curve.equity[next++]!
    const weekday = new Date(day * DAY_MS).getUTCDay()
    if (session !== '24x7' && (weekday === 0 || weekday === 6)) continue
    points.time.push(Math.max(start, Math.min(end, (day + 1) * DAY_MS - 1)))
    points.equity.push(equity)
  }
  return points
}

/**
 * Each applied flow, on the first row whose equity includes it.
 * @param byTrade whether the rows are the start and then one per trade
 */
export function appliedFlows(time: ArrayLike<number>, rows: readonly PlayedTrade[], byTrade: boolean): AppliedFlow[] {
  const flows: AppliedFlow[] = []
  let at = 1
  for (const row of rows) {
    if (row.cashFlow === 0) continue
    while (at < time.length && (byTrade ? at < row.trade : time[at]! < row.entryTime)) at++
    if (at === time.length) break
    const equityBefore = row.equityBefore - row.cashFlow
    flows.push({ row: at, time: row.entryTime, amount: row.cashFlow, equityBefore })
  }
  return flows
}

function dayOf(ms: number): number {
  return Math.floor(ms / DAY_MS)
}
