import type { Account } from './account.ts'
import type { Bars } from './bars.ts'
import { type Curve, CurveWriter, makeCurve } from './curve.ts'
import type { BarFunding } from './funding.ts'
import type { Journal } from './journal.ts'
import type { Plan } from './plan.ts'
import type { Quotes } from './quotes.ts'
import { BarReplay } from './replay.ts'

/** Bars whose closes are the rows of the curve, where finer ones are played. */
export interface CurveRows {
  /** Open of each, UTC epoch ms. */
  readonly time: Float64Array
  /** The one that each bar of the path is part of. */
  readonly barOf: Int32Array
}

/**
 * Plays a tape bar by bar for one account (§7–§9): liquidation by the bars, equity at every close.
 * @param rows the bars that have a row; null = every bar of the path
 */
export function replayBars(
  account: Account,
  plan: Plan,
  quotes: Quotes,
  bars: Bars,
  funding: BarFunding | null,
  journal: Journal | null,
  rows: CurveRows | null = null,
): Curve {
  const curve = makeCurve(rows === null ? bars.time : rows.time, quotes.contracts.tiers)
  const writer = new CurveWriter(curve, plan.start, rows?.barOf ?? null)
  const replay = new BarReplay(account, plan, quotes, bars, funding, journal, writer)
  for (let i = 0; i < quotes.tape.count; i++) replay.playTrade(i)
  replay.flatUntil(bars.time.length)
  return curve
}
