/** Numbers of an example by their names in the file; each has those that it needs. */
export interface Inputs
  extends Readonly<
    Record<
      | ('WB' | 'EP' | 'pos' | 'MMR' | 'cum' | 'side' | 'leverage' | 'mark' | 'tier_floor_BTC' | 'MMR_n' | 'MMR_prev')
      | ('cum_prev' | 'entry' | 'exit' | 'size' | 'qty' | 'qty_usd' | 'price' | 'taker' | 'funding_paid' | 'balance')
      | (
          | 'contracts'
          | 'face'
          | 'par'
          | 'rate'
          | 'position_margin'
          | 'upnl'
          | 'direction'
          | 'size_btc'
          | 'margin_btc'
          | 'open'
        )
      | ('close' | 'WB_BTC' | 'contract_usd' | 'index' | 'perp' | 'position_usd' | 'P' | 'I' | 'CL_maint' | 'f')
      | ('account' | 'N' | 'dollars_per_point' | 'pct' | 'N0' | 'W' | 'risk_pct' | 'largest_loss')
      | ('stop_points' | 'point_value' | 'risk' | 'bankruptcy'),
      number
    >
  > {
  readonly other: Inputs
  readonly fills: readonly [number, number][]
  readonly fills_usd: readonly [number, number][]
  readonly trades: readonly number[]
  /** A payoff, or results in R. */
  readonly R: number | readonly number[]
  readonly TR: readonly number[]
}

/** A number, or several by name or in order. */
export type Values = number | readonly number[] | Readonly<Record<string, number>>

/** What a venue, a book or an open engine prints, and what an independent calculation makes of the same inputs. */
export interface WorkedExample {
  readonly id: string
  readonly venue: string
  readonly kind: string
  readonly inputs: Inputs
  readonly printed: unknown
  readonly recomputed: unknown
  /** Absolute; null where what is printed is not to be used. */
  readonly tolerance: number | null
  readonly verdict: 'exact' | 'rounding' | 'computed-only' | 'MISMATCH-do-not-use'
}

/** What the program makes of an example: the value itself, or its parts under the names of the file. */
export type Made = Readonly<Record<string, (inputs: Inputs) => Values>>

/** Where values are off an example by more than its tolerance, or are not in it. What is printed counts where it is whole. */
export function offExample({ verdict, printed, recomputed, tolerance }: WorkedExample, made: Values): string[] {
  if (tolerance === null) throw new Error('not to be used')
  const expected = named(verdict === 'computed-only' ? recomputed : printed)
  const found = Object.entries(named(made))
  if (found.length === 0) throw new Error('nothing is made of it')
  return found
    .filter(([name, value]) => !(Math.abs((value as number) - (expected[name] as number)) <= tolerance))
    .map(([name, value]) => `${name}: found ${value}, expected ${expected[name]} within ${tolerance}`)
}

function named(values: unknown): Readonly<Record<string, unknown>> {
  return typeof values === 'object' ? { ...values } : { value: values }
}
