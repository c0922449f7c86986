/** How what was found of one variant is told from the rest. */
export interface VariantKey {
  /** Unlike that of any other. */
  readonly variant: string
  /** What it is called where it is shown. */
  readonly label: string
  /** Its risk per trade. */
  readonly risk: number
}

/** A named change of the scenario, played on the same draws as the others; a risk level changes `plan.risk` alone. */
export interface Variant extends VariantKey {
  /** What it sets: values as text, by the dotted path of their key. */
  readonly patch: Readonly<Record<string, string>>
}
