import { normalCdf } from '../distributions/normal.ts'
import { type Metric, metric, noValue } from '../metric.ts'
import { bisect } from '../numeric/bisect.ts'
import { type GeometricMotion, logDrift } from './geometricMotion.ts'

/**
 * The time a price takes to reach a multiple above 1 of its start: first passage of the log price, inverse Gaussian
 * (Karatzas & Shreve, 3.5). Mean, variance and mode need a log drift above 0; the median, a chance above ½.
 */
export function timeToMultiple(motion: GeometricMotion, multiple: number) {
  const nu = logDrift(motion)
  const sigma = motion.volatility
  const distance = Math.log(multiple)
  const mirror = (2 * nu * distance) / sigma ** 2
  const probBy = (time: number) => {
    const spread = sigma * Math.sqrt(time)
    const beyond = normalCdf((-nu * time - distance) / spread)
    return normalCdf((nu * time - distance) / spread) + (beyond === 0 ? 0 : Math.exp(mirror) * beyond)
  }
  const probEver = nu >= 0 ? 1 : Math.exp(mirror)
  const mean = distance / nu
  const ratio = (1.5 * sigma ** 2) / (nu * distance)
  const growing = (value: number): Metric => (nu > 0 ? metric(value) : noValue('the log price does not rise'))
  return {
    logDrift: nu,
    probEver,
    mean: growing(mean),
    variance: growing((distance * sigma ** 2) / nu ** 3),
    mode: growing(mean / (Math.sqrt(1 + ratio ** 2) + ratio)),
    median: probEver > 0.5 ? metric(medianTime(probBy)) : noValue('it is reached at most half of the time'),
    /** Where the mean price reaches the multiple. */
    timeOfMeanPrice: motion.drift > 0 ? metric(distance / motion.drift) : noValue('the mean price does not rise'),
    probBy,
    /** Above the multiple at that time, not merely once before. */
    probAboveAt: (time: number) => normalCdf((nu * time - distance) / (sigma * Math.sqrt(time))),
  }
}

function medianTime(probBy: (time: number) => number): number {
  let late = 1
  while (probBy(late) < 0.5) late *= 2
  let early = late
  while (probBy(early) >= 0.5) early /= 2
  return bisect(time => probBy(time) - 0.5, early, late)
}
