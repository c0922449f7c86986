import { bridgeDepth } from './bridgeDepth.ts'
import { firstGuess, STEEP, topOf } from './bridgeStart.ts'

/** Cells of c from 0 to `STEEP`, and of u and v from 0 to 1. */
const [C_CELLS, CELLS] = [12, 32]
const CONVERGED = 1e-6
/** More than what a draw lacks or has too much. */
const MARGIN = 1e-4

let table: Float32Array | null = null

/**
 * What the depth of a bridge surely does not pass. It falls with c and v and grows with u, so that a corner of a cell bounds
 * all that is drawn in it. Infinite where v is in its first cell, where c is beyond `STEEP`, and where both ends and the maximum
 * may be one.
 */
export function depthBound(c: number, u: number, v: number): number {
  if (!(c < STEEP)) return Number.POSITIVE_INFINITY
  table ??= makeTable()
  return table[((((c / STEEP) * C_CELLS) | 0) * CELLS + cellOf(u)) * CELLS + cellOf(v)]!
}

function cellOf(share: number): number {
  return Math.min((share * CELLS) | 0, CELLS - 1)
}

function makeTable(): Float32Array {
  return Float32Array.from({ length: C_CELLS * CELLS * CELLS }, (_, at) => {
    const c = (Math.floor(at / CELLS / CELLS) * STEEP) / C_CELLS
    const u = ((Math.floor(at / CELLS) % CELLS) + 1) / CELLS
    const v = (at % CELLS) / CELLS
    const top = topOf(c, u)
    const base = 2 * top - c
    if (v === 0 || base === 0) return Number.POSITIVE_INFINITY
    return MARGIN + bridgeDepth(c, top, u, v, firstGuess(base, v), CONVERGED)
  })
}
