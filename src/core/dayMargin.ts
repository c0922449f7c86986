import type { Account } from './account.ts'
import { addUp } from './addUp.ts'
import { marginAmount } from './contracts.ts'
import { crossingCost, exitFill, fillFee, priceGain } from './costs.ts'
import type { MarginEntry, MarginSize } from './ladder.ts'
import type { Quotes } from './quotes.ts'
import { wholeContracts } from './tolerance.ts'

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

/**
 * At the close of a session's last day bar: contracts that the equity at that close cannot hold at the initial margin
 * leave there by the market, and the broker takes its fee for it. The largest tier is kept first.
 * @param equity balance and open profit at that close
 * @param factor what margins are multiplied by
 * @returns whether any contract left; what did is in `position.leaving`
 */
export function cutToInitial(
  account: Account,
  quotes: Quotes,
  i: number,
  price: number,
  equity: number,
  factor: number,
): boolean {
  const { position } = account
  const { tiers } = quotes.contracts
  const raised = factor / position.marginFactor
  let equityLeft = equity
  let cut = false
  for (let k = tiers - 1; k >= 0; k--) {
    const initial = quotes.byBar!.exchange.initialMargin[i * tiers + k]! * raised
    const stay = Math.min(position.left[k]!, wholeContracts(equityLeft / initial))
    equityLeft -= stay * initial
    position.leaving[k] = position.left[k]! - stay
    if (position.leaving[k]! > 0) cut = true
  }
  if (cut) leaveByMarket(account, quotes, i, price)
  return cut
}

function leaveByMarket({ position }: Account, quotes: Quotes, i: number, price: number): void {
  const { tiers, multiplier, crossing, feePerContract, taker, inverse, dayMargin } = quotes.contracts
  let quantity = 0
  let entryCosts = 0
  let exitFee = 0
  let exitSpread = 0
  for (let k = 0; k < tiers; k++) {
    const n = position.leaving[k]!
    const m = multiplier[k]!
    const fill = exitFill(price, position.side, crossing[k]!)
    quantity += n * m
    entryCosts += n * (quotes.entryFee[i * tiers + k]! + quotes.entrySpread[i * tiers + k]!)
    exitFee += n * fillFee(inverse, feePerContract[k]!, taker[k]!, m, fill)
    exitSpread += n * crossingCost(inverse, m, price, fill, crossing[k]!)
    position.left[k]! -= n
  }
  const gross = priceGain(inverse, position.side, quantity, position.entry, price)
  const fee = dayMargin?.fee ?? 0
  position.exitFee = exitFee
  position.exitSpread = exitSpread
  position.exitFunding = 0
  position.net += gross - entryCosts - exitSpread - exitFee - fee
  position.gross += gross
  position.spreadCost += exitSpread
  position.fees += exitFee
  position.liquidationFee += fee
  addUp(position, quotes, i)
}
