import { z } from 'zod'
import { definePriceModel } from '../parts/priceModel.ts'
import { BarWriter } from './parts/barWriter.ts'
import { percentOf } from './parts/format.ts'
import { logReturns, meanAndVariance } from './parts/logReturns.ts'
import { nextNormal } from './parts/normal.ts'
import { driftOption, driftParam, volatilityParam } from './parts/params.ts'
import { ALL_TESTABLE, priceMoment, returnMoments } from './parts/returnMoments.ts'

const params = z.strictObject({ mu: driftParam, sigma: volatilityParam })

/** Geometric Brownian motion: dS/S = mu dt + sigma dW. */
export default definePriceModel({
  name: 'gbm',
  about: 'Geometric Brownian motion: independent normal log returns of constant volatility.',
  params,
  tiedToBar: false,

  fitOptions: z.strictObject({ mu: driftOption }),
  fit(bars, barYears, options) {
    const returns = logReturns(bars, 30)
    const { mean, variance } = meanAndVariance(returns)
    const sigma = Math.sqrt(variance / barYears)
    const mu = options.mu ?? mean / barYears + (sigma * sigma) / 2
    const years = returns.length * barYears
    return {
      params: { mu, sigma },
      notes: [
        `gbm: mu ${percentOf(mu)} and sigma ${percentOf(sigma)} a year, from ${returns.length} log returns.`,
        options.mu === undefined
          ? `The drift is hardly known: its standard error is ${percentOf(sigma / Math.sqrt(years))} a year.`
          : 'The drift is the one given.',
      ],
    }
  },

  simulate({ mu, sigma }, shape, stream) {
    const drift = (mu - (sigma * sigma) / 2) * shape.barYears
    const deviation = sigma * Math.sqrt(shape.barYears)
    const writer = new BarWriter(shape, stream)
    for (let i = 0; i < shape.bars; i++) {
      writer.open(0)
      writer.diffuse(drift + deviation * nextNormal(stream), deviation)
      writer.close()
    }
    return writer.bars
  },

  moments({ mu, sigma }, shape) {
    const years = shape.bars * shape.barYears
    const cumulants = {
      mean: (mu - (sigma * sigma) / 2) * years,
      variance: sigma * sigma * years,
      skew: 0,
      excessKurtosis: 0,
    }
    return [...returnMoments(cumulants, ALL_TESTABLE), priceMoment(Math.exp(mu * years))]
  },
})
