import { describe, expect, it } from 'vitest'
import { PLAIN_STATS, type StatsOptions, statsOfFile } from '../../../src/run/stats/statsOfFile.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()
async function statsOf(text: string, options: Partial<StatsOptions> = {}) {
  const stats = await statsOfFile(inputFile(folder, 'fills.csv', text), { ...PLAIN_STATS, ...options })
  return { net: (stats.values as Readonly<Record<string, number | null>>)['net_profit'], notices: stats.notices }
}

describe('rows of funding among fills', () => {
  it('are in the result of the trade that was open, where the change of the balance stands beside them', async () => {
    const text = [
      'Order id,Time,Symbol,Action,Amount,Filled Price,PnL,Fee,Fee Unit,Balance Change',
      '11,2024-01-02 10:00,X-USDT-SWAP,Buy,1,42000,0,-0.21,USDT,-0.21',
      '12,2024-01-02 16:00,X-USDT-SWAP,Funding fee,1,42100,0,0,USDT,-0.04',
      '13,2024-01-02 16:30,,Transfer in,,,,,USDT,100',
      '14,2024-01-02 17:00,X-USDT-SWAP,Sell,1,42500,5,-0.21,USDT,4.79',
    ].join('\n')
    const { net, notices } = await statsOf(text)
    expect(net).toBeCloseTo(5 - 0.42 - 0.04, 12)
    expect(notices).toContain('1 settlement of funding: in the result of the trade that was open')
    expect(notices).toContain('1 row of transfers and the like left out')
  })

  it('count by their results, and are left out and counted where nothing says what they did', async () => {
    const list = (funding: string) =>
      [
        'dateTime,symbol,type,side,quantity,price,fee,realized pnl',
        '2024-01-02T10:00Z,PF_X,trade,buy,1,100,0.1,0',
        `2024-01-02T16:00Z,PF_X,funding rate change,,1,101,0,${funding}`,
        '2024-01-02T17:00Z,PF_X,trade,sell,1,105,0.1,5',
      ].join('\n')
    expect((await statsOf(list('-0.04'))).net).toBeCloseTo(4.76, 12)
    const { net, notices } = await statsOf(list(''))
    expect(net).toBeCloseTo(4.8, 12)
    expect(notices).toContain('1 row of funding, transfers and the like (the results are before them) left out')
  })
})

describe('a fill whose quantity is no number', () => {
  it('is refused, and nothing is paired', async () => {
    const text =
      'time,symbol,side,size,price,fee\n2024-01-02 10:00,X,buy,1,100,0.1\n2024-01-02 11:00,X,sell,1#,105,0.1\n'
    expect((await problemsOf(() => statsOf(text, { pointValue: 1 }))).map(({ message }) => message)).toEqual([
      'size is not a number: "1#"',
    ])
  })
})

describe('fills by other names', () => {
  it('have the net result of Quantower, of the entries, too', async () => {
    const text = [
      'Date/Time,Symbol,Side,Quantity,Price,Gross P/L,Fee,Net P/L,Trade ID',
      '2024-01-02 10:00,MESH4,Buy,1,4770,0,-0.62,-0.62,t1',
      '2024-01-02 11:00,MESH4,Sell,-1,4774,20,-0.62,19.38,t2',
    ].join('\n')
    expect((await statsOf(text)).net).toBeCloseTo(18.76, 12)
  })

  it('have the price that is a number, and times whose zone is stated beside its letters', async () => {
    const text = [
      'Symbol,Side,Status,Filled,Price,Avg Price,Filled Time',
      'SPY,Sell,Filled,10,@474,474.00,01/23/2024 11:00:01 EST',
      'SPY,Buy,Cancelled,0,@469,,',
      'SPY,Buy,Filled,10,@470,470.00,01/02/2024 10:00:00 EST',
    ].join('\n')
    const [problem] = await problemsOf(() => statsOf(text, { pointValue: 1 }))
    expect(problem).toMatchObject({
      message: '"01/23/2024 11:00:01 EST" names its zone by letters that mean one thing here and another there',
      hint: 'state the zone of these times: zone: America/New_York (--zone on the command line); where the clock is never put forward, zone: EST',
    })
    expect((await statsOf(text, { pointValue: 1, zone: 'America/New_York' })).net).toBe(40)
  })

  it('have sides named by a type of trade, and times of execution', async () => {
    const text =
      'symbol,trade_date,trade_type,quantity,price,order_execution_time\nX,2024-01-02,buy,50,100,2024-01-02T10:00:00\nX,2024-01-02,sell,50,104,2024-01-02T11:00:00\n'
    expect((await statsOf(text, { pointValue: 1 })).net).toBe(200)
  })
})
