import type { Stream } from '../../parts/random.ts'

/** The largest mean that one inversion takes: exp(-mean) must not vanish. */
const CHUNK = 256

/** A Poisson draw by inversion, one uniform for each 256 of its mean. */
export function nextPoisson(stream: Stream, mean: number): number {
  let count = 0
  let rest = mean
  for (; rest > CHUNK; rest -= CHUNK) count += invert(stream.nextUniform(), CHUNK)
  return count + invert(stream.nextUniform(), rest)
}

function invert(u: number, mean: number): number {
  let probability = Math.exp(-mean)
  let sum = probability
  let count = 0
  while (u >= sum && probability > 0) {
    count += 1
    probability *= mean / count
    sum += probability
  }
  return count
}
