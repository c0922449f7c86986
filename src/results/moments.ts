/** An exact moment of a model and its estimate from simulated paths. */
export interface MomentEstimate {
  readonly name: string
  readonly exact: number
  readonly estimate: number
  readonly standardError: number
  /** (estimate - exact) ÷ standard error; null where the estimator has no finite variance. */
  readonly z: number | null
  readonly testable: boolean
}
