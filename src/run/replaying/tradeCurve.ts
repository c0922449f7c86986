import { drawdownFrom } from '../../core/account.ts'
import type { Curve } from '../../core/curve.ts'
import type { JournalRow } from './journalRow.ts'

/** The equity curve of a trade list: one row per trade, at its exit, with the contracts that it held. */
export function tradeCurve(rows: readonly JournalRow[], tiers: number): Curve {
  const column = (value: (row: JournalRow) => number) => Float64Array.from(rows, value)
  return {
    time: column(row => row.exitTime),
    equity: column(row => row.equityAfter),
    worst: column(row => row.worstEquity),
    balance: column(row => row.equityAfter),
    base: column(row => row.baseAfter),
    stage: Uint8Array.from(rows, row => row.stage),
    contracts: Array.from({ length: tiers }, (_, k) => column(row => row.contracts[k]!)),
    drawdown: column(row => row.drawdown),
    drawdownIntrabar: column(row => Math.max(0, drawdownFrom(row.peakBefore, row.worstEquity))),
  }
}
