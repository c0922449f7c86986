import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { type Box, labelBox, placedLabels } from '../../../src/report/series/placedLabels.ts'

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

describe('placedLabels', () => {
  const area = { width: 640, height: 300 }
  const near = fc.record({ x: fc.integer({ min: 0, max: 24 }), y: fc.integer({ min: 0, max: 24 }) })
  const cluster = fc.record({
    x: fc.integer({ min: 50, max: 570 }),
    y: fc.integer({ min: 40, max: 230 }),
    points: fc.array(near, { minLength: 1, maxLength: 5 }),
  })
  test.prop([fc.array(cluster, { minLength: 1, maxLength: 2 }), fc.integer({ min: 2, max: 22 })], {
    seed: 12,
    numRuns: 300,
  })('keeps labels of points that lie together off each other and inside', (clusters, length) => {
    const points = clusters.flatMap(({ x, y, points }) =>
      points.map(point => ({ x: x + point.x, y: y + point.y, text: 'n'.repeat(length) })),
    )
    const boxes = placedLabels(points, area).map((label, i) => labelBox(label, points[i]!.text))
    for (const [i, box] of boxes.entries()) {
      expect(box.left >= 0 && box.right <= area.width && box.top >= 0 && box.bottom <= area.height).toBe(true)
      expect(boxes.slice(i + 1).filter(other => overlap(box, other))).toEqual([])
    }
  })

  it('stands right beside a point that is alone, and says where a line must lead to it', () => {
    const [alone] = placedLabels([{ x: 300, y: 150, text: 'one' }], area)
    expect(alone).toEqual({ x: 295.2, y: 135, align: 'right', far: false })
    const crowd = Array.from({ length: 9 }, () => ({ x: 300, y: 150, text: 'the name of a plan' }))
    expect(placedLabels(crowd, area).some(({ far }) => far)).toBe(true)
  })
})
