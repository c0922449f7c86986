import type { Curve } from '../../core/curve.ts'
import { liveCurve } from '../../results/liveCurve.ts'
import type { RunResult } from '../../results/runResult.ts'

/** The curve from the start to the end of the account, as it is drawn: equity.csv of a trade list begins after the first trade. */
export function drawnCurve(result: RunResult): Curve {
  const { summary, rows } = result
  const curve = liveCurve(result.curve, result.summary.ruin)
  const first = rows[0]
  if (summary.period.bars !== null || first === undefined) return curve
  const { start } = summary.facts
  return {
    time: from(Number.isNaN(first.entryTime) ? curve.time[0]! : first.entryTime, curve.time),
    equity: from(start, curve.equity),
    worst: from(start, curve.worst),
    balance: from(start, curve.balance),
    base: from(start, curve.base),
    stage: Uint8Array.from([0, ...curve.stage]),
    contracts: curve.contracts.map(held => from(0, held)),
    drawdown: from(0, curve.drawdown),
    drawdownIntrabar: from(0, curve.drawdownIntrabar),
  }
}

/** Whether a series draws no more than a level line. */
export function isLevel(values: ArrayLike<number>): boolean {
  return Array.prototype.every.call(values, value => value === values[0])
}

function from(first: number, column: Float64Array): Float64Array {
  return Float64Array.from([first, ...column])
}
