import { bridgeDepth } from './bridgeDepth.ts'

/** Cells of the table along each of its sides: c from 0 to `STEEP`, u and v from 0 to 1. */
const CELLS = 16
const ROW = CELLS + 1
const PLANE = ROW * ROW
/** Depths have no end where u or v is 0: there the table holds those of a quarter of a cell inside. */
const INSIDE = 0.25
const CONVERGED = 1e-6

/** A move of more deviations than this leaves nothing of the images behind the first one: they are below 1e-60. */
export const STEEP = 6

let table: Float32Array | null = null

/** Near the depth of a bridge to c ≤ `STEEP`, read between the nearest depths of a table that the first one makes. */
export function depthNear(c: number, u: number, v: number): number {
  table ??= makeTable()
  const x = (c / STEEP) * CELLS
  const i = cellOf(x)
  const j = cellOf(u * CELLS)
  const k = cellOf(v * CELLS)
  const at = i * PLANE + j * ROW + k
  const low = between(table, at, u * CELLS - j, v * CELLS - k)
  return low + (x - i) * (between(table, at + PLANE, u * CELLS - j, v * CELLS - k) - low)
}

function between(table: Float32Array, at: number, q: number, r: number): number {
  const low = table[at]! + r * (table[at + 1]! - table[at]!)
  const high = table[at + ROW]! + r * (table[at + ROW + 1]! - table[at + ROW]!)
  return low + q * (high - low)
}

function cellOf(place: number): number {
  return Math.min(place | 0, CELLS - 1)
}

function makeTable(): Float32Array {
  const depths = new Float32Array(ROW * PLANE)
  const inside = (cell: number) => Math.min(CELLS - INSIDE, Math.max(INSIDE, cell)) / CELLS
  for (let i = 0; i < depths.length; i++) {
    const c = (STEEP * Math.floor(i / PLANE)) / CELLS
    const u = inside(Math.floor(i / ROW) % ROW)
    const v = inside(i % ROW)
    const b = topOf(c, u)
    depths[i] = bridgeDepth(c, b, u, v, firstGuess(2 * b - c, v), CONVERGED)
  }
  return depths
}

/** The maximum of a bridge to c ≥ 0 that is exceeded with probability u. */
export function topOf(c: number, u: number): number {
  return (c + Math.sqrt(c * c - 2 * Math.log(u))) / 2
}

/** The solution for the first image alone, by two rounds of its factor. */
export function firstGuess(base: number, v: number): number {
  const goal = 2 * Math.log(v)
  const rough = (Math.sqrt(base * base - goal) - base) / 2
  return (Math.sqrt(base * base - goal + 2 * Math.log(1 + (2 * rough) / base)) - base) / 2
}
