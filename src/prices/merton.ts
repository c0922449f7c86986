import { z } from 'zod'
import { definePriceModel } from '../parts/priceModel.ts'
import type { Stream } from '../parts/random.ts'
import { BarWriter } from './parts/barWriter.ts'
import { fitMerton } from './parts/fitMerton.ts'
import { percentOf, rounded } from './parts/format.ts'
import { logReturns } from './parts/logReturns.ts'
import { nextNormal } from './parts/normal.ts'
import { driftOption, driftParam, fraction, volatilityParam } from './parts/params.ts'
import { nextPoisson } from './parts/poisson.ts'
import { ALL_TESTABLE, priceMoment, returnMoments } from './parts/returnMoments.ts'

const params = z.strictObject({
  mu: driftParam,
  sigma: volatilityParam.describe('volatility per year between the jumps'),
  lambda: z.number().min(0).max(10_000).describe('jumps per year'),
  jumpMean: fraction(-2, 2).describe('mean of the log jump'),
  jumpDeviation: fraction(0, 2).describe('standard deviation of the log jump'),
})

type Params = z.output<typeof params>

/** Mean relative change of the price in one jump. */
function meanJump({ jumpMean, jumpDeviation }: Params): number {
  return Math.exp(jumpMean + (jumpDeviation * jumpDeviation) / 2) - 1
}

function nextJumps(stream: Stream, { jumpMean, jumpDeviation }: Params, mean: number): number {
  const count = nextPoisson(stream, mean)
  if (count === 0) return 0
  return count * jumpMean + jumpDeviation * Math.sqrt(count) * nextNormal(stream)
}

/**
 * Merton's jump diffusion (1976). Jumps come between bars, as gaps: a stop that a jump passes fills at its far side.
 * The drift is compensated, so that the mean price grows by exp(mu × years); the first bar, which opens at the start,
 * has no jump and no compensation.
 */
export default definePriceModel({
  name: 'merton',
  about: 'Merton jump diffusion: Brownian motion with normal log jumps at Poisson times, which open bars with a gap.',
  params,
  tiedToBar: false,

  fitOptions: z.strictObject({ mu: driftOption }),
  fit(bars, barYears, options) {
    const returns = logReturns(bars, 200)
    const estimate = fitMerton(returns, barYears)
    const fitted = { ...estimate, mu: options.mu ?? estimate.mu }
    const jumps = fitted.lambda * barYears * returns.length
    const { mu, sigma, lambda, jumpMean, jumpDeviation } = fitted
    return {
      params: fitted,
      notes: [
        `merton: mu ${percentOf(mu)} and sigma ${percentOf(sigma)} a year, lambda ${rounded(lambda)} jumps a year of mean ` +
          `${percentOf(jumpMean)} and deviation ${percentOf(jumpDeviation)}, from ${returns.length} log returns.`,
        `That is about ${rounded(jumps)} jumps in the file${jumps < 10 ? ': too few to know their size well' : ''}.`,
      ],
    }
  },

  simulate(jumpParams, shape, stream) {
    const { mu, sigma, lambda } = jumpParams
    const jumpsPerBar = lambda * shape.barYears
    const drift = (mu - (sigma * sigma) / 2) * shape.barYears
    const compensation = jumpsPerBar * meanJump(jumpParams)
    const deviation = sigma * Math.sqrt(shape.barYears)
    const writer = new BarWriter(shape, stream)
    for (let i = 0; i < shape.bars; i++) {
      writer.open(i === 0 ? 0 : nextJumps(stream, jumpParams, jumpsPerBar))
      writer.diffuse(drift - (i === 0 ? 0 : compensation) + deviation * nextNormal(stream), deviation)
      writer.close()
    }
    return writer.bars
  },

  moments(jumpParams, shape) {
    const { mu, sigma, lambda, jumpMean: m, jumpDeviation: delta } = jumpParams
    const years = shape.bars * shape.barYears
    const jumps = lambda * (shape.bars - 1) * shape.barYears
    const variance = sigma * sigma * years + jumps * (m * m + delta * delta)
    const cumulants = {
      mean: (mu - (sigma * sigma) / 2) * years + jumps * (m - meanJump(jumpParams)),
      variance,
      skew: (jumps * (m ** 3 + 3 * m * delta ** 2)) / variance ** 1.5,
      excessKurtosis: (jumps * (m ** 4 + 6 * m ** 2 * delta ** 2 + 3 * delta ** 4)) / variance ** 2,
    }
    return [...returnMoments(cumulants, ALL_TESTABLE), priceMoment(Math.exp(mu * years))]
  },
})
