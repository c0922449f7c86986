import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { drawdownProbability } from '../../../src/stats/odds/drawdownProbability.ts'
import { everFallBounds, floorProbability } from '../../../src/stats/odds/fractionalRuin.ts'
import { gamblersRuin } from '../../../src/stats/odds/gamblersRuin.ts'

describe('gamblersRuin', () => {
  test.prop([fc.double({ min: 0.05, max: 0.95, noNaN: true }), fc.integer({ min: 1, max: 30 })], { seed: 20250110 })(
    'mirrors: ruin of one side is the target of the other',
    (p, start) => {
      const own = gamblersRuin({ winProbability: p, startUnits: start, targetUnits: 31 })
      const other = gamblersRuin({ winProbability: 1 - p, startUnits: 31 - start, targetUnits: 31 })
      expect(own.probRuin + other.probRuin).toBeCloseTo(1, 9)
      expect(own.expectedTrades / other.expectedTrades).toBeCloseTo(1, 6)
    },
  )
})

describe('floorProbability, drawdownProbability, everFallBounds', () => {
  const bets = fc.record({
    winProbability: fc.double({ min: 0.2, max: 0.8, noNaN: true }),
    payoff: fc.double({ min: 0.5, max: 3, noNaN: true }),
    fraction: fc.double({ min: 0.01, max: 0.2, noNaN: true }),
  })
  test.prop([bets, fc.double({ min: 0.05, max: 0.6, noNaN: true })], { seed: 20250111, numRuns: 50 })(
    'find a fall from the peak at least as likely as one from the start',
    (sized, loss) => {
      const floor = floorProbability(sized, loss, 60)
      const drawdown = drawdownProbability(sized, loss, 60)
      expect(drawdown).toBeGreaterThanOrEqual(floor - 1e-12)
      expect(drawdown).toBeLessThanOrEqual(1 + 1e-12)
      expect(floor).toBeLessThanOrEqual(everFallBounds(sized, loss).high + 1e-12)
    },
  )
})
