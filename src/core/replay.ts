import { type Account, drawdownFrom, type Position } from './account.ts'
import { addUp } from './addUp.ts'
import { type Bars, markPrices } from './bars.ts'
import { type BarFunding, fundingAtOpen, fundingInside } from './funding.ts'
import type { Journal } from './journal.ts'
import { backing, liquidationPrice, reachesLiquidation } from './margin.ts'
import type { Plan } from './plan.ts'
import type { Quotes } from './quotes.ts'
import { Reason } from './tape.ts'
import { exitPosition, liquidatePosition, openProfit, openTrade, settleTrade, startAccount } from './trade.ts'

/** Equity and what stands behind it, one row per bar. */
export interface Curve {
  readonly time: Float64Array
  /** Marked to the close. */
  readonly equity: Float64Array
  /** At the bar's adverse extreme. */
  readonly worst: Float64Array
  readonly balance: Float64Array
  readonly base: Float64Array
  readonly stage: Uint8Array
  /** Contracts held at the close, by tier. */
  readonly contracts: readonly Float64Array[]
  /** From the highest close: of the close (marked), and of the worst price against the peak before it (intrabar). */
  readonly drawdown: Float64Array
  readonly drawdownIntrabar: Float64Array
}

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

/** Nothing happened inside the bar that ended the trade. */
const STILL_OPEN = Number.NaN

/** The bar driver, trade by trade. Samples of price paths play it without a curve. */
export class BarReplay {
  private readonly curve: Curve | null
  private readonly account: Account
  private readonly plan: Plan
  private readonly quotes: Quotes
  private readonly bars: Bars
  private readonly funding: BarFunding | null
  private readonly journal: Journal | null
  /** First bar that has no row yet. */
  private bar = 0
  private markedPeak: number
  /** What a long of one unit has paid in funding so far in this trade. */
  private fundingPerUnit = 0
  /** Of the open position; NaN = none. */
  private liquidationPrice = Number.NaN

  constructor(
    account: Account,
    plan: Plan,
    quotes: Quotes,
    bars: Bars,
    funding: BarFunding | null,
    journal: Journal | null,
    curve: Curve | null,
  ) {
    startAccount(account, plan)
    this.account = account
    this.plan = plan
    this.quotes = quotes
    this.bars = bars
    this.funding = funding
    this.journal = journal
    this.markedPeak = plan.start
    this.curve = curve
  }

  playTrade(i: number): void {
    const { account, quotes, journal } = this
    this.flatUntil(quotes.tape.entryBar[i]!)
    const before = account.equity
    const opened = openTrade(account, this.plan, quotes, i, i, journal)
    if (account.equity !== before) this.markedPeak *= account.equity / before
    if (opened) this.carryPosition(i)
    journal?.finished(account)
  }

  /** Rows of a flat account for all bars before `end`. */
  flatUntil(end: number): void {
    const { equity } = this.account
    if (this.curve === null) this.bar = end
    while (this.bar < end) this.writeRow(equity, equity, equity, false)
  }

  private carryPosition(i: number): void {
    const { account, quotes } = this
    const { position } = account
    const { tape } = quotes
    const last = tape.exitBar[i]!
    this.fundingPerUnit = 0
    addUp(position, quotes, i)
    this.liquidationPrice = liquidationPrice(quotes.contracts, position, backing(quotes.contracts, account))
    for (let b = this.bar; b <= last; b++) {
      if (b > tape.entryBar[i]!) this.settleFunding(b, fundingAtOpen)
      const level = this.liquidationLevel(i, b)
      if (!Number.isNaN(level)) {
        this.liquidate(i, level)
        return
      }
      const balance = this.openBalance(position)
      const worst = balance + openProfit(position, quotes, this.worstPrice(i, b))
      if (b === last) {
        this.exit(i, worst)
        return
      }
      this.settleFunding(b, fundingInside)
      const marked = this.openBalance(position) + openProfit(position, quotes, this.bars.close[b]!)
      this.writeRow(marked, Math.min(worst, marked), this.openBalance(position), true)
    }
  }

  private exit(i: number, worstOfBar: number): void {
    const { account, quotes } = this
    const { position } = account
    exitPosition(position, quotes, i, this.journal !== null)
    settleTrade(account, this.plan, quotes, i, this.journal)
    this.writeRow(account.equity, Math.min(account.equity, worstOfBar), account.equity, false)
  }

