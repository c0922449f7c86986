import type { Bars } from '../../core/bars.ts'
import type { LedgerRow } from '../../results/ledger.ts'
import { sampleDeviation } from '../../stats/metrics/deviation.ts'

/** Days of the month that costs are stated for. */
const MONTH_DAYS = 365.25 / 12
const DAY_MS = 86_400_000

/** The closest that any opening came to its liquidation price, and when; null where none had one. */
export function closestCall(rows: readonly LedgerRow[], bars: Bars): { approach: number; time: number } | null {
  const known = rows.filter(row => !Number.isNaN(row.closestLiquidation))
  if (known.length === 0) return null
  const least = known.reduce((a, b) => (b.closestLiquidation < a.closestLiquidation ? b : a))
  const time = least.reason === 'liquidated' ? least.exitTime : timeOfWorst(least, bars)
  return { approach: least.closestLiquidation, time }
}

/** The first bar at which a short that was not liquidated saw its highest price. */
function timeOfWorst({ entryTime, exitTime, reason }: LedgerRow, { time, open, high }: Bars): number {
  let worst = Number.NEGATIVE_INFINITY
  let at = entryTime
  for (let b = time.indexOf(entryTime); b < time.length && time[b]! <= exitTime; b++) {
    const leaves = time[b] === exitTime && reason === 'signal'
    const seen = leaves ? open[b]! : high[b]!
    if (seen <= worst) continue
    worst = seen
    at = time[b]!
  }
  return at
}

/** 1 − variance of the changes of the whole ÷ variance of those of the holding, in money; null where that stands still. */
export function effectiveness(total: Float64Array, holding: Float64Array): number | null {
  const [hedged, bare] = [deviationOfChanges(total), deviationOfChanges(holding)]
  return hedged === null || bare === null || bare === 0 ? null : 1 - (hedged / bare) ** 2
}

function deviationOfChanges(values: Float64Array): number | null {
  return sampleDeviation(Array.from(values.subarray(1), (value, i) => value - values[i]!)).value
}

/** Sample deviation of the spot price less the contract's. */
export function basisDeviation(spot: Float64Array, contract: Float64Array): number | null {
  return sampleDeviation(Array.from(spot, (price, i) => price - contract[i]!)).value
}

/** The deepest fall from a highest value before, as a share of it. */
export function deepestFall(values: Float64Array): number {
  let peak = values[0] ?? 0
  let worst = 0
  for (const value of values) {
    peak = Math.max(peak, value)
    if (peak > 0) worst = Math.max(worst, (peak - value) / peak)
  }
  return worst
}

/** Money of the whole run as money a month; null for a run of one bar. */
export function aMonth(money: number, { time }: Bars): number | null {
  const span = time.at(-1)! - time[0]!
  return span > 0 ? (money * MONTH_DAYS * DAY_MS) / span : null
}
