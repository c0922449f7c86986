import { type Account, drawdownFrom } from '../../core/account.ts'
import type { Journal, SkipReason } from '../../core/journal.ts'
import { backing, liquidationPrice } from '../../core/margin.ts'
import type { Plan } from '../../core/plan.ts'
import type { Quotes } from '../../core/quotes.ts'
import { REASONS } from '../../core/tape.ts'
import { rMultiple } from '../../core/trade.ts'
import type { EntryOrder } from '../../parts/tapeMaker.ts'
import type { FillRow } from '../../results/ledger.ts'
import {
  type EveningReceipt,
  type LegReceipt,
  type Receipt,
  type SizingReceipt,
  toldOfTrade,
  type UnlockReceipt,
} from '../../results/receipt.ts'
import { entryReceipt, legReceipt } from './entryReceipts.ts'
import { blankRow, type JournalRow } from './journalRow.ts'
import { eveningReceipt, sizingReceipt, unlockReceipt } from './receipts.ts'
import { warningPrice } from './warningLevel.ts'

/** A journal that writes the ledger's rows and, trade by trade, the receipts. */
export class Ledger implements Journal {
  readonly rows: JournalRow[] = []
  readonly receipts: Receipt[] = []
  readonly fills: FillRow[] = []
  /** Legs that took out no contract of any tier. */
  legsWithoutContracts = 0
  /** Evenings on which the broker closed contracts. */
  dayMarginCuts = 0
  /** Cash flows that met an equity at or below zero. */
  refusedFlows = 0
  private readonly plan: Plan
  private readonly quotes: Quotes
  private readonly ids: readonly string[]
  private readonly orders: readonly EntryOrder[] | null
  private row: JournalRow | null = null
  private unlock: UnlockReceipt | null = null
  private demotedTier: string | null = null
  /** Legs of the trade that are over. */
  private leg = 0
  private sizing: SizingReceipt | null = null
  private evenings: EveningReceipt[] = []
  private legs: LegReceipt[] = []

  /** @param orders what the entries of the tape were placed as; null where that is not known */
  constructor(plan: Plan, quotes: Quotes, ids: readonly string[], orders: readonly EntryOrder[] | null = null) {
    this.plan = plan
    this.quotes = quotes
    this.ids = ids
    this.orders = orders
  }

  considered(i: number): void {
    this.row = blankRow(this.quotes, i, this.ids[i] ?? String(i + 1))
    this.unlock = null
    this.demotedTier = null
    this.sizing = null
    this.evenings = []
    this.legs = []
  }

  cashFlow(amount: number): void {
    const row = this.current()
    row.cashFlow += amount
    if (!row.events.includes('cash_flow')) row.events.push('cash_flow')
  }

  cashFlowRefused(): void {
    this.refusedFlows += 1
  }

  demoted(tier: number): void {
    this.demotedTier = this.quotes.contracts.names[tier]!
    this.current().events.push(`demote:${this.demotedTier}`)
  }

  unlockTested(tier: number, failures: number, account: Account): void {
    const row = this.current()
    this.unlock = unlockReceipt(this.plan, this.quotes, row.trade - 1, tier, failures, account)
    if (failures === 0) row.events.push(`unlock:${this.quotes.contracts.names[tier]}`)
  }

  skipped(reason: SkipReason, account: Account): void {
    const row = this.current()
    row.status = 'skipped'
    row.skipReason = reason
    row.events.push(reason === 'void' ? 'void' : `skip:${reason}`)
    this.recordState(account)
    if (reason === 'void') return
    row.budget = account.budget
    this.sizing = sizingReceipt(this.plan, this.quotes, row, account)
  }

  notTaken(account: Account): void {
    this.current().status = 'not_taken'
    this.recordState(account)
  }

  opened(account: Account): void {
    const row = this.current()
    const { position } = account
    const { contracts } = this.quotes
    this.recordState(account)
    row.status = 'taken'
    row.budget = account.budget
    row.contracts = [...position.contracts]
    row.quantity = position.quantity
    row.riskTaken = position.riskTaken
    row.margin = position.margin
    const backed = backing(contracts, account)
    row.liquidationPrice = liquidationPrice(contracts, position, backed)
    row.warningPrice = warningPrice(contracts, position, backed)
    if (position.overBudget === 1) row.events.push('over_budget')
    if (position.marginCut === 1) row.events.push('margin_cut')
    this.sizing = sizingReceipt(this.plan, this.quotes, row, account)
    this.leg = 0
    this.fills.push({
      ...{ trade: row.trade, leg: 0, kind: 'entry', time: row.entryTime, price: row.entry, contracts: row.contracts },
      ...{ spreadCost: position.entrySpread, fee: position.entryFee, funding: 0, reason: '' },
    })
  }

