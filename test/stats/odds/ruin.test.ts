import { describe, expect, it } from 'vitest'
import { drawdownProbability } from '../../../src/stats/odds/drawdownProbability.ts'
import { everFallBounds, floorProbability, lundbergExponent } from '../../../src/stats/odds/fractionalRuin.ts'
import { gamblersRuin, ruinAgainstInfiniteBank, ruinWithPayoff } from '../../../src/stats/odds/gamblersRuin.ts'

describe('gamblersRuin', () => {
  it('does not overflow', () => {
    expect(gamblersRuin({ winProbability: 0.1, startUnits: 500, targetUnits: 5000 }).probRuin).toBe(1)
    expect(gamblersRuin({ winProbability: 0.9, startUnits: 500, targetUnits: 5000 }).probRuin).toBe(0)
  })
})

describe('ruinAgainstInfiniteBank', () => {
  it('is certain in a fair game', () => {
    expect(ruinAgainstInfiniteBank(0.5, 1000)).toBe(1)
  })
})

describe('ruinWithPayoff', () => {
  it('agrees with even bets and is certain without an edge', () => {
    expect(ruinWithPayoff({ winProbability: 0.55, payoff: 1 }, 10).probRuin).toBeCloseTo(
      ruinAgainstInfiniteBank(0.55, 10),
      14,
    )
    expect(ruinWithPayoff({ winProbability: 0.25, payoff: 3 }, 10).probRuin).toBe(1)
    expect(() => ruinWithPayoff({ winProbability: 0.5, payoff: 1.5 }, 10)).toThrow(RangeError)
  })
})

describe('floorProbability, drawdownProbability, everFallBounds', () => {
  it('need as many losses as reach the level, touching included', () => {
    const sized = { winProbability: 0.5, payoff: 1, fraction: 0.1 }
    expect(drawdownProbability(sized, 1 - 0.9 ** 3, 3)).toBeCloseTo(1 / 8, 14)
    expect(drawdownProbability(sized, 1 - 0.9 ** 3 + 1e-9, 3)).toBe(0)
    expect(floorProbability(sized, 1 - 0.9 ** 3, 3)).toBeCloseTo(1 / 8, 14)
  })

  it('are certain at last without growth', () => {
    const losing = { winProbability: 0.4, payoff: 1, fraction: 0.1 }
    expect(lundbergExponent(losing).reason).toBe('equity does not grow')
    expect(everFallBounds(losing, 0.5)).toEqual({ low: 1, high: 1 })
  })
})
