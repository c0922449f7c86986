import { describe, expect, it } from 'vitest'
import type { TradeStats } from '../../../src/results/fileStats.ts'
import { PLAIN_STATS, type StatsOptions, statsOfFile } from '../../../src/run/stats/statsOfFile.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()
async function statsOf(text: string, options: Partial<StatsOptions> = {}) {
  return (await statsOfFile(inputFile(folder, 'list.csv', text), { ...PLAIN_STATS, ...options })) as TradeStats
}
const list = (...rows: string[]) => rows.join('\n')

const [BUY, SELL] = ['2024-01-02 10:00:00,X,Buy,100,1', '2024-01-03 10:00:00,X,Sell,110,1']
const FILLS = 'Time,Symbol,Side,Price,Quantity,Realized Profit,Fee'

describe('columns that Binance does not write', () => {
  it.each([
    ['none', 'Buyer', 'true', 'false', 'binance', 9.8],
    ['a status', 'Status', 'Filled', 'Canceled', 'generic', 9.8],
    ['a kind of row', 'Type', 'trade', 'funding', 'generic', 9.8],
    ['what was filled', 'Filled', '1', '0', 'generic', 9.8],
  ])('make a list anybody’s, which is read by them: %s', async (_, name, own, other, format, net) => {
    const none = format === 'binance' ? [] : [`2024-01-02 12:00:00,X,Buy,90,1,0,0.5,${other}`]
    const text = list(`${FILLS},${name}`, `${BUY},0,0.1,${own}`, ...none, `${SELL},10,0.1,${own}`)
    const stats = await statsOf(text)
    expect(stats).toMatchObject({ format, rows: 1 })
    expect(stats.values.net_profit).toBeCloseTo(net, 12)
  })

  it('are further costs', async () => {
    const text = list(`${FILLS},Clearing Fee`, `${BUY},0,0.1,0.2`, `${SELL},10,0.1,0.2`)
    expect((await statsOf(text)).values.net_profit).toBeCloseTo(9.4, 12)
  })

  it('are a result of another name', async () => {
    const pairs = [10, -10, 10].flatMap((made, i) => [
      `2024-01-0${i + 2} 10:00:00,X,Buy,100,1,0,0.1`,
      `2024-01-0${i + 2} 11:00:00,X,Sell,${100 + made},1,${made - 0.2},0.1`,
    ])
    const stats = await statsOf(list(FILLS.replace('Realized Profit', 'Realized PnL'), ...pairs))
    expect(stats).toMatchObject({ format: 'generic', values: { net_profit: expect.closeTo(9.4, 9) } })
  })
})

describe('columns of costs that a platform does not write', () => {
  const TOPSTEPX =
    'Id,ContractName,EnteredAt,ExitedAt,EntryPrice,ExitPrice,Fees,PnL,Size,Type,Commissions,Exchange Fees'
  const TRADINGVIEW = list(
    'Trade #,Type,Date/Time,Signal,Price USD,Contracts,Profit USD,Fees USD,Cum. Profit USD',
    '1,Entry Long,2024-01-02 10:00,Long,100,1,10,1,10',
    '1,Exit Long,2024-01-03 10:00,TP,110,1,10,1,10',
  )
  const BYBIT = 'Contracts,Closing Direction,Qty,Entry Price,Exit Price,Closed P&L,Trading Fee,Filled Time(UTC+0)'
  const bybit = (...results: number[]) =>
    list(BYBIT, ...results.map((made, i) => `X,Sell,1,100,${100 + made},${made},0.5,16:00 2024-01-0${i + 3}`))

  it('are taken off a result that is gross', async () => {
    const trade = '1,MESZ5,10/15/2025 09:31:00 -05:00,10/15/2025 09:40:00 -05:00,6700,6701,1.24,5,1,Long,0,0.7'
    const { values, format } = await statsOf(list(TOPSTEPX, trade))
    expect([format, values.net_profit]).toEqual(['topstepx', expect.closeTo(5 - 1.24 - 0.7, 12)])
  })

  it('are asked for beside one that is net, and both answers are taken', async () => {
    expect(await problemsOf(() => statsOf(TRADINGVIEW))).toMatchObject([
      {
        message: 'is "Profit USD" after "Fees USD", too? The format writes no such column',
        hint: 'say --costs included where it is; --costs subtract where it is not',
      },
    ])
    expect((await statsOf(TRADINGVIEW, { costs: 'included' })).values.net_profit).toBe(10)
    expect((await statsOf(TRADINGVIEW, { costs: 'subtract' })).values.net_profit).toBe(9)
    expect((await statsOf(TRADINGVIEW.replaceAll(',10,1,', ',10,0,'))).values.net_profit).toBe(10)
  })

  it('are not asked for where the prices prove that the result is before them', async () => {
    expect((await statsOf(bybit(10, 10, -10))).values.net_profit).toBeCloseTo(8.5, 12)
    expect(await problemsOf(() => statsOf(bybit(10, 10)))).toMatchObject([
      { message: 'is "Closed P&L" after "Trading Fee", too? The format writes no such column' },
    ])
  })

  it('are not those that the platform writes beside its net result', async () => {
    const own = bybit(10, 10, -10).replace('Trading Fee', 'openFee')
    expect((await statsOf(own)).values.net_profit).toBe(10)
  })
})

describe('orders of Bybit that were not filled', () => {
  it('are left out and counted', async () => {
    const text = list(
      'Symbol,Side,Order Price,Avg. Filled Price,Qty,Filled Qty,Order Time,Status,Fee',
      'X,Buy,101,100,1,1,2024-01-02 10:00:00,Filled,0.1',
      'X,Buy,90,,1,0,2024-01-02 11:00:00,Cancelled,0',
      'X,Sell,109,110,1,1,2024-01-03 10:00:00,Filled,0.11',
    )
    const stats = await statsOf(text, { pointValue: 1 })
    expect(stats.values.net_profit).toBeCloseTo(9.79, 12)
    expect(stats.notices).toContain('1 row of orders that were not filled left out')
  })
})
