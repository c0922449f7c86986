import type { Account } from './account.ts'
import { addUp } from './addUp.ts'
import { cutToInitial } from './dayMargin.ts'
import { leaveLeg } from './legs.ts'
import { backing } from './margin.ts'
import type { Quotes } from './quotes.ts'
import { SpellEnd } from './tape.ts'
import { liquidatePosition, noteLoss, openProfit, tapeLiquidationLevel } from './trade.ts'

/**
 * The open position of a sample leaves leg by leg, under the margins of each spell: at an evening what the account cannot hold
 * over night leaves at that close, as on the bars that the trade was made on (§7). Nobody listens to samples.
 */
export function playSpells(account: Account, quotes: Quotes, i: number): void {
  const { tape, contracts } = quotes
  const { legs } = tape
  const { byDay, ends } = tape.spells!
  const { day, exchange } = quotes.byBar!
  const { position } = account
  for (let leg = tape.legFirst[i]!; leg < tape.legFirst[i + 1]!; leg++) {
    position.margins = byDay[leg] === 1 ? day : exchange
    addUp(position, quotes, i)
    const level = tapeLiquidationLevel(account, quotes, leg)
    if (!Number.isNaN(level)) {
      liquidatePosition(position, quotes, level, tape.fundingPerUnit[i]!)
      return
    }
    if (ends[leg] === SpellEnd.leg) {
      leaveLeg(account, quotes, i, leg, false)
      continue
    }
    noteLoss(position, quotes, legs.worst[leg]!)
    if (ends[leg] === SpellEnd.margins) continue
    const close = legs.price[leg]!
    const equity = backing(contracts, account) + openProfit(position, quotes, close)
    cutToInitial(account, quotes, i, close, equity, position.marginFactor)
    if (position.left.every(n => n === 0)) return
  }
}