  private liquidate(i: number, level: number): void {
    const { account, quotes } = this
    const { position } = account
    const worstOfBar = this.openBalance(position) + openProfit(position, quotes, level)
    liquidatePosition(position, quotes, level, this.fundingPerUnit)
    this.journal?.liquidated(level)
    settleTrade(account, this.plan, quotes, i, this.journal)
    this.writeRow(account.equity, Math.min(account.equity, worstOfBar), account.equity, false)
  }

  /** Funding leaves the balance; under cross and amount margin the liquidation price follows the balance. */
  private settleFunding(b: number, perUnit: typeof fundingAtOpen): void {
    if (this.funding === null) return
    const paid = perUnit(this.bars, this.funding, b)
    if (paid === 0) return
    this.fundingPerUnit += paid
    const { position } = this.account
    const { contracts } = this.quotes
    if (!contracts.isolated) {
      this.liquidationPrice = liquidationPrice(contracts, position, this.openBalance(position))
    }
  }

  /** Balance while open: after the entry fee and the funding so far. */
  private openBalance(position: Position): number {
    return this.account.equity - position.entryFee - position.side * position.quantity * this.fundingPerUnit
  }

  /** Where bar b liquidates the position, or NaN (§7: the level met first from the open acts). */
  private liquidationLevel(i: number, b: number): number {
    const { side } = this.account.position
    const liquidation = this.liquidationPrice
    if (Number.isNaN(liquidation)) return STILL_OPEN
    const { tape } = this.quotes
    const mark = markPrices(this.bars)
    const open = this.bars.open[b]!
    const worse = side > 0 ? Math.min(open, liquidation) : Math.max(open, liquidation)
    if (reachesLiquidation(side, mark.open[b]!, liquidation)) return worse
    const leaves = b === tape.exitBar[i]
    if (leaves && this.exitsAtOpen(i, b)) return STILL_OPEN
    if (!reachesLiquidation(side, side > 0 ? mark.low[b]! : mark.high[b]!, liquidation)) return STILL_OPEN
    const stopTouched = leaves && (tape.reason[i] === Reason.stop || tape.ambiguous[i] === 1)
    const stopNearer = stopTouched && !reachesLiquidation(side, tape.exitStop[i]!, liquidation)
    return stopNearer ? STILL_OPEN : liquidation
  }

  private exitsAtOpen(i: number, b: number): boolean {
    const { tape } = this.quotes
    const reason = tape.reason[i]
    if (reason === Reason.gap || reason === Reason.signal) return true
    const beyondTarget = tape.side[i]! * (this.bars.open[b]! - tape.target[i]!) >= 0
    return reason === Reason.target && beyondTarget
  }

  /** The worst price that the position met in bar b (§2 g). */
  private worstPrice(i: number, b: number): number {
    const { tape } = this.quotes
    const adverse = tape.side[i]! > 0 ? this.bars.low[b]! : this.bars.high[b]!
    if (b < tape.exitBar[i]!) return adverse
    if (this.exitsAtOpen(i, b) || tape.ambiguous[i] === 1) return this.bars.open[b]!
    return tape.reason[i] === Reason.stop ? tape.exit[i]! : adverse
  }

  private writeRow(equity: number, worst: number, balance: number, held: boolean): void {
    const { account, curve, bar: b } = this
    this.bar = b + 1
    if (curve === null) return
    curve.equity[b] = equity
    curve.worst[b] = worst
    curve.balance[b] = balance
    curve.base[b] = account.base
    curve.stage[b] = account.stage
    if (held) for (let k = 0; k < curve.contracts.length; k++) curve.contracts[k]![b] = account.position.contracts[k]!
    curve.drawdownIntrabar[b] = Math.max(0, drawdownFrom(this.markedPeak, worst))
    this.markedPeak = Math.max(this.markedPeak, equity)
    curve.drawdown[b] = drawdownFrom(this.markedPeak, equity)
  }
}

function makeCurve(time: Float64Array, tiers: number): Curve {
  const column = () => new Float64Array(time.length)
  return {
    time,
    equity: column(),
    worst: column(),
    balance: column(),
    base: column(),
    stage: new Uint8Array(time.length),
    contracts: Array.from({ length: tiers }, column),
    drawdown: column(),
    drawdownIntrabar: column(),
  }
}
