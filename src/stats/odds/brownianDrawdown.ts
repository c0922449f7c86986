import { normalCdf, normalPdf } from '../distributions/normal.ts'
import { bisect } from '../numeric/bisect.ts'
import { integrate } from '../numeric/gaussLegendre.ts'

/** Brownian motion with drift, watched all the time; log-price units per unit of time. */
export interface Motion {
  readonly drift: number
  readonly volatility: number
  readonly time: number
}

/** Depth in σ√T from which on the first image is exact to the last digit, and the series would lose digits. */
const FAR = 4
/** A normal variable is never this far from its mean. */
const NEVER = 12

/**
 * Probability that the maximum drawdown reaches `depth` > 0 within the time. The drawdown is Brownian motion reflected
 * at zero (Magdon-Ismail, Atiya, Pratap & Abu-Mostafa 2004, "On the maximum drawdown of a Brownian motion"). A path
 * watched N times has a mean drawdown lower by about 2 × 0.5826 σ √(T ÷ N).
 */
export function drawdownReached({ drift, volatility, time }: Motion, depth: number): number {
  const scale = volatility * Math.sqrt(time)
  return reached((drift * time) / scale, depth / scale)
}

/** Mean and variance of the maximum drawdown: integrals over the depth of the probability to reach it. */
export function drawdownMoments({ drift, volatility, time }: Motion): { mean: number; variance: number } {
  const scale = volatility * Math.sqrt(time)
  const m = (drift * time) / scale
  const low = Math.max(0, -m - NEVER)
  const high = m > 0 ? Math.min(NEVER, (50 + 2 * Math.log1p(m)) / (2 * m)) : NEVER - m
  const mean = low + integrate(h => reached(m, h), low, high, 100)
  const square = low * low + integrate(h => 2 * h * reached(m, h), low, high, 100)
  return { mean: scale * mean, variance: scale * scale * (square - mean * mean) }
}

/** The same for σ = T = 1, drift m and depth h. */
function reached(m: number, h: number): number {
  return h > FAR ? firstImage(m, h) : Math.min(Math.max(1 - survival(m * h, 1 / (2 * h * h)), 0), 1)
}

/**
 * The first term in e^(−2γh), γ² = 2s + m², of the Laplace transform 2γ e^(−(m+γ)h) ÷ ((γ − m) s) of the time to reach
 * h, inverted at time 1.
 */
function firstImage(m: number, h: number): number {
  // e^(−2mh) Φ(m − h), without overflow for m < 0.
  const mirrored = m < 0 ? normalPdf(h + m) * millsRatio(h - m) : Math.exp(-2 * m * h) * normalCdf(m - h)
  return (3 - 2 * m * (h - m)) * mirrored + 2 * m * normalPdf(h + m) + normalCdf(-m - h)
}

/** Φ(−x) ÷ φ(x) for x > 0; far out by its asymptotic series (DLMF 7.12.1). */
function millsRatio(x: number): number {
  if (x < 30) return normalCdf(-x) / normalPdf(x)
  const y = 1 / (x * x)
  return (1 - y * (1 - 3 * y * (1 - 5 * y * (1 - 7 * y)))) / x
}

/**
 * Probability that the depth is not reached: the spectral series over tan θ = θ ÷ a, a = μh ÷ σ², in which for a > 1
 * the first θ is imaginary. t = σ²T ÷ 2h².
 */
function survival(a: number, t: number): number {
  const double = Math.abs(a - 1) < 1e-9
  let sum = double ? 3 * Math.exp(-1 - t) : a > 1 ? hyperbolicTerm(a, t) : 0
  for (let n = double || a > 1 ? 1 : 0; ; n++) {
    const theta = spectralRoot(a, n)
    const square = a * a + theta * theta
    const term = (2 * theta * theta * Math.exp(-a - square * t)) / (Math.sqrt(square) * (square - a))
    sum += n % 2 === 0 ? term : -term
    if (square * t > 40 + Math.abs(a)) return sum
  }
}

/** The root of tan θ = θ ÷ a in (nπ, (n+1)π), sought by its distance from the middle, where it lies for a = 0. */
function spectralRoot(a: number, n: number): number {
  const middle = (n + 0.5) * Math.PI
  const f = (x: number) => a * Math.cos(x) + (middle + x) * Math.sin(x)
  if (a < 0) return middle + bisect(f, 0, Math.PI / 2)
  const first = n === 0 ? Math.sqrt(Math.min(1, 1.5 * (1 - a))) : 0
  return middle + bisect(f, first - Math.PI / 2, 0)
}

/** The term of tanh η = η ÷ a, a > 1; a² − η² is (a ÷ cosh η)², so that nothing cancels or overflows. */
function hyperbolicTerm(a: number, t: number): number {
  const eta = bisect(x => a * Math.tanh(x) - x, Math.sqrt(Math.min(1, 1.5 * (1 - 1 / a))), a)
  const gap = (a / Math.cosh(eta)) ** 2
  const cosh = (Math.exp(eta - a) + Math.exp(-eta - a)) / 2
  return ((2 * eta * eta * cosh) / (a * (a - gap))) * Math.exp(-gap * t)
}
