/** Terms of the series below this are left out. */
const NEGLIGIBLE = 1e-12

/**
 * Solves P(depth ≥ a) = v for the depth a of a Brownian bridge of deviation 1 from 0 to c ≥ 0, given its maximum b. The law is
 * a series (method of images; the derivative in b of P(-a < min, max < b); Karatzas and Shreve, section 2.8), each term of it
 * a product of powers of five exponentials. Inverted by Halley's method, whose error is of the third power of the last step.
 * @param u exp(-2b(b - c)), from which b was drawn
 * @param start a first guess of a
 * @param lastStep steps below this end the search
 */
export function bridgeDepth(c: number, b: number, u: number, v: number, start: number, lastStep: number): number {
  const base = 2 * b - c
  const bc = Math.exp(-2 * b * c)
  const bb = u * bc
  let a = start
  let least = 0
  let most = Number.POSITIVE_INFINITY
  for (;;) {
    const aa = Math.exp(-2 * a * a)
    const ab = Math.exp(-4 * a * b)
    const ac = Math.exp(-2 * a * c)
    const range = a + b
    const ranges = aa * ab * bb
    const rangeC = ac * bc
    const rangeB = ab * bb * bb
    const shrink = ranges * ranges
    let e1 = (aa * ab) / ac
    let e2 = e1 * rangeC * rangeC
    let e3 = (ranges * rangeB) / rangeC
    let e4 = aa * aa * aa * aa * ab * ab * rangeC * rangeC
    let r1 = (ranges * shrink) / rangeC
    let tail = 0
    let density = 0
    let slope = 0
    for (let n = 1; ; n++) {
      const m = n + 1
      const y1 = 2 * n * range - c
      const y2 = y1 + 2 * c
      const y3 = y1 + 2 * b
      const y4 = y2 + 2 * a
      const t1 = y1 * e1
      const t2 = y2 * e2
      const t3 = y3 * e3
      const t4 = y4 * e4
      tail += n * (t1 + t2 - t4) - m * t3
      density += n * (n * (y1 * t1 - e1 + y2 * t2 - e2) - m * (y3 * t3 - e3 + y4 * t4 - e4))
      slope +=
        n * (n * n * ((3 - y1 * y1) * t1 + (3 - y2 * y2) * t2) - m * (n * (3 - y3 * y3) * t3 + m * (3 - y4 * y4) * t4))
      e1 *= r1
      if (!(n * y1 * e1 >= NEGLIGIBLE)) break
      const r2 = r1 * rangeC * rangeC
      e2 *= r2
      e3 *= r1 * rangeB
      e4 *= r2 * aa * aa * ab
      r1 *= shrink
    }
    const excess = tail / base - v
    if (excess > 0) least = a
    else most = a
    const newton = (excess * base) / (2 * density)
    const halley = a + newton / (1 + (newton * slope) / density)
    // Where the law is flat, the step is a wild one.
    const furthest = Math.min(most, 2 * a + 1)
    const next = halley > least && halley < furthest ? halley : (least + furthest) / 2
    // Written so that a move that is not a number ends the search too.
    if (!(Math.abs(next - a) >= lastStep)) return next
    a = next
  }
}
