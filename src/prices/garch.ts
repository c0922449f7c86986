import { z } from 'zod'
import { definePriceModel } from '../parts/priceModel.ts'
import type { Stream } from '../parts/random.ts'
import { BarWriter } from './parts/barWriter.ts'
import { fitGarch } from './parts/fitGarch.ts'
import { percentOf, rounded } from './parts/format.ts'
import { nextGamma } from './parts/gamma.ts'
import { garchMoments, longRunVariance } from './parts/garchMoments.ts'
import { logReturns } from './parts/logReturns.ts'
import { nextNormal } from './parts/normal.ts'
import { fraction } from './parts/params.ts'

const degreesOfFreedom = z.number().min(2.05).max(1000)

const params = z
  .strictObject({
    mu: fraction(-1, 1).default(0).describe('mean log return per bar'),
    omega: z.number().positive().max(1).describe('constant of the variance per bar'),
    alpha: z.number().min(0).max(1).describe('weight of the last squared shock in the variance'),
    beta: z.number().min(0).max(1).describe('weight of the last variance in the variance'),
    nu: degreesOfFreedom
      .nullable()
      .default(null)
      .describe('degrees of freedom of the Student t shocks, which have variance 1; null for normal shocks'),
    h1: z
      .number()
      .positive()
      .max(1)
      .nullable()
      .default(null)
      .describe('variance of the first bar; null to draw it from the stationary law'),
  })
  .refine(({ alpha, beta }) => alpha + beta < 1, {
    error: 'alpha + beta must be below 1, or the variance has no long-run level',
    path: ['beta'],
  })

/** The unseen bars before the first: so many half-lives of a shock to the variance, but not more than the limit. */
const RUN_IN_HALF_LIVES = 20
const LONGEST_RUN_IN = 10_000

function runInBars(persistence: number): number {
  if (persistence <= 0) return 1
  return Math.min(LONGEST_RUN_IN, Math.ceil((RUN_IN_HALF_LIVES * Math.log(0.5)) / Math.log(persistence)))
}

/**
 * The factor on the variance of one bar that makes its normal shock a Student t shock of variance 1: (nu - 2) ÷ a
 * chi-square draw. Inside the bar the price diffuses with that variance, so that a large shock is a lively bar.
 */
function nextMixing(stream: Stream, nu: number | null): number {
  return nu === null ? 1 : (nu - 2) / (2 * nextGamma(stream, nu / 2))
}

/** GARCH(1,1): h(t+1) = omega + alpha e(t)² + beta h(t), log return mu + e(t) (Bollerslev 1986, 1987). */
export default definePriceModel({
  name: 'garch',
  about: 'GARCH(1,1): volatility that clusters, with normal or Student t shocks; its parameters are per bar.',
  params,
  tiedToBar: true,

  fitOptions: z.strictObject({
    mu: fraction(-1, 1).optional().describe('mean log return per bar, in place of the estimate'),
    nu: degreesOfFreedom
      .nullable()
      .optional()
      .describe('degrees of freedom of the shocks, in place of the estimate; null for normal shocks'),
  }),
  fit(bars, _, options) {
    const returns = logReturns(bars, 200)
    const estimate = fitGarch(returns, options.nu)
    const fitted = { ...estimate, mu: options.mu ?? estimate.mu }
    const { mu, omega, alpha, beta, nu } = fitted
    const persistence = alpha + beta
    const halfLife = Math.log(0.5) / Math.log(persistence)
    return {
      params: { ...fitted, h1: null },
      notes: [
        `garch: mu ${percentOf(mu)}, omega ${rounded(omega)}, alpha ${rounded(alpha)}, beta ${rounded(beta)} per bar, ` +
          `${nu === null ? 'normal shocks' : `nu ${rounded(nu)}`}, from ${returns.length} log returns.`,
        `Long-run volatility ${percentOf(Math.sqrt(longRunVariance(fitted)))} per bar; a shock to the variance halves in ` +
          `${rounded(halfLife)} bars.`,
      ],
    }
  },

  simulate({ mu, omega, alpha, beta, nu, h1 }, shape, stream) {
    let h = h1 ?? longRunVariance({ omega, alpha, beta })
    if (h1 === null) {
      for (let left = runInBars(alpha + beta); left > 0; left--) {
        const z = nextNormal(stream)
        h = omega + (alpha * z * z * nextMixing(stream, nu) + beta) * h
      }
    }
    const writer = new BarWriter(shape, stream)
    for (let i = 0; i < shape.bars; i++) {
      const deviation = Math.sqrt(h * nextMixing(stream, nu))
      const shock = deviation * nextNormal(stream)
      writer.open(0)
      writer.diffuse(mu + shock, deviation)
      writer.close()
      h = omega + alpha * shock * shock + beta * h
    }
    return writer.bars
  },

  moments(garchParams, shape) {
    return garchMoments(garchParams, shape.bars)
  },
})
