import type { Curve } from '../../core/replay.ts'
import type { LedgerRow } from '../../results/ledger.ts'
import type { AppliedFlow, EquityCurve } from '../../stats/metrics/growthIndex.ts'

const DAY_MS = 86_400_000

/** Equity at equally spaced times for annualised figures, and what one period is. */
export interface AnnualCurve {
  readonly curve: EquityCurve
  readonly periodsPerYear: number
  readonly periods: string
}

/**
 * Bars under a day, and trade lists with times: the last equity of each UTC day, the start before the first. Longer
 * bars: as they are. A trade list without times: one row per trade, never annualised.
 * @param start UTC epoch ms of the start; NaN without times
 */
export function annualCurve(
  curve: Curve,
  rows: readonly LedgerRow[],
  startEquity: number,
  start: number,
  session: string,
  medianBarMs: number | null,
): AnnualCurve {
  const isList = medianBarMs === null
  if (isList && (Number.isNaN(start) || curve.time.some(Number.isNaN))) {
    const equity = [startEquity, ...curve.equity]
    return { curve: { time: null, equity }, periodsPerYear: 1, periods: 'trades, not annualised' }
  }
  const perYear = session === '24x7' ? 365 : 252
  if (isList || medianBarMs < DAY_MS) {
    const points = isList ? everyDay(curve, start, startEquity, session) : daysWithBars(curve, start, startEquity)
    return {
      curve: { ...points, flows: appliedFlows(points.time, rows) },
      periodsPerYear: perYear,
      periods: 'UTC days',
    }
  }
  const days = medianBarMs / DAY_MS
  const periodsPerYear = days < 2 ? perYear : days < 10 ? 52 : days < 45 ? 12 : 4
  const points = { time: [...curve.time], equity: [...curve.equity] }
  return {
    curve: { ...points, flows: appliedFlows(points.time, rows) },
    periodsPerYear,
    periods: days < 2 ? 'daily bars' : 'bars',
  }
}

interface Points {
  readonly time: number[]
  readonly equity: number[]
}

function daysWithBars(curve: Curve, start: number, startEquity: number): Points {
  const points: Points = { time: [start], equity: [startEquity] }
  for (let i = 0; i < curve.time.length; i++) {
    const lastOfDay = i + 1 === curve.time.length || dayOf(curve.time[i + 1]!) !== dayOf(curve.time[i]!)
    if (!lastOfDay) continue
    points.time.push(curve.time[i]!)
    points.equity.push(curve.equity[i]!)
  }
  return points
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

/** Each applied flow, on the first row whose equity includes it. */
export function appliedFlows(time: readonly number[], rows: readonly LedgerRow[]): AppliedFlow[] {
  const flows: AppliedFlow[] = []
  let at = 1
  for (const row of rows) {
    if (row.cashFlow === 0) continue
    while (at < time.length && time[at]! < row.entryTime) at++
    if (at === time.length) break
    const equityBefore = row.equityBefore - row.cashFlow
    flows.push({ row: at, time: row.entryTime, amount: row.cashFlow, equityBefore })
  }
  return flows
}

function dayOf(ms: number): number {
  return Math.floor(ms / DAY_MS)
}
