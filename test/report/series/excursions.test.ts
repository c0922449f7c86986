import { describe, expect, it } from 'vitest'
import { closedRows } from '../../../src/report/series/closedRows.ts'
import { excursion, excursions } from '../../../src/report/series/excursions.ts'
import { makeRow } from '../makeResult.ts'

describe('excursion', () => {
  it('measures against and for the trade in stop distances, on both sides', () => {
    expect(excursion(makeRow({ entry: 100, stop: 95, worst: 97, best: 110 }))).toMatchObject({
      adverse: 0.6,
      favourable: 2,
    })
    expect(excursion(makeRow({ side: -1, entry: 100, stop: 104, worst: 102, best: 98 }))).toMatchObject({
      adverse: 0.5,
      favourable: 0.5,
    })
  })
})

describe('excursions', () => {
  it('keeps the extreme trades of a long ledger', () => {
    const rows = Array.from({ length: 1000 }, (_, i) =>
      makeRow({ trade: i + 1, worst: i === 500 ? 80 : 99, r: i === 7 ? 9 : 0 }),
    )
    const kept = excursions(rows, 60)
    expect(kept.length).toBeLessThanOrEqual(60)
    expect(kept.some(({ adverse }) => adverse === 4)).toBe(true)
    expect(kept.some(({ r }) => r === 9)).toBe(true)
  })
})

describe('closedRows', () => {
  it('leaves out what was not taken and what the end of the data cut off, but not a liquidation there', () => {
    const rows = [
      makeRow({ trade: 1 }),
      makeRow({ trade: 2, status: 'skipped' }),
      makeRow({ trade: 3, reason: 'end' }),
      makeRow({ trade: 4, reason: 'end', events: ['liquidated'] }),
    ]
    expect(closedRows(rows).map(({ trade }) => trade)).toEqual([1, 4])
  })
})
