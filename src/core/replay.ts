import type { Account } from './account.ts'
import { addUp } from './addUp.ts'
import { NO_INDEX, touchedStop, worstOf, worstPrice } from './barExtremes.ts'
import { firstLiquidating, liquidatesInside, liquidationAtOpen } from './barLiquidation.ts'
import type { Bars } from './bars.ts'
import type { CurveSink } from './curve.ts'
import { cutToInitial } from './dayMargin.ts'
import { type BarFunding, firstPaid, fundingAtOpen, fundingInside, paidOver } from './funding.ts'
import type { Journal } from './journal.ts'
import { holdPosition, leaveLeg, noteApproach } from './legs.ts'
import { backing, liquidationPrice } from './margin.ts'
import { DayBar, marginsOfBar } from './marginColumns.ts'
import type { Plan } from './plan.ts'
import type { Quotes } from './quotes.ts'
import { marginFactor } from './stress.ts'
import { Place } from './tape.ts'
import { liquidatePosition, noteLoss, openProfit, openTrade, settleTrade, startAccount } from './trade.ts'

/** The bar driver, trade by trade. Samples of price paths play it without a curve. */
export class BarReplay {
  private readonly curve: CurveSink | null
  private readonly account: Account
  private readonly plan: Plan
  private quotes: Quotes
  private readonly bars: Bars
  private readonly funding: BarFunding | null
  private readonly journal: Journal | null
  /** First bar that has no row yet. */
  private bar = 0
  /** What a long of one unit has paid in funding so far in this trade. */
  private fundingPerUnit = 0
  /** Of what is held; NaN = none. */
  private liquidationPrice = Number.NaN
  /** What margins are multiplied by in the present bar. */
  private marginFactor = 1
  /** Next leg of the trade, and the first of the next trade. */
  private leg = 0
  private endOfLegs = 0
  /** Worst price since the entry or the leg before; NaN = none yet. */
  private worstSeen = Number.NaN
  /** Least equity that the bar has seen so far. */
  private worstOfBar = 0

  constructor(
    account: Account,
    plan: Plan,
    quotes: Quotes,
    bars: Bars,
    funding: BarFunding | null,
    journal: Journal | null,
    curve: CurveSink | null,
  ) {
    startAccount(account, plan)
    this.account = account
    this.plan = plan
    this.quotes = quotes
    this.bars = bars
    this.funding = funding
    this.journal = journal
    this.curve = curve
  }

  playTrade(i: number): void {
    const { account, quotes, journal } = this
    this.flatUntil(quotes.tape.entryBar[i]!)
    const before = account.equity
    const opened = openTrade(account, this.plan, quotes, i, i, journal)
    if (account.equity !== before) this.curve?.scalePeak(account.equity / before)
    if (opened) this.carryPosition(i)
    journal?.finished(account)
  }

  /** Rows of a flat account for all bars before `end`. */
  flatUntil(end: number): void {
    if (this.curve !== null && this.bar < end) this.curve.writeFlat(this.bar, end, this.account)
    if (this.curve === null || this.bar < end) this.bar = end
  }

  /**
   * Carries a position that the account has opened in trade i of other quotes, from the present bar until it is closed.
   * @returns the first bar after it
   */
  carryOpened(quotes: Quotes, i: number): number {
    this.quotes = quotes
    this.carryPosition(i)
    return this.bar
  }

