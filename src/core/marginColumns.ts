import { marginAmount } from './contracts.ts'
import type { MarginEntry, MarginSize } from './ladder.ts'

/** What a bar is for a broker's day margin; `last`: the last day bar of its session. */
export const DayBar = { none: 0, day: 1, last: 2 } as const

/** Margins of one contract, at index trade x tiers + tier. */
export interface Margins {
  readonly initialMargin: Float64Array
  /** Maintenance of amount margin = maintenanceAmount + maintenanceShare x multiplier x price. */
  readonly maintenanceAmount: Float64Array
  readonly maintenanceShare: Float64Array
}

/** The margins of day bars and those of all others, where the account has a day margin (§7). */
export interface MarginsByBar {
  /** A number of `DayBar` for every bar. */
  readonly bars: Uint8Array
  readonly day: Margins
  readonly exchange: Margins
}

export function makeMargins(length: number): Margins {
  const column = () => new Float64Array(length)
  return { initialMargin: column(), maintenanceAmount: column(), maintenanceShare: column() }
}

/** The margins that count in a bar. */
export function marginsOfBar({ bars, day, exchange }: MarginsByBar, bar: number): Margins {
  return bars[bar] === DayBar.none ? exchange : day
}

/** Writes what one contract of that notional at entry posts and must keep. */
export function writeMargins(
  margins: Margins,
  j: number,
  { initial, maintenance }: MarginEntry,
  notional: number,
  factor: number,
): void {
  margins.initialMargin[j] = factor * marginAmount(initial, notional)
  if ('amount' in maintenance) margins.maintenanceAmount[j] = maintenance.amount
  else margins.maintenanceShare[j] = maintenance.share
}

/** Initial and maintenance of day bars: the lower of their own and the day margin, by the notional at entry. */
export function inDayBars({ from, initial, maintenance, day }: MarginEntry, notional: number): MarginEntry {
  if (day === undefined) return { from, initial, maintenance }
  const lower = (own: MarginSize) => (marginAmount(day, notional) < marginAmount(own, notional) ? day : own)
  return { from, initial: lower(initial), maintenance: lower(maintenance) }
}
