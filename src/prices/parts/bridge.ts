import type { Stream } from '../../parts/random.ts'

/** Newton's method stops at steps of this size, in deviations: what it then lacks is mostly below 1e-6. */
const LAST_STEP = 1e-3
/** A deviation of so small a share of the move changes no digit: the way is straight. */
const STRAIGHT = 1e-9
/** A move of more deviations than this leaves nothing of the images behind the first one: they are below 1e-60. */
const STEEP = 6
/** Terms of the series below this are left out. */
const NEGLIGIBLE = 1e-12

/**
 * Draws the highest and the lowest point of a Brownian bridge from 0 to `move`, of variance deviation², from their
 * joint law. The maximum comes from its own law, P(max ≥ b) = exp(-2b(b - c)/s²). The minimum comes from its law given
 * the maximum, which the method of images gives as a series (the derivative in b of P(-a < min, max < b); Karatzas and
 * Shreve, section 2.8), inverted by Newton's method.
 */
export class BridgeExtremes {
  high = 0
  low = 0
  /** P(depth ≥ a), given the maximum, and minus its derivative, at the last a asked for. */
  private tail = 0
  private density = 0

  draw(stream: Stream, move: number, deviation: number): void {
    const u = 1 - stream.nextUniform()
    const v = 1 - stream.nextUniform()
    if (deviation <= STRAIGHT * Math.abs(move)) {
      this.high = Math.max(0, move)
      this.low = Math.min(0, move)
      return
    }
    // Down is up turned over, so that the series need c ≥ 0 only.
    const c = Math.abs(move) / deviation
    const top = (c + Math.sqrt(c * c - 2 * Math.log(u))) / 2
    const depth = this.drawDepth(c, top, u, v)
    this.high = deviation * (move >= 0 ? top : depth)
    this.low = -deviation * (move >= 0 ? depth : top)
  }

  /** Solves P(depth ≥ a) = v, given the maximum b; all in deviations. `u` = exp(-2b(b - c)). */
  private drawDepth(c: number, b: number, u: number, v: number): number {
    const base = 2 * b - c
    const bc = Math.exp(-2 * b * c)
    let a = this.firstGuess(base, v)
    let least = 0
    let most = Infinity
    for (;;) {
      if (c > STEEP) this.firstImage(a, base)
      else this.allImages(a, b, c, u * bc, bc)
      const excess = this.tail - v
      if (excess > 0) least = a
      else most = a
      const newton = a + excess / this.density
      // Where the law is flat, the step is a wild one.
      const furthest = Math.min(most, 2 * a + 1)
      const next = newton > least && newton < furthest ? newton : (least + furthest) / 2
      // Written so that a move that is not a number ends the search too.
      if (!(Math.abs(next - a) >= LAST_STEP)) return next
      a = next
    }
  }

  /** The solution for the first image alone, by two rounds of its factor. */
  private firstGuess(base: number, v: number): number {
    const goal = 2 * Math.log(v)
    const rough = (Math.sqrt(base * base - goal) - base) / 2
    return (Math.sqrt(base * base - goal + 2 * Math.log(1 + (2 * rough) / base)) - base) / 2
  }

  private firstImage(a: number, base: number): void {
    const y = base + 2 * a
    const e = Math.exp(-2 * a * (a + base)) / base
    this.tail = y * e
    this.density = 2 * (y * y - 1) * e
  }

  /** Every term is a product of powers of five exponentials, `bb` = exp(-2b²) and `bc` = exp(-2bc) among them. */
  private allImages(a: number, b: number, c: number, bb: number, bc: number): void {
    const aa = Math.exp(-2 * a * a)
    const ab = Math.exp(-4 * a * b)
    const ac = Math.exp(-2 * a * c)
    const range = a + b
    const ranges = aa * ab * bb
    const rangeC = ac * bc
    const rangeB = ab * bb * bb
    let e1 = (aa * ab) / ac
    let e2 = e1 * rangeC * rangeC
    let e3 = (ranges * rangeB) / rangeC
    let e4 = aa * aa * aa * aa * ab * ab * rangeC * rangeC
    let r1 = (ranges * ranges * ranges) / rangeC
    let r2 = r1 * rangeC * rangeC
    let r3 = r1 * rangeB
    let r4 = r2 * aa * aa * ab
    const shrink = ranges * ranges
    let tail = 0
    let density = 0
    for (let n = 1; ; n++) {
      const y1 = 2 * n * range - c
      const y2 = y1 + 2 * c
      const y3 = y1 + 2 * b
      const y4 = y2 + 2 * a
      const d12 = n * ((y1 * y1 - 1) * e1 + (y2 * y2 - 1) * e2)
      const d34 = (n + 1) * ((y3 * y3 - 1) * e3 + (y4 * y4 - 1) * e4)
      tail += n * (y1 * e1 + y2 * e2 - y4 * e4) - (n + 1) * y3 * e3
      density += n * (d12 - d34)
      e1 *= r1
      if (!(n * y1 * e1 >= NEGLIGIBLE)) break
      e2 *= r2
      e3 *= r3
      e4 *= r4
      r1 *= shrink
      r2 *= shrink
      r3 *= shrink
      r4 *= shrink
    }
    this.tail = tail / (2 * b - c)
    this.density = (2 * density) / (2 * b - c)
  }
}
