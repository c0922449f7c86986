import { describe, expect, it } from 'vitest'
import { barrierExit } from '../../../src/stats/odds/barrierExit.ts'
import { drawdownMoments, drawdownReached } from '../../../src/stats/odds/brownianDrawdown.ts'
import { driftlessDrawdown } from '../../../src/stats/odds/driftlessDrawdown.ts'
import { timeToMultiple } from '../../../src/stats/odds/timeToMultiple.ts'
import { expectLike } from '../expectLike.ts'

/** Q(x) = E[MDD] |μ| ÷ 2σ² with x = μ²T ÷ 2σ². */
const q = (sign: number, x: number) => drawdownMoments({ drift: sign, volatility: 1, time: 2 * x }).mean / 2

describe('drawdownMoments', () => {
  it.each([
    [2, 0.9290996476357903],
    [4, 0.23238089183998634],
    [5, 0.03785303182211923],
    [8, 6.16884103476254e-7],
    [10, 3.0568503806256994e-12],
  ])('keeps its digits for falling drift −3 at depth %d', (depth, expected) => {
    // Spectral series in mpmath with 60 digits.
    const actual = drawdownReached({ drift: -3, volatility: 1, time: 1 }, depth)
    expect(Math.abs(actual / expected - 1)).toBeLessThan(1e-12 / expected + 1e-12)
  })

  it('follows the asymptotes of Q', () => {
    expect(q(1, 1e5)).toBeCloseTo(Math.log(1e5) / 4 + 0.49088, 4)
    expect(q(-1, 1000)).toBeCloseTo(1000.5, 6)
  })

  it('has the driftless law as its limit', () => {
    const { mean, variance } = drawdownMoments({ drift: 0, volatility: 0.6, time: 0.25 })
    const driftless = driftlessDrawdown(0.6, 0.25)
    expectLike({ mean, variance }, { mean: driftless.mean, variance: driftless.variance })
  })
})

describe('drawdownReached', () => {
  it('is continuous where the form changes: a = 1, and a depth of 4 σ√T', () => {
    const at = (drift: number, depth: number) => drawdownReached({ drift, volatility: 1, time: 1 }, depth)
    for (const a of [1 - 1e-7, 1 - 1e-10, 1, 1 + 1e-10, 1 + 1e-7]) expect(at(a, 1)).toBeCloseTo(at(1, 1), 6)
    for (const drift of [-8, -3, -0.5, 0, 0.5, 3]) expect(at(drift, 4 + 1e-9)).toBeCloseTo(at(drift, 4), 7)
  })
})

describe('barrierExit', () => {
  it('does not overflow for a strong drift', () => {
    expect(barrierExit({ drift: -300, volatility: 0.2 }, 0.5, 0.5, 1).probUpFirst).toBe(0)
    expect(barrierExit({ drift: 300, volatility: 0.2 }, 0.5, 0.5, 1).probUpFirst).toBe(1)
  })
})

describe('timeToMultiple', () => {
  it('has a mean only where the log price rises, a median only where it is likelier than not', () => {
    const sinking = timeToMultiple({ drift: 0.1, volatility: 0.5 }, 5)
    expect(sinking.mean.reason).toBe('the log price does not rise')
    expect(sinking.probBy(sinking.median.value!)).toBeCloseTo(0.5, 12)
    expect(timeToMultiple({ drift: 0, volatility: 1 }, 5).median.value).toBeNull()
    const still = timeToMultiple({ drift: 0.125, volatility: 0.5 }, 5)
    expect(still).toMatchObject({ probEver: 1, mean: { reason: 'the log price does not rise' } })
  })
})
