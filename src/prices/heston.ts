import { z } from 'zod'
import { definePriceModel } from '../parts/priceModel.ts'
import { BarWriter } from './parts/barWriter.ts'
import { fitHeston } from './parts/fitHeston.ts'
import { percentOf, rounded } from './parts/format.ts'
import { nextGamma } from './parts/gamma.ts'
import { hestonCumulants } from './parts/hestonMoments.ts'
import { nextNormal } from './parts/normal.ts'
import { driftOption, driftParam, fraction } from './parts/params.ts'
import { ALL_TESTABLE, priceMoment, returnMoments } from './parts/returnMoments.ts'
import { VarianceSteps } from './parts/varianceSteps.ts'

const params = z.strictObject({
  mu: driftParam,
  kappa: z.number().positive().max(1000).describe('speed at which the variance returns to its mean, per year'),
  theta: z.number().positive().max(100).describe('long-run variance per year: 0.36 is a volatility of 60%'),
  xi: z.number().min(0.001).max(100).describe('volatility of the variance per year'),
  rho: fraction(-1, 1).describe('correlation of the shocks of price and variance'),
  v0: z
    .number()
    .min(0)
    .max(100)
    .nullable()
    .default(null)
    .describe('variance per year at the start; null to draw it from its stationary gamma law'),
})

/** Longest step of the simulation, in years and in mean-reversion times. */
const LONGEST_STEP = 1 / 250
const LONGEST_REVERSION = 0.1

/** So little above a whole number of steps is that number: a bar of 1/250 year is one step. */
const ROUNDING = 1e-9

/**
 * Heston (1993): dS/S = mu dt + √v dW, dv = kappa(theta - v) dt + xi √v dZ, corr(dW, dZ) = rho. The variance moves by
 * Andersen's quadratic-exponential scheme (2008), the price given the variance by its normal law with the trapezoid
 * rule for the integral of v; a bar longer than the longest step is made of several.
 */
export default definePriceModel({
  name: 'heston',
  about: 'Heston: a variance that returns to its mean and moves with the price.',
  params,
  tiedToBar: false,

  fitOptions: z.strictObject({ mu: driftOption }),
  fit(bars, barYears, options) {
    const estimate = fitHeston(bars, barYears)
    const fitted = { ...estimate, mu: options.mu ?? estimate.mu }
    const { mu, kappa, theta, xi, rho } = fitted
    return {
      params: { ...fitted, v0: null },
      notes: [
        `heston: mu ${percentOf(mu)} a year, kappa ${rounded(kappa)}, theta ${rounded(theta)} (a volatility of ` +
          `${percentOf(Math.sqrt(theta))}), xi ${rounded(xi)}, rho ${rounded(rho)}, by the moments of the ranges of ` +
          `${bars.close.length} bars.`,
        'kappa, xi and rho come from autocovariances and are rough in files of less than some thousand bars.',
      ],
    }
  },

  simulate({ mu, kappa, theta, xi, rho, v0 }, shape, stream) {
    const longest = Math.min(LONGEST_STEP, LONGEST_REVERSION / kappa)
    const steps = Math.max(1, Math.ceil(shape.barYears / longest - ROUNDING))
    const years = shape.barYears / steps
    const variance = new VarianceSteps(kappa, theta, xi, years)
    let v = v0 ?? (nextGamma(stream, (2 * kappa * theta) / (xi * xi)) * xi * xi) / (2 * kappa)
    const ownShare = Math.sqrt(1 - rho * rho)
    const writer = new BarWriter(shape, stream, steps)
    for (let i = 0; i < shape.bars; i++) {
      writer.open(0)
      for (let step = 0; step < steps; step++) {
        const next = variance.next(stream, v)
        const integral = ((v + next) / 2) * years
        const deviation = Math.sqrt(integral)
        const shared = (rho / xi) * (next - v - kappa * (theta * years - integral))
        const own = ownShare * deviation * nextNormal(stream)
        writer.diffuse(mu * years - integral / 2 + shared + own, deviation)
        v = next
      }
      writer.close()
    }
    return writer.bars
  },

  moments(hestonParams, shape) {
    const { mu, kappa, xi, rho } = hestonParams
    const years = shape.bars * shape.barYears
    // E S² stays finite for ever under this condition; otherwise it may explode (Andersen and Piterbarg 2007).
    const reversion = kappa - 2 * rho * xi
    const finite = reversion >= 0 && reversion * reversion >= 2 * xi * xi
    const cumulants = hestonCumulants(hestonParams, years)
    return [...returnMoments(cumulants, ALL_TESTABLE), priceMoment(Math.exp(mu * years), finite)]
  },
})
