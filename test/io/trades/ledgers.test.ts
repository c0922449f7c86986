import { describe, expect, it } from 'vitest'
import { problemsOf, temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()
const at = (minute: number) => `2024-01-15 10:${String(minute).padStart(2, '0')}:00`
/** Two trades of BTC, +10 and -4, and one of ETH, +3; fees of 1 at both ends, funding of 0.5 in the first. */
const LEDGER = (kinds: { close: string; fee: string; funding: string; cash: string }) =>
  [
    [0, kinds.cash, '', 1000],
    [1, kinds.fee, 'BTCUSDT', -1],
    [2, kinds.fee, 'ETHUSDT', -1],
    [3, kinds.funding, 'BTCUSDT', -0.5],
    [4, kinds.close, 'BTCUSDT', 10],
    [4, kinds.fee, 'BTCUSDT', -1],
    [5, kinds.fee, 'BTCUSDT', -1],
    [6, kinds.close, 'ETHUSDT', 3],
    [6, kinds.fee, 'ETHUSDT', -1],
    [7, kinds.fee, 'BTCUSDT', -1],
    [7, kinds.close, 'BTCUSDT', -4],
    [8, kinds.fee, 'BTCUSDT', -1],
  ] as const
const BINANCE = { close: 'REALIZED_PNL', fee: 'COMMISSION', funding: 'FUNDING_FEE', cash: 'TRANSFER' }
const PLAIN = { close: 'Close', fee: 'Fee', funding: 'Funding', cash: 'Deposit' }
const rowsOf = (header: string, kinds = PLAIN, coin = (_: string) => 'USDT') => [
  header,
  ...LEDGER(kinds).map(([minute, kind, symbol, amount]) => `${at(minute)},${kind},${symbol},${amount},${coin(kind)}`),
]

describe('a ledger with rows of fees and funding among those of results', () => {
  it.each([
    ['Date,Transaction Type,Symbol,P&L,Note', PLAIN],
    ['Time,Type,Symbol,Change,Note', PLAIN],
    ['Date(UTC),Type,Symbol,Amount,Asset', BINANCE],
    ['time,incomeType,symbol,income,asset', BINANCE],
  ])('is a list of its trades after them: %s', async (header, kinds) => {
    const rows = rowsOf(header, kinds)
    for (const list of [rows, [rows[0]!, ...rows.slice(1).toReversed()]]) {
      const { values, notices } = await statsOfRows(folder, list)
      expect(values.n_trades).toBe(3)
      expect(values.net_profit).toBeCloseTo(10 - 2.5 + 3 - 2 - 4 - 2, 9)
      expect(values.largest_loss).toBeCloseTo(-6, 9)
      expect(notices.join(' ')).toContain('1 row of fees and funding after the last trade: left out')
    }
  })

  it('is read of TradingView, whose sentences name the market', async () => {
    const sentences = {
      close: 'Close long position for symbol CME:MNQ1! at price 1',
      fee: 'Commission for: Enter position for symbol CME:MNQ1! at price 1',
    }
    const rows = LEDGER({ ...PLAIN, ...sentences }).flatMap(([minute, text, symbol, amount]) =>
      symbol === 'BTCUSDT' && text !== 'Funding' ? [`${at(minute)},9,9,${amount},USD,${text}`] : [],
    )
    const header = 'Time,Balance Before,Balance After,Realized PnL (value),Realized PnL (currency),Action'
    const { values } = await statsOfRows(folder, [header, ...rows])
    expect([values.n_trades, values.net_profit]).toEqual([2, 10 - 2 - 4 - 2])
  })

  it('is refused with fees in another coin, and with rows of which nothing says what they are', async () => {
    const header = 'Date(UTC),Type,Symbol,Amount,Asset'
    const foreign = rowsOf(header, BINANCE, kind => (kind === 'COMMISSION' ? 'BNB' : 'USDT'))
    expect(await problemsOf(() => statsOfRows(folder, foreign))).toMatchObject([
      { message: '6 rows of fees in BNB, in another coin than the results' },
    ])
    const unknown = rowsOf(header, { ...BINANCE, cash: 'Foo' })
    expect(await problemsOf(() => statsOfRows(folder, unknown))).toMatchObject([
      { line: 2, message: expect.stringContaining('found "Foo": is it a result, or a cost?') },
    ])
  })
})
