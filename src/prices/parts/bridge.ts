import { bridgeDepth } from './bridgeDepth.ts'
import { depthNear, firstGuess, STEEP, topOf } from './bridgeStart.ts'

/** Halley's method stops at steps of this size, in deviations: what it then lacks is mostly below 1e-7. */
const LAST_STEP = 4e-3
/** Newton's, for a steep bridge: what it then lacks is mostly below 1e-6. */
const LAST_STEEP_STEP = 1e-3
/** A deviation of so small a share of the move changes no digit: the way is straight. */
const STRAIGHT = 1e-9

/**
 * Draws the highest and the lowest point of a Brownian bridge from 0 to `move`, of variance deviation², from their
 * joint law. The maximum comes from its own law, P(max ≥ b) = exp(-2b(b - c)/s²), the minimum from its law given the maximum.
 */
export class BridgeExtremes {
  high = 0
  low = 0

  /** @param u and v: uniform in (0, 1], of which the maximum and then the minimum are made */
  draw(move: number, deviation: number, u: number, v: number): void {
    if (deviation <= STRAIGHT * Math.abs(move)) {
      this.high = Math.max(0, move)
      this.low = Math.min(0, move)
      return
    }
    // Down is up turned over, so that the laws need c ≥ 0 only.
    const c = Math.abs(move) / deviation
    const top = topOf(c, u)
    const depth = c > STEEP ? steepDepth(2 * top - c, v) : bridgeDepth(c, top, u, v, depthNear(c, u, v), LAST_STEP)
    this.high = deviation * (move >= 0 ? top : depth)
    this.low = -deviation * (move >= 0 ? depth : top)
  }
}

/** The depth by the first image alone, which is all there is of a steep bridge. */
function steepDepth(base: number, v: number): number {
  let a = firstGuess(base, v)
  for (;;) {
    const y = base + 2 * a
    const e = Math.exp(-2 * a * (a + base)) / base
    const next = Math.max(0, a + (y * e - v) / (2 * (y * y - 1) * e))
    if (!(Math.abs(next - a) >= LAST_STEEP_STEP)) return next
    a = next
  }
}
