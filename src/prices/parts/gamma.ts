import type { Stream } from '../../parts/random.ts'
import { nextNormal } from './normal.ts'

/** A gamma draw of scale 1, by the method of Marsaglia and Tsang (2000); a shape below 1 by their power of a uniform. */
export function nextGamma(stream: Stream, shape: number): number {
  if (shape < 1) {
    const power = Math.log(1 - stream.nextUniform()) / shape
    return nextGamma(stream, shape + 1) * Math.exp(power)
  }
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = nextNormal(stream)
    const root = 1 + c * x
    if (root <= 0) continue
    const v = root * root * root
    const u = 1 - stream.nextUniform()
    // The first test is a cheap bound of the second.
    if (u < 1 - 0.0331 * x * x * x * x || Math.log(u) < (x * x) / 2 + d * (1 - v + Math.log(v))) return d * v
  }
}
