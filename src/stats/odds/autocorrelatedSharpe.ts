/**
 * Factor that makes a Sharpe ratio per period one of q periods when returns follow an AR(1) process with correlation ρ:
 * q ÷ √(q + 2 Σ_{k<q} (q − k) ρ^k); √q where ρ = 0 (Lo 2002, "The statistics of Sharpe ratios").
 */
export function sharpeAnnualisation(periods: number, autocorrelation: number): number {
  let sum = periods
  for (let k = 1; k < periods; k++) sum += 2 * (periods - k) * autocorrelation ** k
  return periods / Math.sqrt(sum)
}
