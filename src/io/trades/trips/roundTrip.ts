/** A part in which a position was left. */
export interface TripLeg {
  /** Share of the position. */
  readonly share: number
  readonly price: number
  /** UTC epoch milliseconds; NaN where the file has none. */
  readonly time: number
}

/** A trade of a file, from flat to flat, as the file tells it; NaN, or '', where it does not. */
export interface RoundTrip {
  /** Of its exit, or of its only row. */
  readonly line: number
  readonly id: string
  readonly symbol: string
  /** '' where the file has no column of accounts. */
  readonly account: string
  /** +1 long, -1 short. */
  readonly side: number
  readonly quantity: number
  /** UTC epoch milliseconds. */
  readonly entryTime: number
  readonly entry: number
  readonly stop: number
  readonly target: number
  readonly exitTime: number
  /** Of several exits the average. */
  readonly exit: number
  /** Empty where it left whole. */
  readonly legs: readonly TripLeg[]
  readonly reason: string
  readonly worst: number
  readonly best: number
  readonly fundingPerUnit: number
  /** In money, after costs; NaN where the file gives none. */
  readonly net: number
  readonly r: number
}
