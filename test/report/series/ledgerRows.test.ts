import { describe, expect, it } from 'vitest'
import { ledgerRows } from '../../../src/report/series/ledgerRows.ts'
import { makeRow } from '../makeResult.ts'

function ledger(length: number, events: (trade: number) => string[]) {
  return Array.from({ length }, (_, i) => makeRow({ trade: i + 1, events: events(i + 1) }))
}

describe('ledgerRows', () => {
  it('shows a ledger of 400 trades whole', () => {
    expect(ledgerRows(ledger(400, () => []))).toHaveLength(400)
  })

  it('shows both ends of a longer one, and the trades at which something happened', () => {
    const rows = ledger(401, trade => (trade === 200 ? ['rebase_up'] : trade === 201 ? ['skip:risk'] : []))
    const trades = ledgerRows(rows).map(row => row.trade)
    expect(trades).toHaveLength(121)
    expect(trades.slice(58, 63)).toEqual([59, 60, 200, 342, 343])
  })

  it('never shows more than 360', () => {
    expect(ledgerRows(ledger(5000, () => ['liquidated']))).toHaveLength(360)
  })
})
