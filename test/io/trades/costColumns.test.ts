import { describe, expect, it } from 'vitest'
import { costColumns } from '../../../src/io/trades/costs/costColumns.ts'
import { PLAIN_STATS, statsOfFile } from '../../../src/run/stats/statsOfFile.ts'
import { inputFile, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()

const found = (...header: string[]) =>
  costColumns(header).costs.map(({ name, isSwap }) => (isSwap ? `${name} (swap)` : name))

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

  it('finds amounts in columns that are called by whom they are paid to', () => {
    const columns = (header: string, ...rows: string[]) =>
      costColumns(
        header.split(','),
        rows.map(row => row.split(',')),
      ).costs.map(({ name }) => name)
    expect(columns('pnl,Clearing,NFA', '5,1.14,0.04')).toEqual(['Clearing', 'NFA'])
    expect(columns('pnl,Comm,SEC,TAF,Nasdaq,ECN Add', '5,1,0.1,,0.02,-0.1', '5,1,0.1,0.2,,')).toEqual(
      'Comm,SEC,TAF,Nasdaq,ECN Add'.split(','),
    )
    expect(columns('pnl,fee,Exchange', '5,1,CME')).toEqual(['fee'])
    expect(columns('pnl,Exchange,SEC', '5,1.08,30')).toEqual([])
    expect(columns('pnl,Clearing', '5,Apex')).toEqual([])
  })

  it('takes costs that are called by whom they are paid to off a result', async () => {
    const path = inputFile(folder, 'payees.csv', 'time,pnl,Clearing,NFA\n2024-01-02,50,1,0.5\n2024-01-03,-50,1,0.5\n')
    const { values, notices } = await statsOfFile(path, PLAIN_STATS)
    expect(Object.entries(values).find(([key]) => key === 'net_profit')?.[1]).toBe(-3)
    expect(notices).toContain(
      'the result beside "Clearing", "NFA" is gross: these are taken off it; where it is net, say --costs included',
    )
  })

  it('takes no column for costs that names their coin, rate or kind', () => {
    expect(
      found('fee currency', 'Commission Asset', 'feeRate', 'fee %', 'fee_type', 'coffee', 'profit', 'Net'),
    ).toEqual([])
  })

  it('takes them off a result that a user names, unless its own name says that it is net', async () => {
    const expectancy = async (name: string) => {
      const path = inputFile(folder, 'mapped.csv', `time,${name},commission\n2024-01-02,10,1\n2024-01-03,-4,1\n`)
      const { values, notices } = await statsOfFile(path, { ...PLAIN_STATS, columns: { net: name } })
      return [
        Object.entries(values).find(([key]) => key === 'expectancy_money')?.[1],
        notices.filter(notice => notice.includes('gross')).length,
      ]
    }
    expect(await expectancy('gross pnl')).toEqual([2, 1])
    expect(await expectancy('Net result')).toEqual([3, 0])
  })

  it('says of a result that is gross by its name, and has no costs beside it, that it is before them', async () => {
    const path = inputFile(folder, 'gross.csv', 'time,Gross P&L\n2024-01-02,10\n2024-01-03,-4\n')
    expect((await statsOfFile(path, PLAIN_STATS)).notices).toContain(
      '"Gross P&L" is gross, and no column of costs stands beside it: the results are before all costs',
    )
  })
})