  left(leg: number, account: Account): void {
    const { legs } = this.quotes.tape
    this.leg += 1
    this.legs.push(legReceipt(this.quotes.tape, leg, this.leg, account.position.leaving))
    if (account.position.leaving.every(n => n === 0)) {
      this.legsWithoutContracts += 1
      return
    }
    const [price, time, reason] = [legs.price[leg]!, legs.time[leg]!, REASONS[legs.reason[leg]!]!]
    this.recordExit('exit', this.leg, account, account.position.leaving, price, time, reason)
  }

  liquidated(level: number, account: Account, time: number): void {
    this.leg += 1
    this.recordExit('liquidation', this.leg, account, account.position.left, level, time, 'liquidated')
    this.current().events.push('liquidated')
  }

  cutForNight(price: number, account: Account, time: number, equity: number, marginFactor: number): void {
    this.dayMarginCuts += 1
    const row = this.current()
    this.evenings.push(eveningReceipt(this.quotes, row.trade - 1, account.position, time, equity, marginFactor))
    this.recordExit('exit', this.leg + 1, account, account.position.leaving, price, time, 'day_margin')
    if (!row.events.includes('day_margin')) row.events.push('day_margin')
  }

  ruined(): void {
    this.current().events.push('ruined')
  }

  rebased(direction: 1 | -1): void {
    this.current().events.push(direction > 0 ? 'rebase_up' : 'rebase_down')
  }

  stalled(): void {
    this.current().events.push('stalled')
  }

  finished(account: Account): void {
    const row = this.current()
    row.equityAfter = account.equity
    row.worstEquity = row.status === 'taken' ? account.position.worstEquity : account.equity
    row.peak = account.peak
    row.baseAfter = account.base
    row.drawdown = drawdownFrom(account.peak, account.equity)
    if (row.status === 'taken') this.recordResult(row, account)
    const receipt = this.receipt(row)
    Object.assign(row, toldOfTrade(receipt))
    this.rows.push(row)
    this.receipts.push(receipt)
  }

  private recordExit(
    kind: 'exit' | 'liquidation',
    leg: number,
    { position }: Account,
    contracts: Float64Array,
    price: number,
    time: number,
    reason: string,
  ): void {
    const { exitSpread, exitFee, exitFunding } = position
    this.fills.push({
      ...{ trade: this.current().trade, leg, kind, time, price, contracts: [...contracts] },
      ...{ spreadCost: exitSpread, fee: exitFee, funding: exitFunding, reason },
    })
  }

  private recordResult(row: JournalRow, account: Account): void {
    const { position } = account
    row.gross = position.gross
    row.spreadCost = position.spreadCost
    row.fees = position.fees
    row.funding = position.funding
    row.liquidationFee = position.liquidationFee
    row.net = position.net
    row.r = rMultiple(position.net, position.riskTaken)
    row.closestLiquidation = position.liquidated === 1 ? 0 : position.closest
  }

  private recordState(account: Account): void {
    const row = this.current()
    row.stage = account.stage
    row.base = account.base
    row.equityBefore = account.equity
    row.peakBefore = account.peak
  }

  private receipt(row: JournalRow): Receipt {
    return {
      trade: row.trade,
      id: row.id,
      time: Number.isNaN(row.entryTime) ? null : new Date(row.entryTime).toISOString(),
      side: row.side > 0 ? 'long' : 'short',
      entry: row.entry,
      stop: row.stop,
      decision: row.status === 'skipped' ? `skipped: ${row.skipReason}` : row.status,
      equity: row.equityBefore,
      base: row.base,
      stage: row.stage,
      cashFlow: row.cashFlow,
      demoted: this.demotedTier,
      unlock: this.unlock,
      sizing: this.sizing,
      ...entryReceipt(this.quotes.tape, this.orders, row, this.quotes.contracts.inverse, this.legs),
      ...(this.evenings.length === 0 ? {} : { evenings: this.evenings }),
      events: row.events,
    }
  }

  private current(): JournalRow {
    if (this.row === null) throw new Error('a journal was told of an event before its trade')
    return this.row
  }
}
