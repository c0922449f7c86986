import { describe, expect, it } from 'vitest'
import { costColumns } from '../../../src/io/trades/costColumns.ts'

const found = (...header: string[]) => costColumns(header).map(({ name, isSwap }) => (isSwap ? `${name} (swap)` : name))

describe('costColumns', () => {
  it('finds fees whatever stands beside the word', () => {
    const fees = [
      ...['fee', 'Fees (USD)', 'Exec Fee', 'execFee', 'taker_fee', 'Commission/Fee', 'Charges', 'Tax', 'Comm'],
      ...['Kommission', 'Gebühr', 'Comisión', 'Trading Fees', 'tradingfee', 'Total brokerage'],
    ]
    expect(found('date', 'pnl', ...fees)).toEqual(fees)
  })

  it('finds what holding costs', () => {
    expect(found('Swap', 'funding_fee', 'Funding')).toEqual(['Swap (swap)', 'funding_fee (swap)', 'Funding (swap)'])
  })

  it('takes no column for costs that names their coin, rate or kind', () => {
    expect(
      found('fee currency', 'Commission Asset', 'feeRate', 'fee %', 'fee_type', 'coffee', 'profit', 'Net'),
    ).toEqual([])
  })
})
