import type { Curve } from '../core/curve.ts'
import type { RuinSummary } from './account.ts'

/** The curve while there was an account: a ruined one ends with the trade that ruined it. */
export function liveCurve(curve: Curve, ruin: RuinSummary | null): Curve {
  if (ruin === null) return curve
  const cut = (column: Float64Array) => column.subarray(0, ruin.rows)
  return {
    time: cut(curve.time),
    equity: cut(curve.equity),
    worst: cut(curve.worst),
    balance: cut(curve.balance),
    base: cut(curve.base),
    stage: curve.stage.subarray(0, ruin.rows),
    contracts: curve.contracts.map(cut),
    drawdown: cut(curve.drawdown),
    drawdownIntrabar: cut(curve.drawdownIntrabar),
  }
}
