/** What the program knows of a contract that a list names. */
export interface KnownValue {
  /** Money per point of one contract. */
  readonly worth: number
  /** The smallest step of its price. */
  readonly tick: number
  /** By which of its ladders. */
  readonly ladder: string
  /** Whether its name can be of no share, too. */
  readonly isSure: boolean
}

/** By the symbol of a trade, and a price of it; null where nothing is known. */
export type ValueOf = (symbol: string, price: number) => KnownValue | null

/** What an unknown contract may be worth, so that a hint can be tried. */
const EXAMPLE = 5

/** What to state of a market: what is known of it, or an example. */
export function valueToState(symbol: string, price: number, knownOf: ValueOf): number {
  return knownOf(symbol, price)?.worth ?? EXAMPLE
}

/** Of trades made from prices: of which markets the ladders of the program say another value than the one that is stated. Shares may have the names of futures, and are worth 1. */
export function otherValueNotices(
  trips: readonly { readonly symbol: string; readonly entry: number }[],
  stated: number | null,
  knownOf: ValueOf,
): string[] {
  if (stated === null) return []
  const first = new Map(trips.toReversed().map(({ symbol, entry }) => [symbol, entry]))
  return [...first].reverse().flatMap(([symbol, entry]) => {
    const known = knownOf(symbol, entry)
    if (known === null || known.worth === stated || (stated === 1 && !known.isSure)) return []
    return [
      `a point of ${symbol} is worth ${known.worth} by the ladder "${known.ladder}"; ${stated} is stated, and counts`,
    ]
  })
}
