import { describe, expect, it } from 'vitest'
import { rollingEdge } from '../../../src/report/series/rollingEdge.ts'
import { edgeOf } from '../../../src/stats/edge.ts'
import { makeRow } from '../makeResult.ts'

const R = Array.from({ length: 130 }, (_, i) => Math.sin(i) + 0.1)
const rowsOf = (r: readonly number[]) => r.map((each, i) => makeRow({ trade: i + 1, r: each }))

describe('rollingEdge', () => {
  it('judges every window of 50 by itself, the last trade among them', () => {
    const { window, points, mean, timed } = rollingEdge({ rows: rowsOf(R) }, 200)!
    expect([window, timed, points.length]).toEqual([50, true, 81])
    expect(mean).toBe(edgeOf(R).mean)
    for (const [i, point] of points.entries()) {
      const { mean, low, high } = edgeOf(R.slice(i, i + 50))
      expect(point).toMatchObject({ trade: i + 50, mean, low, high })
    }
  })

  it('keeps the last window where it thins', () => {
    const { points } = rollingEdge({ rows: rowsOf(R) }, 20)!
    expect(points.length).toBeLessThanOrEqual(20)
    expect(points.at(-1)!.trade).toBe(130)
  })

  it('takes smaller windows of few trades, and none where two would share trades', () => {
    expect(rollingEdge({ rows: rowsOf(R.slice(0, 99)) }, 200)!.window).toBe(30)
    expect(rollingEdge({ rows: rowsOf(R.slice(0, 59)) }, 200)).toBeNull()
  })

  it('leaves out trades that the data cut off, and goes by number where there are no times', () => {
    const rows = rowsOf(R).map(row => ({ ...row, exitTime: Number.NaN }))
    const cut = [...rows, makeRow({ trade: 131, reason: 'end', r: 99 })]
    const { points, timed } = rollingEdge({ rows: cut }, 200)!
    expect(timed).toBe(false)
    expect(points.at(-1)).toMatchObject({ x: 130, trade: 130 })
  })
})
