/** Geometric Brownian motion: drift μ of the price and volatility σ, per year. */
export interface GeometricMotion {
  readonly drift: number
  readonly volatility: number
}

/** Drift of the log price: μ − σ² ÷ 2. */
export function logDrift({ drift, volatility }: GeometricMotion): number {
  return drift - volatility ** 2 / 2
}