  private carryPosition(i: number): void {
    const { account, quotes } = this
    const { tape } = quotes
    const entryBar = tape.entryBar[i]!
    this.leg = tape.legFirst[i]!
    this.endOfLegs = tape.legFirst[i + 1]!
    this.fundingPerUnit = 0
    holdPosition(account.position, quotes, i)
    this.marginFactor = account.position.marginFactor
    this.worstSeen = Number.NaN
    this.liquidationPrice = liquidationPrice(quotes.contracts, account.position, backing(quotes.contracts, account))
    const isSteady = quotes.byBar === null && quotes.contracts.stress === null
    const fillsInside = tape.entryPlace[i] === Place.inside
    for (let b = this.bar; ; b++) {
      if (isSteady && !(b === entryBar && fillsInside)) b = this.passQuietBars(b, entryBar)
      if (b > entryBar) this.settleFunding(b, fundingAtOpen)
      this.meetMargins(i, b)
      const filledInside = b === entryBar && fillsInside
      if (this.endsInBar(i, b, filledInside) || this.isCutAtClose(i, b)) {
        settleTrade(account, this.plan, quotes, i, this.journal)
        this.writeRow(account.equity, Math.min(account.equity, this.worstOfBar), account.equity, false)
        return
      }
      this.settleFunding(b, fundingInside)
      const balance = this.openBalance()
      const marked = balance + openProfit(account.position, quotes, this.bars.close[b]!)
      this.writeRow(marked, Math.min(this.worstOfBar, marked), balance, true)
    }
  }

  /**
   * The bars from b on in which nothing happens to what is held: no leg leaves, nothing is liquidated, no funding moves a row of
   * the curve or a liquidation price. @returns the first bar after them
   */
  private passQuietBars(b: number, entryBar: number): number {
    const { quotes, bars } = this
    const { position } = this.account
    const { side } = position
    const leaves = quotes.tape.legs.bar[this.leg]!
    const paysSilently = this.curve === null && quotes.contracts.isolated
    const settles = this.funding === null || paysSilently ? leaves : firstPaid(this.funding, b, leaves, entryBar)
    const end = firstLiquidating(bars, b, settles, side, this.liquidationPrice)
    const adverse = side > 0 ? bars.low : bars.high
    const balance = this.openBalance()
    this.worstSeen = worstOf(adverse, b, end, side, this.worstSeen)
    if (this.funding !== null) this.fundingPerUnit = paidOver(bars, this.funding, b, end, entryBar, this.fundingPerUnit)
    for (let at = b; at < end && this.curve !== null; at++) {
      const marked = balance + openProfit(position, quotes, bars.close[at]!)
      const least = balance + openProfit(position, quotes, adverse[at]!)
      this.writeRow(marked, Math.min(least, marked), balance, true)
    }
    this.bar = end
    return end
  }

  /**
   * Plays bar b in the order of §7 and §12: liquidation at the open, legs at the open, liquidation inside, legs inside,
   * legs at the close. An order that fills inside the bar has not seen its open.
   * @returns whether nothing is held any more
   */
  private endsInBar(i: number, b: number, filledInside: boolean): boolean {
    const { quotes, bars } = this
    const { side } = this.account.position
    this.worstOfBar = Number.POSITIVE_INFINITY
    if (!filledInside) {
      const level = liquidationAtOpen(bars, b, side, this.liquidationPrice)
      if (!Number.isNaN(level)) return this.liquidate(b, level)
      if (this.leavesAt(b, Place.open)) {
        this.see(bars.open[b]!)
        if (this.leaveAll(i, b, Place.open)) return true
        this.liquidationPrice = this.presentLiquidationPrice()
      }
    }
    const leaves = this.leavesAt(b, Place.inside)
    const leg = leaves ? this.leg : NO_INDEX
    const stop = touchedStop(quotes.tape, bars, b, side, leg, filledInside ? i : NO_INDEX)
    const level = this.liquidationPrice
    if (liquidatesInside(bars, b, side, level, stop)) return this.liquidate(b, level)
    const rests = !filledInside && quotes.tape.legs.rests[this.leg] === 1
    this.see(worstPrice(bars, b, side, stop, rests))
    if (this.leaveAll(i, b, Place.inside) || this.leaveAll(i, b, Place.close)) return true
    if (leaves) this.liquidationPrice = this.presentLiquidationPrice()
    return false
  }

  private leavesAt(b: number, place: number): boolean {
    const { legs } = this.quotes.tape
    return this.leg < this.endOfLegs && legs.bar[this.leg] === b && legs.place[this.leg] === place
  }

