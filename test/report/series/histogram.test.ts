import { describe, expect, it } from 'vitest'
import { histogram } from '../../../src/report/series/histogram.ts'

describe('histogram', () => {
  it('has no bins without values', () => {
    expect(histogram([], 10)).toEqual([])
  })

  it('counts an edge into the bin that starts there, with zero on an edge', () => {
    expect(histogram([-1, -0.5, 0, 0.99, 1], 5)).toEqual([
      { from: -1, to: -0.5, count: 1 },
      { from: -0.5, to: 0, count: 1 },
      { from: 0, to: 0.5, count: 1 },
      { from: 0.5, to: 1, count: 1 },
      { from: 1, to: 1.5, count: 1 },
    ])
  })

  it('counts full losses that differ by rounding into one bin', () => {
    const losses = [-1, -1 - 9e-10, -1 + 9e-10]
    expect(histogram([...losses, 2], 40).filter(bin => bin.count > 0)).toEqual([
      { from: -1, to: -0.9, count: 3 },
      { from: 2, to: 2.1, count: 1 },
    ])
    expect(histogram([-1 - 2e-9, ...losses], 40).map(bin => bin.count)).toEqual([1, 3])
  })

  it('counts a value on an edge that has no exact binary form into the bin that starts there', () => {
    const bins = histogram([0.3, 0.7, -0.3], 40)
    expect(bins.filter(bin => bin.count > 0).map(bin => Number(bin.from.toFixed(9)))).toEqual([-0.3, 0.3, 0.7])
  })
})
