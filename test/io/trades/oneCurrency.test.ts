import { describe, expect, it } from 'vitest'
import { PLAIN_STATS, statsOfFile } from '../../../src/run/stats/statsOfFile.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()
const HEADER = 'Date(UTC),Symbol,Side,Price,Quantity,Amount,Fee,Fee Coin,Realized Profit,Quote Asset'
const USDT = ['02 10:00:00,BTCUSDT,BUY,50,1,50,0,USDT,0,USDT', '03 10:00:00,BTCUSDT,SELL,60,1,60,0,USDT,10,USDT']
const BTC = ['04 10:00:00,BTCUSD_PERP,BUY,50,1,100,0,BTC,0,BTC', '05 10:00:00,BTCUSD_PERP,SELL,60,1,100,0,BTC,2,BTC']
const list = [HEADER, ...[...USDT, ...BTC].map(row => `2024-01-${row}`)].join('\n')

describe('results in several currencies', () => {
  const file = () => inputFile(folder, 'list.csv', list)

  it('are not added', async () => {
    expect(await problemsOf(() => statsOfFile(file(), PLAIN_STATS))).toMatchObject([
      {
        message: 'the results are in 2 currencies: USDT (BTCUSDT), BTC (BTCUSD_PERP); they cannot be added',
        hint: 'state which symbols count: --symbol BTCUSDT (repeatable); or convert the results in the file to one currency',
      },
    ])
  })

  it.each([
    ['by their signs', 'exit_time,net\n2024-01-02,$10.00\n2024-01-03,€5.00\n', 'found €5.00 among amounts in $;'],
    ['of a result and its fee', 'exit_time,pnl,fee\n2024-01-02,$10.00,€1.00\n', 'found €1.00 among amounts in $;'],
    ['by a column, without symbols', 'exit_time,net,currency\n2024-01-02,10,USD\n2024-01-03,5,EUR\n', 'USD, EUR;'],
    ['behind the amounts', 'exit_time,net\n2024-01-02,10 USD\n2024-01-03,5 EUR\n', 'USD, EUR;'],
  ])('are not added, and no symbol is asked for: %s', async (_, text, said) => {
    const problems = await problemsOf(() => statsOfFile(inputFile(folder, 'signs.csv', text), PLAIN_STATS))
    expect(problems).toMatchObject([
      {
        message: expect.stringContaining(said),
        hint: expect.stringMatching(/^convert the .* in the file to one currency, or keep the rows of one$/),
      },
    ])
  })

  it('are no matter where prices and results have a sign each', async () => {
    const text = 'side,entry,exit,exit_time,net\nlong,¥100,¥110,2024-01-02,$10.00\n'
    expect(await statsOfFile(inputFile(folder, 'yen.csv', text), PLAIN_STATS)).toMatchObject({ rows: 1 })
  })

  it('know the coin behind a fee', async () => {
    const text =
      'Time,Symbol,Side,Price,Quantity,Amount,Fee,Realized Profit\n2024-01-02 10:00:00,AUSDT,BUY,1,1,1,0.1BNB,0\n2024-01-02 11:00:00,AUSDT,SELL,2,1,2,0.1BNB,1\n'
    expect(await problemsOf(() => statsOfFile(inputFile(folder, 'bnb.csv', text), PLAIN_STATS))).toMatchObject([
      { line: 2, message: '2 fees in BNB, in another coin than the results' },
    ])
  })

  it('are those of fees in money of one country, where the symbol is no pair', async () => {
    const text = (symbol: string, other = 'USD') =>
      `symbol,side,entry_time,entry,exit_time,exit,pnl,fee,fee currency\n${symbol},long,2024-01-02T10:00Z,4100,2024-01-02T11:00Z,4110,500,4,USD\n${symbol},long,2024-01-03T10:00Z,4100,2024-01-03T11:00Z,4101,50,4,${other}\n`
    const stats = await statsOfFile(inputFile(folder, 'es.csv', text('ES')), PLAIN_STATS)
    expect(stats).toMatchObject({ values: { expectancy_money: 271 } })
    expect(stats.notices).toContain(
      'fees in USD are taken to be in the currency of the results, which the file does not name',
    )
    const [another, none] = ['in another coin than the results', 'and nothing says what the results are in']
    for (const [symbol, other, why] of [
      ['EURGBP', 'USD', another],
      ['ES', 'EUR', none],
      ['ES', 'BNB', none],
    ] as const)
      expect(
        await problemsOf(() => statsOfFile(inputFile(folder, 'no.csv', text(symbol, other)), PLAIN_STATS)),
      ).toMatchObject([{ message: expect.stringContaining(why) }])
  })

  it.each([
    ['XBTUSDTM', 'USDT'],
    ['BTCUSD-PERP', 'USD'],
    ['BTCUSD-PERP', 'USDC'],
    ['BTCF0/USTF0', 'UST'],
    ['BTCUSDT.P', 'USDT'],
    ['cmt_btcusdt', 'USDT'],
    ['some name', 'USDT'],
    ['BTCUSD_PERP', 'BTC'],
  ])('are those of fees beside %s in %s', async (symbol, coin) => {
    const text = `symbol,side,entry_time,entry,exit_time,exit,pnl,fee,fee currency\n${symbol},long,2024-01-02T10:00Z,4100,2024-01-02T11:00Z,4110,500,4,${coin}\n`
    const stats = await statsOfFile(inputFile(folder, 'pairs.csv', text), PLAIN_STATS)
    expect(stats).toMatchObject({ values: { net_profit: 496 } })
  })

  it.each(['Pairs', 'Trading pair', 'instId'])('are those of fees of fills whose pairs stand in "%s"', async name => {
    const text = `Date,${name},Direction,Price,Amount,Total,Fee\n2024-01-02 10:00,BTC/USDT,Buy,50000,0.1,5000,-2USDT\n2024-01-02 11:00,BTC/USDT,Sell,50100,0.1,5010,-3USDT\n`
    const stats = await statsOfFile(inputFile(folder, 'spot.csv', text), PLAIN_STATS)
    expect(stats).toMatchObject({ values: { net_profit: 5 } })
  })

  it('are read by symbol', async () => {
    const stats = await statsOfFile(file(), { ...PLAIN_STATS, only: ['BTCUSD_PERP'] })
    expect(stats).toMatchObject({ rows: 1, values: { expectancy_money: 2 } })
    expect(stats.notices).toContain('2 rows of other symbols: left out')
  })

  it('of a symbol that is not there are refused', async () => {
    expect(await problemsOf(() => statsOfFile(file(), { ...PLAIN_STATS, only: ['ETHUSDT'] }))).toMatchObject([
      { message: 'there is no row of ETHUSDT; the list holds BTCUSDT, BTCUSD_PERP' },
    ])
  })

  it.each([
    ['any list', 'exit_time,symbol,pnl,Currency', '2024-01-02,A,10,USD', '2024-01-03,B,2,EUR'],
    [
      'the log of Bybit',
      'Currency,Contract,Type,Direction,Quantity,Filled Price,Fee Paid,Cash Flow,TradeId,Time(UTC)',
      'USDT,A,TRADE,BUY,1,10,0,0,1,2024-01-01 10:00:00\nUSDT,A,TRADE,SELL,1,20,0,10,2,2024-01-01 11:00:00',
      'BTC,B,TRADE,BUY,1,10,0,0,3,2024-01-02 10:00:00\nBTC,B,TRADE,SELL,1,12,0,2,4,2024-01-02 11:00:00',
    ],
  ])('are known in %s', async (_, ...rows) => {
    const path = inputFile(folder, 'currency.csv', `${rows.join('\n')}\n`)
    expect(await problemsOf(() => statsOfFile(path, PLAIN_STATS))).toMatchObject([
      { message: expect.stringContaining('the results are in 2 currencies') },
    ])
    expect(await statsOfFile(path, { ...PLAIN_STATS, only: ['A'] })).toMatchObject({ values: { expectancy_money: 10 } })
  })
})
