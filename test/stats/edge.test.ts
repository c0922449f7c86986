import { describe, expect, it } from 'vitest'
import { edgeOf } from '../../src/stats/edge.ts'

const repeated = (times: number, ...r: number[]) => Array.from({ length: times }, () => r).flat()

describe('edgeOf', () => {
  it('shows an edge where the whole interval lies above 0, and a loss where it lies below', () => {
    expect(edgeOf(repeated(20, 2, -1, 1)).proof).toBe('edge')
    expect(edgeOf(repeated(20, -1, 0.2, -1)).proof).toBe('loss')
    expect(edgeOf(repeated(20, 1, -1, 0.1)).proof).toBe('none')
  })

  it('proves nothing by fewer than 30 trades, however good or bad', () => {
    const [good, bad] = [repeated(15, 3, 2), repeated(15, -1, -0.9)]
    expect([edgeOf(good).proof, edgeOf(good.slice(1)).proof]).toEqual(['edge', 'none'])
    expect([edgeOf(bad).proof, edgeOf(bad.slice(1)).proof]).toEqual(['loss', 'none'])
  })

  it('gives the interval that decides, and how it is made', () => {
    const found = edgeOf(repeated(20, 2, -1, 1))
    expect(found).toMatchObject({ trades: 60, mean: expect.closeTo(2 / 3, 12), reason: null })
    expect(found.low).toBeGreaterThan(0)
    expect(found.high).toBeGreaterThan(found.mean!)
    expect(found.method).toContain('Hall')
  })

  it('has no mean without trades, and no interval of one', () => {
    expect(edgeOf([])).toMatchObject({ trades: 0, mean: null, low: null, proof: 'none' })
    expect(edgeOf([2])).toMatchObject({ mean: 2, low: null, high: null, reason: 'fewer than two values' })
  })
})
