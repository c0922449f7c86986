import { z } from 'zod'
import { definePriceModel } from '../parts/priceModel.ts'
import type { Stream } from '../parts/random.ts'
import { BarWriter } from './parts/barWriter.ts'
import { fitRegimes } from './parts/fitRegimes.ts'
import { percentOf } from './parts/format.ts'
import { logReturns } from './parts/logReturns.ts'
import { nextNormal } from './parts/normal.ts'
import { fraction } from './parts/params.ts'
import { regimeCumulants, stationaryLaw } from './parts/regimeMoments.ts'
import { ALL_TESTABLE, returnMoments } from './parts/returnMoments.ts'

const TOLERANCE = 1e-9

const perRegime = <T extends z.ZodType>(item: T) => z.array(item).min(2).max(3)

const params = z
  .strictObject({
    transition: perRegime(perRegime(fraction(0, 1))).describe(
      'row by row, the probability to go from a regime to each regime in one bar',
    ),
    mu: perRegime(fraction(-1, 1)).describe('mean log return per bar in each regime'),
    sigma: perRegime(fraction(0, 1)).describe('deviation of the log return per bar in each regime'),
    start: z
      .int()
      .min(0)
      .max(2)
      .nullable()
      .default(null)
      .describe('regime before the first bar, from 0; null to draw it from the stationary law'),
  })
  .superRefine(({ transition, mu, sigma, start }, context) => {
    const regimes = transition.length
    const problem = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
    for (const [name, list] of Object.entries({ mu, sigma })) {
      if (list.length !== regimes) problem([name], `${regimes} numbers, one for each row of transition`)
    }
    transition.forEach((row, i) => {
      const sum = row.reduce((total, value) => total + value, 0)
      if (row.length !== regimes || Math.abs(sum - 1) > TOLERANCE) {
        problem(['transition', i], `${regimes} probabilities that add up to 1`)
      }
    })
    if (start !== null && start >= regimes) problem(['start'], `a regime from 0 to ${regimes - 1}`)
  })

function nextRegime(stream: Stream, law: readonly number[]): number {
  let rest = stream.nextUniform()
  for (let regime = 0; regime < law.length - 1; regime++) {
    rest -= law[regime]!
    if (rest < 0) return regime
  }
  return law.length - 1
}

/** Markov regime switching (Hamilton 1989): the regime of a bar is drawn before its normal log return. */
export default definePriceModel({
  name: 'regime',
  about: 'Two or three regimes of normal log returns that follow each other as a Markov chain; parameters are per bar.',
  params,
  tiedToBar: true,

  fitOptions: z.strictObject({
    regimes: z
      .literal([2, 3])
      .optional()
      .describe('how many regimes, 2 or 3, in place of what the Bayesian information criterion chooses'),
  }),
  fit(bars, _, options) {
    const returns = logReturns(bars, 200)
    const { transition, mu, sigma, switching } = fitRegimes(returns, options.regimes)
    const shares = stationaryLaw(transition)
    const regimes = mu.map(
      (mean, k) =>
        `regime ${k}: mean ${percentOf(mean)}, deviation ${percentOf(sigma[k]!)} per bar, ${percentOf(shares[k]!)} of the time, ` +
        `${percentOf(transition[k]![k]!)} likely to last another bar.`,
    )
    return {
      params: { transition, mu, sigma, start: null },
      notes: [
        `regime: ${mu.length} regimes from ${returns.length} log returns, ` +
          `${options.regimes === undefined ? 'by the Bayesian information criterion' : 'as asked'}.`,
        ...(switching ? [] : ['By the Bayesian information criterion a single regime describes the file better.']),
        ...regimes,
      ],
    }
  },

  simulate({ transition, mu, sigma, start }, shape, stream) {
    let regime = start ?? nextRegime(stream, stationaryLaw(transition))
    const writer = new BarWriter(shape, stream)
    for (let i = 0; i < shape.bars; i++) {
      regime = nextRegime(stream, transition[regime]!)
      const deviation = sigma[regime]!
      writer.open(0)
      writer.diffuse(mu[regime]! + deviation * nextNormal(stream), deviation)
      writer.close()
    }
    return writer.bars
  },

  moments(regimeParams, shape) {
    return returnMoments(regimeCumulants(regimeParams, shape.bars), ALL_TESTABLE)
  },
})
