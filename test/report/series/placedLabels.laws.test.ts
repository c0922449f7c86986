import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import {
  alongLine,
  type Box,
  labelBox,
  type PlacedLabel,
  placedLabels,
} from '../../../src/report/series/placedLabels.ts'

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

  it('keeps a label off the lines where it can, and stays beside its point where it cannot', () => {
    const point = { x: 300, y: 150, text: '3%, ruin 14%' }
    const lines = alongLine([{ x: 200, y: 90 }, point, { x: 420, y: 90 }])
    const [free] = placedLabels([point], area, [], lines)
    const crossed = (label: PlacedLabel) => lines.filter(line => overlap(labelBox(label, point.text), line)).length
    expect(crossed(free!)).toBe(0)
    expect(crossed(placedLabels([point], area)[0]!)).toBeGreaterThan(3)
    const full = Array.from({ length: 150 }, (_, y) => [
      { x: 0, y: 2 * y },
      { x: 640, y: 2 * y },
    ]).flatMap(alongLine)
    expect(placedLabels([point], area, [], full)[0]!.far).toBe(false)
  })

  it('stands right beside a point that is alone, and says where a line must lead to it', () => {
    const [alone] = placedLabels([{ x: 300, y: 150, text: 'one' }], area)
    expect(alone).toEqual({ x: 295.2, y: 135, align: 'right', far: false })
    const crowd = Array.from({ length: 9 }, () => ({ x: 300, y: 150, text: 'the name of a plan' }))
    expect(placedLabels(crowd, area).some(({ far }) => far)).toBe(true)
  })
})
