import { type Cumulants, cumulantsOf } from './returnMoments.ts'

export interface HestonParams {
  readonly mu: number
  readonly kappa: number
  readonly theta: number
  readonly xi: number
  readonly rho: number
  /** Variance at the start; null for its stationary gamma law. */
  readonly v0: number | null
}

const ORDER = 4
/** Taylor steps in time are so short that the generator times the step has a norm below 1, and take so many terms. */
const TERMS = 24

/**
 * Exact cumulants of the log return after `years`. The generator maps polynomials in log return y and variance v to
 * polynomials of no higher order, so that the moments E yⁱvʲ, i + j ≤ 4, solve a closed linear system.
 */
export function hestonCumulants(params: HestonParams, years: number): Cumulants {
  const monomials: (readonly [number, number])[] = []
  for (let i = 0; i <= ORDER; i++) for (let j = 0; i + j <= ORDER; j++) monomials.push([i, j])
  const index = new Map(monomials.map(([i, j], k) => [`${i},${j}`, k]))
  const rows = monomials.map(([i, j]) => {
    const row = new Float64Array(monomials.length)
    for (const [p, q, factor] of generator(params, i, j)) if (factor !== 0) row[index.get(`${p},${q}`)!]! += factor
    return row
  })
  const start = startMoments(params)
  let moments = Float64Array.from(monomials, ([i, j]) => (i === 0 ? start[j]! : 0))
  const norm = Math.max(...rows.map(row => row.reduce((sum, value) => sum + Math.abs(value), 0)))
  const steps = Math.max(1, Math.ceil(norm * years))
  for (let step = 0; step < steps; step++) moments = taylorStep(rows, moments, years / steps)
  const [m1, m2, m3, m4] = [1, 2, 3, 4].map(i => moments[index.get(`${i},0`)!]!) as [number, number, number, number]
  return cumulantsOf(m1, m2, m3, m4)
}

/** d/dt E yⁱvʲ as [power of y, power of v, factor]. */
function generator({ mu, kappa, theta, xi, rho }: HestonParams, i: number, j: number) {
  return [
    [i - 1, j, i * mu],
    [i - 1, j + 1, -i / 2],
    [i - 2, j + 1, (i * (i - 1)) / 2],
    [i, j - 1, j * kappa * theta + (j * (j - 1) * xi * xi) / 2],
    [i, j, -j * kappa],
    [i - 1, j, i * j * rho * xi],
  ] as const
}

/** E v0ʲ for j = 0 … 4. */
function startMoments({ kappa, theta, xi, v0 }: HestonParams): readonly number[] {
  const scale = (xi * xi) / (2 * kappa)
  const moments = [1]
  for (let j = 0; j < ORDER; j++) moments.push(moments[j]! * (v0 ?? theta + j * scale))
  return moments
}

function taylorStep(rows: readonly Float64Array[], start: Float64Array, h: number): Float64Array<ArrayBuffer> {
  const sum = Float64Array.from(start)
  let term = start
  for (let k = 1; k <= TERMS; k++) {
    const last = term
    term = Float64Array.from(rows, row => row.reduce((total, factor, c) => total + factor * last[c]!, 0) * (h / k))
    for (let c = 0; c < sum.length; c++) sum[c]! += term[c]!
  }
  return sum
}
