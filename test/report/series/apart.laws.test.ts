import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { apart } from '../../../src/report/series/apart.ts'
import { placedLabels } from '../../../src/report/series/placedLabels.ts'

describe('apart', () => {
  it.prop([fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 5 })], { seed: 12 })(
    'leaves every two labels their distance, in their order, within the panel',
    places => {
      const moved = apart(places, 15, 200)
      const order = places.map((_, i) => i).sort((a, b) => places[a]! - places[b]!)
      const sorted = order.map(i => moved[i]!)
      for (let k = 1; k < sorted.length; k++) expect(sorted[k]! - sorted[k - 1]!).toBeGreaterThan(14)
      expect(Math.min(...moved)).toBeGreaterThanOrEqual(0)
      expect(Math.max(...moved)).toBeLessThanOrEqual(200)
    },
  )
})

describe('placedLabels', () => {
  it('keeps labels of points that lie close together off each other', () => {
    const points = [20, 34, 48].map(x => ({ x, y: 100, text: 'abcd' }))
    const boxes = placedLabels(points, { width: 400, height: 200 }).map(({ x, y, align }) => {
      const left = align === 'left' ? x : align === 'right' ? x - 27 : x - 13.5
      return { left, right: left + 27, top: y - 7, bottom: y + 7 }
    })
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) {
        expect(a.left >= b.right || b.left >= a.right || a.top >= b.bottom || b.top >= a.bottom).toBe(true)
      }
    }
  })
})
