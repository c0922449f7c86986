/** What `data fetch` saved, and where from: also the file beside the data. Times are ISO 8601 UTC. */
export interface Fetched {
  readonly file: string
  readonly sha256: string
  readonly kind: 'bars' | 'funding'
  readonly venue: string
  readonly baseUrl: string
  /** Path and query of the first question. */
  readonly path: string
  readonly symbol: string
  /** As scenarios write it; null for funding. */
  readonly bar: string | null
  /** What was asked for; `to` is excluded. */
  readonly from: string
  readonly to: string
  readonly fetchedAt: string
  readonly version: string
  readonly rows: number
  readonly first: string
  readonly last: string
  /** Bars that the venue does not have between the first and the last; of funding, settlements that the steps around lack. */
  readonly missing: number
  /** The largest holes, at most 10, largest first. */
  readonly holes: readonly { readonly from: string; readonly to: string; readonly missing: number }[]
}
