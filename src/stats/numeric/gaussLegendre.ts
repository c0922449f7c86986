/** Nodes in (−1, 1) and weights of a quadrature rule. */
export interface Quadrature {
  readonly nodes: Float64Array
  readonly weights: Float64Array
}

/** The Gauss–Legendre rule with n nodes: roots of the Legendre polynomial by Newton's method (DLMF 3.5(v)). */
export function gaussLegendre(n: number): Quadrature {
  const nodes = new Float64Array(n)
  const weights = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    let x = Math.cos((Math.PI * (i + 0.75)) / (n + 0.5))
    let slope = 0
    for (let step = 1; Math.abs(step) > 1e-15; ) {
      let [previous, value] = [1, x]
      for (let k = 2; k <= n; k++) [previous, value] = [value, ((2 * k - 1) * x * value - (k - 1) * previous) / k]
      slope = (n * (x * value - previous)) / (x * x - 1)
      step = value / slope
      x -= step
    }
    nodes[i] = x
    weights[i] = 2 / ((1 - x * x) * slope * slope)
  }
  return { nodes, weights }
}

const RULE = gaussLegendre(12)

/** The integral of a smooth function over equal panels, each by a Gauss–Legendre rule of 12 nodes. */
export function integrate(f: (x: number) => number, low: number, high: number, panels: number): number {
  const half = (high - low) / panels / 2
  let sum = 0
  for (let panel = 0; panel < panels; panel++) {
    const centre = low + (2 * panel + 1) * half
    for (let i = 0; i < RULE.nodes.length; i++) sum += RULE.weights[i]! * f(centre + half * RULE.nodes[i]!)
  }
  return sum * half
}
