import { type Account, drawdownFrom } from '../../core/account.ts'
import type { Bars } from '../../core/bars.ts'
import type { HedgeJournal } from '../../core/hedge.ts'
import type { HedgeRefusal } from '../../core/hedgeSize.ts'
import { backing, liquidationPrice } from '../../core/margin.ts'
import type { Quotes } from '../../core/quotes.ts'
import { REASONS } from '../../core/tape.ts'
import type { FillRow, LedgerRow } from '../../results/ledger.ts'

/** A journal that writes the rows of a hedge: an opening or a run of refusals each. What a plan would add stays empty. */
export class HedgeLedger implements HedgeJournal {
  readonly rows: LedgerRow[] = []
  readonly fills: FillRow[] = []
  private readonly bars: Bars
  private quotes: Quotes | null = null

  constructor(bars: Bars) {
    this.bars = bars
  }

  hedged(b: number, quotes: Quotes, account: Account): void {
    const { tape, contracts } = quotes
    const { position } = account
    this.quotes = quotes
    const row: LedgerRow = {
      ...this.blankRow(b, account),
      exitTime: tape.exitTime[0]!,
      exit: tape.exit[0]!,
      reason: REASONS[tape.reason[0]!]!,
      status: 'taken',
      contracts: [...position.contracts],
      quantity: position.quantity,
      margin: position.margin,
      liquidationPrice: liquidationPrice(contracts, position, backing(contracts, account)),
      events: position.marginCut === 1 ? ['margin_cut'] : [],
    }
    this.rows.push(row)
    this.fills.push({
      ...{ trade: row.trade, leg: 0, kind: 'entry', time: row.entryTime, price: row.entry, contracts: row.contracts },
      ...{ spreadCost: position.entrySpread, fee: position.entryFee, funding: 0, reason: '' },
    })
  }

  refused(b: number, reason: HedgeRefusal, account: Account): void {
    this.rows.push({ ...this.blankRow(b, account), skipReason: reason, events: [`skip:${reason}`] })
  }

  left(leg: number, account: Account): void {
    const { legs } = this.quotes!.tape
    this.recordExit('exit', account, legs.time[leg]!, legs.price[leg]!, REASONS[legs.reason[leg]!]!)
  }

  liquidated(level: number, account: Account, time: number): void {
    const row = this.rows.at(-1)!
    Object.assign(row, { exitTime: time, exit: level, reason: 'liquidated' })
    row.events.push('liquidated')
    this.recordExit('liquidation', account, time, level, 'liquidated')
  }

  finished(account: Account): void {
    const { position, equity, peak } = account
    const { gross, spreadCost, fees, funding, liquidationFee, net, worstEquity } = position
    Object.assign(this.rows.at(-1)!, {
      ...{ gross, spreadCost, fees, funding, liquidationFee, net, worstEquity },
      ...{ equityAfter: equity, peak, drawdown: drawdownFrom(peak, equity) },
      closestLiquidation: position.liquidated === 1 ? 0 : position.closest,
    })
  }

  // A hedge has no plan, no stages and no ruin, and no day margin.
  considered(): void {}
  cashFlow(): void {}
  cashFlowRefused(): void {}
  demoted(): void {}
  unlockTested(): void {}
  skipped(): void {}
  notTaken(): void {}
  opened(): void {}
  cutForNight(): void {}
  ruined(): void {}
  rebased(): void {}
  stalled(): void {}

  private recordExit(kind: FillRow['kind'], { position }: Account, time: number, price: number, reason: string): void {
    const { exitSpread, exitFee, exitFunding, left, leaving } = position
    this.fills.push({
      ...{ trade: this.rows.length, leg: 1, kind, time, price },
      contracts: [...(kind === 'liquidation' ? left : leaving)],
      ...{ spreadCost: exitSpread, fee: exitFee, funding: exitFunding, reason },
    })
  }

  private blankRow(b: number, { equity, peak, position }: Account): LedgerRow {
    const trade = this.rows.length + 1
    const none = Number.NaN
    return {
      ...{ trade, id: String(trade), side: -1, entryTime: this.bars.time[b]!, entry: this.bars.open[b]! },
      ...{ stop: none, exitTime: none, exit: none, reason: '' },
      ...{ status: 'skipped', skipReason: '', stage: none, base: none, equityBefore: equity },
      ...{ budget: none, contracts: Array.from(position.contracts, () => 0), quantity: 0, riskTaken: none, margin: 0 },
      ...{ liquidationPrice: none, gross: 0, spreadCost: 0, fees: 0, funding: 0, liquidationFee: 0, net: 0, r: none },
      ...{ equityAfter: equity, worstEquity: equity, peak },
      ...{ drawdown: drawdownFrom(peak, equity), closestLiquidation: none, events: [] },
    }
  }
}
