import { describe, expect, it } from 'vitest'
import { fineColumns, timelineOf } from '../../../src/report/series/fineColumns.ts'
import { fineTimeline } from '../../../src/report/series/fineTimeline.ts'
import { makeCurve, makeResult, makeRow } from '../makeResult.ts'

const rows = [
  makeRow({ trade: 1, entry: 1.23457, stop: 1.2301, exit: 1.2399, contracts: [3, 0] }),
  makeRow({ trade: 2, side: -1, entry: 1.2512, stop: 1.2567, exit: 1.2567, net: -10, r: -1, contracts: [12, 4] }),
]
const curve = makeCurve([1000.12, 1034.56, 987.65, 1042.5])
const result = makeResult({ rows, curve, closes: Float64Array.from([1.2341, 1.2399, 1.25, 1.2567]) })

describe('the columns of a fine timeline', () => {
  it('give back times, contracts and cents exactly, and prices as finely as a chart shows them', () => {
    const fine = fineTimeline(result)
    const back = timelineOf(fineColumns(fine))
    expect([back.x, back.equity]).toEqual([fine.x, fine.equity])
    expect(back.price.map((price, i) => Math.abs(price - fine.price[i]!) < 1e-4)).toEqual([true, true, true, true])
    for (const [i, { entry, exit, stop, r, ...exact }] of fine.trades.entries()) {
      const found = back.trades[i]!
      expect(found).toMatchObject(exact)
      for (const [a, b] of [
        [found.entry, entry],
        [found.exit, exit],
        [found.stop, stop],
      ] as const) {
        expect(Math.abs(a - b)).toBeLessThan(2e-4)
      }
      expect(found.r).toBeCloseTo(r, 2)
    }
  })

  it('take trades of which only the end is known in time: they have no length', () => {
    const ended = rows.map(row => ({ ...row, entryTime: Number.NaN }))
    const { trades } = timelineOf(fineColumns(fineTimeline({ ...result, rows: ended })))
    expect(trades.map(({ x, x2 }) => [x, x2])).toEqual(ended.map(({ exitTime }) => [exitTime, exitTime]))
  })

  it('leave out a trade of which a price is not known, and keep all that come after it', () => {
    const holed = [{ ...rows[0]!, stop: Number.NaN }, rows[1]!]
    const back = timelineOf(fineColumns(fineTimeline({ ...result, rows: holed })))
    expect(back.trades.map(({ trade, contracts }) => [trade, contracts])).toEqual([[2, [12, 4]]])
  })

  it('take trades without times and prices', () => {
    const untimed = rows.map(row => ({ ...row, entryTime: Number.NaN, exitTime: Number.NaN }))
    const time = curve.time.map(() => Number.NaN)
    const fine = fineTimeline({ ...result, rows: untimed, curve: { ...curve, time }, closes: null })
    expect(timelineOf(fineColumns(fine))).toMatchObject({ x: [0, 1, 2, 3], price: [], equity: fine.equity })
  })
})
