import { describe, expect, it } from 'vitest'
import { jsonAsCsv } from '../../../src/io/csv/jsonAsCsv.ts'
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

describe('JSON that holds NaN', () => {
  it('is told so', () => {
    const text = '[{"time":1704160800,"open":NaN,"high":2,"low":1,"close":1.5}]'
    expect(() => plainText('nan.json', Buffer.from(text))).toThrow('the file holds NaN, which JSON does not have')
  })
})
