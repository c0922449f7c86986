import type { Outcomes } from '../../core/batch.ts'
import type { RowPart } from './roundPart.ts'

/** Trades up to which a count of them takes two bytes. */
const MOST_IN_TWO_BYTES = 0xffff

/** The kind of column that counts so many trades. */
export function countsOf(trades: number): typeof Uint16Array | typeof Uint32Array {
  return trades <= MOST_IN_TWO_BYTES ? Uint16Array : Uint32Array
}

/** The columns of samples.csv that a tally does not keep, account by account: as text they would take seven times as much. */
export class KeptRows {
  readonly columns: RowPart
  private count = 0

  constructor(accounts: number, tiers: number, trades: number) {
    const Counts = countsOf(trades)
    this.columns = {
      stage: new Uint8Array(accounts),
      stalled: new Uint8Array(accounts),
      taken: new Counts(accounts),
      liquidations: new Counts(accounts),
      ruinedAt: new Counts(accounts),
      firstTrade: new Counts(accounts * tiers),
    }
  }

  /** Adds the next accounts. */
  add(rows: RowPart | Outcomes): void {
    const { columns, count } = this
    const tiers = columns.firstTrade.length / columns.stage.length
    for (const name of ['stage', 'stalled', 'taken', 'liquidations', 'ruinedAt'] as const)
      columns[name].set(rows[name], count)
    columns.firstTrade.set(rows.firstTrade, count * tiers)
    this.count += rows.stage.length
  }
}
