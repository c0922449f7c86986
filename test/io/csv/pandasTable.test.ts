import { describe, expect, it } from 'vitest'
import { jsonAsCsv } from '../../../src/io/csv/json/jsonAsCsv.ts'
import { plainText } from '../../../src/io/csv/plainText.ts'

const TIMES = [1704205800000, 1704206100000]
const byColumn = (keys: readonly (string | number)[]) =>
  JSON.stringify(
    Object.fromEntries(
      ['open', 'high', 'low', 'close'].map((name, k) => [
        name,
        Object.fromEntries(keys.map((key, i) => [key, 10 * (i + 1) + k])),
      ]),
    ),
  )
const CSV = 'time,open,high,low,close\n1704205800000,10,11,12,13\n1704206100000,20,21,22,23\n'

describe('a data frame of pandas as JSON', () => {
  it('is read by column and split', () => {
    expect(jsonAsCsv(byColumn(TIMES))?.csv).toBe(CSV)
    const split = {
      columns: ['open', 'high', 'low', 'close'],
      index: TIMES,
      data: [
        [10, 11, 12, 13],
        [20, 21, 22, 23],
      ],
    }
    expect(jsonAsCsv(JSON.stringify(split))?.csv).toBe(CSV)
  })

  it('has no time in an index that counts its rows', () => {
    expect(jsonAsCsv(byColumn([0, 1]))?.csv).toBe('open,high,low,close\n10,11,12,13\n20,21,22,23\n')
  })

  it('is none where a column misses a row', () => {
    const odd = byColumn(TIMES).replace('"1704206100000":23', '"1704206400000":23')
    expect(() => plainText('odd.json', Buffer.from(odd))).toThrow('the JSON holds no rows')
  })
})

describe('JSON of a backtest of two strategies', () => {
  const trade = { pair: 'BTC', open_date: '2024-01-02', close_date: '2024-01-03', open_rate: 1, close_rate: 2 }
  const text = JSON.stringify({
    strategy: { S: { trades: [{ ...trade, leverage: 1 }] }, T: { trades: [{ ...trade, stake_amount: 9 }] } },
  })

  it('is refused, though their fields differ', () => {
    expect(() => plainText('two.json', Buffer.from(text))).toThrow(
      expect.objectContaining({
        problems: [
          expect.objectContaining({
            message: 'the JSON holds 2 lists: S, T',
            hint: 'keep one of them in a file, or have freqtrade play one: freqtrade backtesting --strategy S --export trades',
          }),
        ],
      }),
    )
    expect(jsonAsCsv(text.replace('"T":', '"T2":').replace(/"T2":\{.*?\]\}/, '"T":{}'))?.series).toEqual([])
  })
})

describe('JSON that holds NaN', () => {
  const text = '[{"time":1704160800,"open":NaN,"high":2,"low":1,"close":1.5,"note":"NaN"}]'

  it('has an empty cell there, and says so', () => {
    const { bytes, repairs } = plainText('nan.json', Buffer.from(text))
    expect(new TextDecoder().decode(bytes)).toBe('time,open,high,low,close,note\n1704160800,,2,1,1.5,NaN\n')
    expect(repairs).toContain('NaN, which JSON does not have, read as an empty cell: 1')
  })

  it('is told so where it is infinite', () => {
    const infinite = text.replace(':NaN', ':-Infinity')
    expect(() => plainText('nan.json', Buffer.from(infinite))).toThrow('the file holds -Infinity, which JSON does not')
  })
})
