import { describe, expect, it } from 'vitest'
import { quoteOf } from '../../../src/io/trades/currencies/quoteOf.ts'
import type { StatsOptions } from '../../../src/run/stats/statsOfFile.ts'
import { problemsOf, temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()
const statsOf = (rows: readonly string[], options?: Partial<StatsOptions>) => statsOfRows(folder, rows, options)

describe('quoteOf', () => {
  it.each([
    ['BTC/USDT', 'USDT', false],
    ['ETH-BTC', 'BTC', false],
    ['BTC_USDT', 'USDT', false],
    ['BTC-USDT-SWAP', 'USDT', false],
    ['BINANCE:ETHUSDT.P', 'USDT', false],
    ['1000PEPEUSDT', 'USDT', false],
    ['EURUSD', 'USD', false],
    ['XAUUSD', 'USD', false],
    ['USDJPY', 'JPY', false],
    ['ETHBTC', 'BTC', false],
    ['XXBTZEUR', 'EUR', false],
    ['XETHXXBT', 'BTC', false],
    ['BTC/USD:BTC', 'BTC', true],
    ['BTCUSD_PERP', 'BTC', true],
    ['BTC-USD-SWAP', 'BTC', true],
    ['PI_XBTUSD', 'BTC', true],
    ['XBTUSDTM', 'USDT', false],
    ['tBTCF0:USTF0', 'USDT', false],
    ['BTCUSDT_UMCBL', 'USDT', false],
    ['cmt_btcusdt', 'USDT', false],
  ])('knows what %s is quoted in', (symbol, currency, isSettled) => {
    expect(quoteOf(symbol)).toEqual({ currency, isSettled })
  })

  it.each(['MESH4', 'AAPL', 'GBTC', 'X', '', 'BRK.B', 'ES 03-24', 'NQ-100', 'FUSD'])('leaves %s', symbol => {
    expect(quoteOf(symbol)).toBeNull()
  })
})

describe('results of pairs of several currencies', () => {
  const fills = (one: string, other: string) => [
    'time,symbol,side,price,quantity,cost,fee',
    `2024-01-02 10:00,${one},buy,100,1,100,0.1`,
    `2024-01-02 11:00,${one},sell,110,1,110,0.1`,
    `2024-01-03 10:00,${other},buy,100,1,100,0.1`,
    `2024-01-03 11:00,${other},sell,105,1,105,0.1`,
  ]
  const trades = (...rows: string[]) => [
    'symbol,side,qty,entry,exit,entry_time,exit_time,pnl',
    ...rows.map((row, i) => row.replace('@', `2024-01-0${i + 2} 10:00,2024-01-0${i + 2} 11:00`)),
  ]

  it.each([
    ['that follow from prices', fills('XXBTZUSD', 'XXBTZEUR'), 'USD (XXBTZUSD), EUR (XXBTZEUR)'],
    [
      'that are what the prices made',
      trades('BTC/USDT,long,1,40000,41000,@,999', 'ETH/BTC,long,10,0.05,0.06,@,0.1'),
      'USDT (BTC/USDT), BTC (ETH/BTC)',
    ],
    [
      'by the form of a symbol',
      trades('BTCUSDT,long,1,40000,41000,@,999', 'BTCUSD_PERP,long,10,40000,41000,@,0.0006'),
      'USDT (BTCUSDT), BTC (BTCUSD_PERP)',
    ],
  ])('are not added: %s', async (_, rows, said) => {
    const problems = await problemsOf(() => statsOf(rows))
    expect(problems.map(({ message }) => message)).toEqual([
      `the results are in 2 currencies: ${said}; they cannot be added`,
    ])
    const [, symbol] = /--symbol (\S+)/.exec(problems[0]!.hint!)!
    expect((await statsOf(rows, { only: [symbol!] })).rows).toBe(1)
  })

  it('are added where the account may have them in one, as a broker of currencies writes them', async () => {
    const rows = trades('EURUSD,long,0.1,1.10,1.11,@,100', 'USDJPY,long,0.1,140,141,@,70.9')
    expect((await statsOf(rows)).values.net_profit).toBeCloseTo(170.9, 12)
  })

  it('of coins that stand for a dollar are added, and that is said', async () => {
    const stats = await statsOf(fills('BTCUSDT', 'BTCUSDC'))
    expect(stats.values.net_profit).toBeCloseTo(14.6, 12)
    expect(stats.notices).toContain('results are in USDT, USDC: each is taken as a dollar')
  })
})
