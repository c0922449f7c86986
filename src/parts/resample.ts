import type { Stream } from './random.ts'

/**
 * Stationary block bootstrap (Politis and Romano 1994): fills `picks` with indices 0 … poolSize-1. Blocks have a
 * geometric length of mean `meanBlock` (1 = independent draws) and wrap around the end of the pool.
 */
export function drawBlocks(
  stream: Stream,
  poolSize: number,
  meanBlock: number,
  picks: Uint32Array,
  from: number,
  to: number,
): void {
  const restart = 1 / meanBlock
  let index = 0
  for (let n = from; n < to; n++) {
    const starts = n === from || restart >= 1 || stream.nextUniform() < restart
    index = starts ? stream.nextIndex(poolSize) : index + 1 === poolSize ? 0 : index + 1
    picks[n] = index
  }
}
