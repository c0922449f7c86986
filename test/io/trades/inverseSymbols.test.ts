import { describe, expect, it } from 'vitest'
import { PLAIN_LIST, readTrades } from '../../../src/io/trades/readTrades.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()
const list = (...symbols: string[]) => [
  'time,symbol,side,price,quantity',
  ...symbols.flatMap((symbol, i) => [
    `2024-01-0${2 + i} 10:00,${symbol},buy,40000,1000`,
    `2024-01-0${2 + i} 11:00,${symbol},sell,41000,1000`,
  ]),
]

describe('coin-margined contracts', () => {
  it.each(['BTC-PERPETUAL', 'ETH-27DEC24', 'BTCUSD_PERP', 'ETHUSD_240628', 'BTC-USD-SWAP', 'XBTUSD', 'PI_XBTUSD'])(
    'have no result by points: %s',
    async symbol => {
      for (const pointValue of [1, null]) {
        const [problem, ...more] = await problemsOf(() => statsOfRows(folder, list(symbol), { pointValue }))
        expect([problem?.message, more]).toEqual([
          `${symbol}: coin-margined, so that results are in the coin and do not follow from points`,
          [],
        ])
      }
    },
  )

  it('leave others to be counted', async () => {
    const rows = list('BTCUSD_PERP', 'BTCUSDT')
    const [problem] = await problemsOf(() => statsOfRows(folder, rows, { pointValue: 1 }))
    expect(problem?.hint).toContain('--symbol "BTCUSDT"')
    expect((await statsOfRows(folder, rows, { pointValue: 1, only: ['BTCUSDT'] })).values.net_profit).toBe(1_000_000)
  })

  const amounts = (of: (price: number) => number) =>
    list('BTCUSD').map((row, i) => `${row},${i === 0 ? 'Filled Value' : of(Number(row.split(',')[3])).toFixed(8)}`)

  it('are known by amounts that are the quantity divided by the price', async () => {
    for (const pointValue of [1, null]) {
      const [problem] = await problemsOf(() =>
        statsOfRows(
          folder,
          amounts(price => 1000 / price),
          { pointValue },
        ),
      )
      expect(problem?.message).toContain('BTCUSD: coin-margined')
    }
    const linear = await statsOfRows(
      folder,
      amounts(price => 1000 * price),
    )
    expect(linear.values.net_profit).toBe(1_000_000)
  })

  it('are not played as others', async () => {
    const file = inputFile(folder, 'inverse.csv', amounts(price => 1000 / price).join('\n'))
    const stops = { kind: 'distance', distance: 5 } as const
    const [problem] = await problemsOf(() => readTrades(file, { ...PLAIN_LIST, stops }))
    expect(problem?.hint).toContain('market.ladder: btc-inverse')
    const { tape } = await readTrades(file, { ...PLAIN_LIST, stops, inverse: true })
    expect([...tape.side]).toEqual([1])
  })

  it.each(['BTCUSD', 'BTC-USD', 'BTC_USDC-PERPETUAL', 'BTC-USDT-SWAP'])('are told from %s', async symbol => {
    expect((await statsOfRows(folder, list(symbol), { pointValue: 1 })).values.net_profit).toBe(1_000_000)
  })
})
