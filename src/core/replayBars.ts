import type { Account } from './account.ts'
import type { Bars } from './bars.ts'
import { type Curve, makeCurve } from './curve.ts'
import type { BarFunding } from './funding.ts'
import type { Journal } from './journal.ts'
import type { Plan } from './plan.ts'
import type { Quotes } from './quotes.ts'
import { BarReplay } from './replay.ts'

/** Plays a tape bar by bar for one account (§7–§9): liquidation by the bars, equity at every close. */
export function replayBars(
  account: Account,
  plan: Plan,
  quotes: Quotes,
  bars: Bars,
  funding: BarFunding | null,
  journal: Journal | null,
): Curve {
  const curve = makeCurve(bars.time, quotes.contracts.tiers)
  const replay = new BarReplay(account, plan, quotes, bars, funding, journal, curve)
  for (let i = 0; i < quotes.tape.count; i++) replay.playTrade(i)
  replay.flatUntil(bars.time.length)
  return curve
}
