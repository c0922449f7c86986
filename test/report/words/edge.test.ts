import { describe, expect, it } from 'vitest'
import { edgeInterval, edgeWords } from '../../../src/report/words/edge.ts'
import type { Edge } from '../../../src/stats/edge.ts'

function edge(trades: number, low: number | null, high: number | null, proof: Edge['proof'] = 'none'): Edge {
  const mean = low === null || high === null ? null : (low + high) / 2
  return { trades, mean, low, high, reason: low === null ? 'fewer than two values' : null, method: '', proof }
}

describe('edgeWords', () => {
  it('says on which side of 0 the interval lies, and what follows', () => {
    expect(edgeWords(edge(30, 0.1, 1, 'edge'))).toMatch(/above 0, so these trades show an edge$/)
    expect(edgeWords(edge(30, -1, -0.1, 'loss'))).toMatch(/below 0, so these trades show a losing strategy$/)
    expect(edgeWords(edge(30, -0.1, 1))).toMatch(/^0 lies inside the interval, .* do not prove an edge$/)
  })

  it('lets few trades prove nothing, wherever their interval lies', () => {
    expect(edgeWords(edge(29, 0.1, 1))).toBe('29 trades are too few to prove anything, which takes 30')
  })

  it('says why there is no interval', () => {
    expect(edgeWords(edge(1, null, null))).toBe('no interval: fewer than two values')
  })
})

describe('edgeInterval', () => {
  it('says on which side of 0 an end lies that prints as 0.00', () => {
    expect(edgeInterval({ low: 0.004, high: 0.5 })).toBe('just above 0 R to +0.50 R')
    expect(edgeInterval({ low: -0.5, high: -0.0001 })).toBe('−0.50 R to just below 0 R')
    expect(edgeInterval({ low: 0.005, high: 0.5 })).toBe('+0.01 R to +0.50 R')
    expect(edgeInterval({ low: 0, high: 0.5 })).toBe('0.00 R to +0.50 R')
    expect(edgeInterval(edge(1, null, null))).toBeNull()
  })
})
