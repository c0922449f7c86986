import { above } from '../../core/tolerance.ts'
import type { RuinSummary } from '../../results/account.ts'
import { eventRow } from '../../results/eventRow.ts'
import { isoOrNull } from '../../results/isoOrNull.ts'
import type { PlayedTrade } from '../../results/ledger.ts'
import type { Replay } from '../replaying/replayScenario.ts'

/**
 * Which trade ruined the account, and what it would not have done so without; null where none did.
 * @param isList whether the curve has one row per trade, not per bar
 */
export function ruinSummary({ rows, curve, plan }: Replay, isList: boolean): RuinSummary | null {
  const at = rows.findIndex(row => row.events.includes('ruined'))
  const row = rows[at]
  if (row === undefined) return null
  const last = isList ? at : eventRow('ruined', row, curve)!
  return {
    trade: row.trade,
    time: isoOrNull(curve.time[last]!),
    rows: last + 1,
    cause: causeOf(row, plan.ruin * plan.start * flowFactor(rows.slice(0, at + 1))),
  }
}

/** What is below zero at the end is judged by zero, the rest by the level of ruin. */
function causeOf(row: PlayedTrade, ruinLevel: number): RuinSummary['cause'] {
  const level = row.equityAfter < 0 ? 0 : ruinLevel
  if (row.worstEquity < row.equityAfter) return 'price'
  const withoutFunding = row.equityAfter + Math.max(row.funding, 0)
  if (above(withoutFunding, level)) return 'funding'
  const withoutCosts = withoutFunding + row.spreadCost + row.fees + row.liquidationFee
  return above(withoutCosts, level) ? 'costs' : 'price'
}

/** What cash flows multiplied the level of ruin by. */
function flowFactor(rows: readonly PlayedTrade[]): number {
  return rows.reduce((factor, { equityBefore, cashFlow }) => {
    return cashFlow === 0 ? factor : factor * (equityBefore / (equityBefore - cashFlow))
  }, 1)
}
