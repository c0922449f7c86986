import type { Stream } from '../../parts/random.ts'
import { nextNormal } from './normal.ts'

/** Ratio of variance to squared mean at which the scheme changes its law; Andersen advises 1.5. */
const SWITCH = 1.5

/**
 * The variance of Heston's model after a step of fixed length, by Andersen's quadratic-exponential scheme (J. Comp.
 * Finance 11, 2008): a law that has the exact mean and variance of the next value and cannot be negative.
 */
export class VarianceSteps {
  private readonly theta: number
  private readonly decay: number
  private readonly slope: number
  private readonly floor: number

  constructor(kappa: number, theta: number, xi: number, years: number) {
    this.theta = theta
    this.decay = Math.exp(-kappa * years)
    this.slope = (xi * xi * this.decay * (1 - this.decay)) / kappa
    this.floor = (theta * xi * xi * (1 - this.decay) ** 2) / (2 * kappa)
  }

  next(stream: Stream, v: number): number {
    const mean = this.theta + (v - this.theta) * this.decay
    const ratio = (v * this.slope + this.floor) / (mean * mean)
    if (ratio <= SWITCH) {
      const inverse = 2 / ratio
      const b2 = inverse - 1 + Math.sqrt(inverse * (inverse - 1))
      const root = Math.sqrt(b2) + nextNormal(stream)
      return (mean / (1 + b2)) * root * root
    }
    const atZero = (ratio - 1) / (ratio + 1)
    const u = stream.nextUniform()
    return u <= atZero ? 0 : (mean / (1 - atZero)) * Math.log((1 - atZero) / (1 - u))
  }
}
