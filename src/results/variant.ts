/** A named change of the scenario, played on the same draws as the others; a risk level changes `plan.risk` alone. */
export interface Variant {
  /** Unlike that of any other. */
  readonly variant: string
  /** What it is called where it is shown. */
  readonly label: string
  /** Its risk per trade. */
  readonly risk: number
}
