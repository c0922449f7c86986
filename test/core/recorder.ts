import { type Account, drawdownFrom } from '../../src/core/account.ts'
import type { Journal, SkipReason } from '../../src/core/journal.ts'
import { backing, liquidationPrice } from '../../src/core/margin.ts'
import type { Quotes } from '../../src/core/quotes.ts'
import { UnlockTest } from '../../src/core/steps.ts'
import { REASONS } from '../../src/core/tape.ts'
import { rMultiple } from '../../src/core/trade.ts'

/** What a journal is told of one trade of the tape. */
export interface Recorded {
  readonly trade: number
  /** Of the tape. */
  readonly exit: number
  readonly reason: string
  status: 'taken' | 'skipped' | 'not_taken' | 'open'
  skipReason: SkipReason | ''
  stage: number
  base: number
  equityBefore: number
  budget: number
  contracts: readonly number[]
  quantity: number
  riskTaken: number
  margin: number
  liquidationPrice: number
  gross: number
  spreadCost: number
  fees: number
  funding: number
  liquidationFee: number
  net: number
  r: number
  equityAfter: number
  worstEquity: number
  peak: number
  baseAfter: number
  drawdown: number
  closestLiquidation: number
  /** Cash flows before it. */
  cashFlow: number
  /** Tests of the unlock that failed; null where none was made. */
  unlockFailed: readonly string[] | null
  /** Where bars, or the tape, liquidated it; NaN = they did not. */
  liquidatedAt: number
  /** What left, in order, and why: a leg of the tape, `day_margin` or `liquidated`. */
  readonly exits: { readonly reason: string; readonly contracts: readonly number[] }[]
  /** Tokens in the order in which things happened. */
  readonly events: string[]
}

/** A journal that keeps what it is told, trade by trade. */
export class Recorder implements Journal {
  readonly rows: Recorded[] = []
  private readonly quotes: Quotes

  constructor(quotes: Quotes) {
    this.quotes = quotes
  }

  considered(i: number): void {
    const { tape } = this.quotes
    const none = { quantity: 0, riskTaken: 0, margin: 0, gross: 0, spreadCost: 0, fees: 0, funding: 0 }
    this.rows.push({
      ...{ trade: i + 1, exit: tape.exit[i]!, reason: REASONS[tape.reason[i]!]! },
      ...{ status: 'open', skipReason: '', stage: 0, base: 0, equityBefore: 0, budget: Number.NaN },
      ...{ contracts: new Array<number>(this.quotes.contracts.tiers).fill(0), ...none, liquidationFee: 0, net: 0 },
      ...{ liquidationPrice: Number.NaN, r: Number.NaN, closestLiquidation: Number.NaN },
      ...{ equityAfter: 0, worstEquity: 0, peak: 0, baseAfter: 0, drawdown: 0, cashFlow: 0 },
      ...{ unlockFailed: null, liquidatedAt: Number.NaN, exits: [], events: [] },
    })
  }

  cashFlow(amount: number): void {
    this.row.cashFlow += amount
    if (!this.row.events.includes('cash_flow')) this.row.events.push('cash_flow')
  }

  cashFlowRefused(): void {}

  demoted(tier: number): void {
    this.row.events.push(`demote:${this.quotes.contracts.names[tier]}`)
  }

  unlockTested(tier: number, failures: number): void {
    this.row.unlockFailed = Object.entries(UnlockTest)
      .filter(([, bit]) => (failures & bit) !== 0)
      .map(([name]) => name)
    if (failures === 0) this.row.events.push(`unlock:${this.quotes.contracts.names[tier]}`)
  }

  skipped(reason: SkipReason, account: Account): void {
    const budget = reason === 'void' ? Number.NaN : account.budget
    Object.assign(this.row, { ...stateOf(account), status: 'skipped', skipReason: reason, budget })
    this.row.events.push(reason === 'void' ? 'void' : `skip:${reason}`)
  }

  notTaken(account: Account): void {
    Object.assign(this.row, { ...stateOf(account), status: 'not_taken' })
  }

  opened(account: Account): void {
    const { position, budget } = account
    const { contracts } = this.quotes
    const { quantity, riskTaken, margin, overBudget, marginCut } = position
    Object.assign(this.row, stateOf(account), { status: 'taken', budget, quantity, riskTaken, margin })
    this.row.contracts = [...position.contracts]
    this.row.liquidationPrice = liquidationPrice(contracts, position, backing(contracts, account))
    if (overBudget === 1) this.row.events.push('over_budget')
    if (marginCut === 1) this.row.events.push('margin_cut')
  }

  left(leg: number, { position }: Account): void {
    const { legs } = this.quotes.tape
    this.exit(REASONS[legs.reason[leg]!]!, position.leaving)
  }

  cutForNight(_price: number, { position }: Account): void {
    this.exit('day_margin', position.leaving)
    if (!this.row.events.includes('day_margin')) this.row.events.push('day_margin')
  }

  liquidated(level: number, { position }: Account): void {
    this.exit('liquidated', position.left)
    this.row.liquidatedAt = level
    this.row.events.push('liquidated')
  }

  ruined(): void {
    this.row.events.push('ruined')
  }

  rebased(direction: 1 | -1): void {
    this.row.events.push(direction > 0 ? 'rebase_up' : 'rebase_down')
  }

  stalled(): void {
    this.row.events.push('stalled')
  }

  finished(account: Account): void {
    const { row } = this
    const { equity, peak, base, position } = account
    Object.assign(row, { equityAfter: equity, worstEquity: equity, peak, baseAfter: base })
    row.drawdown = drawdownFrom(peak, equity)
    if (row.status !== 'taken') return
    const { gross, spreadCost, fees, funding, liquidationFee, net, worstEquity, closest } = position
    Object.assign(row, { gross, spreadCost, fees, funding, liquidationFee, net, worstEquity })
    row.r = rMultiple(position.net, position.riskTaken)
    row.closestLiquidation = Number.isNaN(row.liquidatedAt) ? closest : 0
  }

  private exit(reason: string, contracts: Float64Array): void {
    this.row.exits.push({ reason, contracts: [...contracts] })
  }

  private get row(): Recorded {
    return this.rows.at(-1)!
  }
}

function stateOf({ stage, base, equity }: Account) {
  return { stage, base, equityBefore: equity }
}
