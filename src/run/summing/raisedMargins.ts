import { marginAmount, marginInForce } from '../../core/contracts.ts'
import type { Ladder, MarginEntry } from '../../core/ladder.ts'
import { plural } from '../../report/words/format.ts'
import type { LedgerRow } from '../../results/ledger.ts'
import type { Scenario } from '../../scenario/scenario.ts'

/** Trades taken during which a dated margin of a contract that they held rose: they keep the margin of their entry. */
export function raisedMargins(rows: readonly LedgerRow[], { tiers }: Ladder): number {
  return rows.filter(({ status, contracts, entryTime, exitTime, entry }) => {
    if (status !== 'taken') return false
    return tiers.some(({ margin, multiplier }, k) => {
      if (contracts[k] === 0) return false
      const atEntry = marginInForce(margin, entryTime)
      const later = margin.filter(({ from }) => from > entryTime && from <= exitTime)
      return atEntry !== null && later.some(dated => isHigher(dated, atEntry, multiplier * entry))
    })
  }).length
}

export function raisedMarginNotices(rows: readonly LedgerRow[], ladder: Ladder): string[] {
  const raised = raisedMargins(rows, ladder)
  if (raised === 0) return []
  const during = raised === 1 ? 'it was open: it keeps' : 'they were open: they keep'
  return [`the margin of ${plural(raised, 'trade')} was raised while ${during} the margin of the entry`]
}

/** @param times of the bars, or of the entries of a list: when a stress can be met */
export function stressNotices(stress: Scenario['stress'], times: ArrayLike<number>): string[] {
  const last = times[times.length - 1]
  if (stress === null || last === undefined || !(stress.from > last)) return []
  const day = (time: number) => new Date(time).toISOString().slice(0, 10)
  return [
    `the stress of the margins begins on ${day(stress.from)}, after the last date of the data (${day(last)}): nothing meets it`,
  ]
}

/** By the notional of the entry, as money and a share of the notional cannot be compared without one. */
function isHigher(later: MarginEntry, atEntry: MarginEntry, notional: number): boolean {
  const size = Math.abs(notional)
  return (['initial', 'maintenance'] as const).some(
    part => marginAmount(later[part], size) > marginAmount(atEntry[part], size),
  )
}
