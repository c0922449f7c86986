import type { Account } from './account.ts'
import { addUp } from './addUp.ts'
import { crossingCost, exitFill, fillFee, priceGain } from './costs.ts'
import type { Quotes } from './quotes.ts'
import { wholeContracts } from './tolerance.ts'

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
  const { tiers, multiplier, crossingOutside, feePerContract, taker, inverse, dayMargin } = quotes.contracts
  let quantity = 0
  let entryCosts = 0
  let exitFee = 0
  let exitSpread = 0
  for (let k = 0; k < tiers; k++) {
    const n = position.leaving[k]!
    const m = multiplier[k]!
    const fill = exitFill(price, position.side, crossingOutside[k]!)
    quantity += n * m
    entryCosts += n * (quotes.entryFee[i * tiers + k]! + quotes.entrySpread[i * tiers + k]!)
    exitFee += n * fillFee(inverse, feePerContract[k]!, taker[k]!, m, fill)
    exitSpread += n * crossingCost(inverse, m, price, fill, crossingOutside[k]!)
    position.left[k]! -= n
  }
  const gross = priceGain(inverse, position.side, quantity, position.entry, price)
  const { fee } = dayMargin!
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