  /** Takes out the legs at a place of bar b; whether nothing is left. */
  private leaveAll(i: number, b: number, place: number): boolean {
    while (this.leavesAt(b, place)) {
      const noted = this.quotes.byBar !== null && this.noteSpell()
      leaveLeg(this.account, this.quotes, i, this.leg, this.journal !== null, this.marginFactor, noted)
      this.journal?.left(this.leg, this.account)
      this.leg += 1
      this.worstSeen = Number.NaN
    }
    return this.leg === this.endOfLegs
  }

  /** What is left after the costs of the exit is the worst equity of the bar: no more was left at the level itself. */
  private liquidate(b: number, level: number): true {
    const { account, quotes } = this
    if (!Number.isNaN(this.worstSeen)) noteLoss(account.position, quotes, this.worstSeen)
    liquidatePosition(account.position, quotes, level, this.fundingPerUnit)
    this.journal?.liquidated(level, account, this.bars.time[b]!)
    return true
  }

  /** Funding leaves the balance; where the balance backs the position, the liquidation price follows it. */
  private settleFunding(b: number, perUnit: typeof fundingAtOpen): void {
    if (this.funding === null) return
    const paid = perUnit(this.bars, this.funding, b)
    if (paid === 0) return
    this.fundingPerUnit += paid
    this.liquidationPrice = this.presentLiquidationPrice()
  }

  /** Margins that change while the position is open are met at the open of the first bar from then on (§7). */
  private meetMargins(i: number, b: number): void {
    const { contracts, byBar } = this.quotes
    const { position } = this.account
    const factor = marginFactor(contracts.stress, this.bars.time[b]!)
    const margins = byBar === null ? null : marginsOfBar(byBar, b)
    if (factor === this.marginFactor && margins === position.margins) return
    if (margins !== position.margins) {
      this.noteSpell()
      position.margins = margins
      addUp(position, this.quotes, i)
    }
    this.marginFactor = factor
    this.liquidationPrice = this.presentLiquidationPrice()
  }

  /** What the position has seen under a liquidation price that ends here; whether it has seen anything. */
  private noteSpell(): boolean {
    const { account, quotes, worstSeen } = this
    if (Number.isNaN(worstSeen)) return false
    if (this.journal !== null) noteApproach(account, quotes, worstSeen, this.marginFactor)
    noteLoss(account.position, quotes, worstSeen)
    this.worstSeen = Number.NaN
    return true
  }

  /** After the last day bar of a session: what the account cannot hold over night leaves at its close; whether that is all. */
  private isCutAtClose(i: number, b: number): boolean {
    const { account, quotes, bars, journal } = this
    if (quotes.byBar?.bars[b] !== DayBar.last) return false
    const close = bars.close[b]!
    const equity = this.openBalance() + openProfit(account.position, quotes, close)
    this.noteSpell()
    if (!cutToInitial(account, quotes, i, close, equity, this.marginFactor)) return false
    journal?.cutForNight(close, account, bars.time[b]!, equity, this.marginFactor)
    this.liquidationPrice = this.presentLiquidationPrice()
    return account.position.left.every(n => n === 0)
  }

  private presentLiquidationPrice(): number {
    const { contracts } = this.quotes
    const { position } = this.account
    const backed = contracts.isolated ? position.margin : this.openBalance()
    return liquidationPrice(contracts, position, backed, this.marginFactor)
  }

  /** Balance while open: after the entry fee, the legs that left, and the funding so far of what is held. */
  private openBalance(): number {
    const { equity, position } = this.account
    return equity + position.net - position.entryFee - position.side * position.quantity * this.fundingPerUnit
  }

  private see(price: number): void {
    const { side } = this.account.position
    if (!(side * (price - this.worstSeen) >= 0)) this.worstSeen = price
    const equity = this.openBalance() + openProfit(this.account.position, this.quotes, price)
    this.worstOfBar = Math.min(this.worstOfBar, equity)
  }

  private writeRow(equity: number, worst: number, balance: number, held: boolean): void {
    const { account, curve, bar } = this
    this.bar = bar + 1
    curve?.write(bar, account, equity, worst, balance, held)
  }
}
