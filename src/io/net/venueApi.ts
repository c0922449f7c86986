/** What one venue's public market data looks like: its default export of a file in venues/. No keys, no account. */
export interface VenueApi {
  readonly name: string
  /** How the venue writes a symbol. */
  readonly symbolExample: string
  readonly baseUrl: string
  /** The venue's word for a bar length, by that of scenarios: `1h`. */
  readonly intervals: Readonly<Record<string, string>>
  readonly bars: VenueSeries
  readonly funding: VenueSeries
  /** Why an answer is none; null where it is one. */
  refusal(answer: unknown): VenueRefusal | null
}

export interface VenueRefusal {
  readonly message: string
  /** Whether the same question may be answered later. */
  readonly isTemporary: boolean
}

/** One kind of rows that a venue serves by their time. */
export interface VenueSeries {
  /** Requests a second that stay below the venue's limit. */
  readonly perSecond: number
  /** Rows that one answer holds at most. */
  readonly rowsPerPage: number
  /** The longest span that one question may be about; null = any. */
  readonly longestMs: number | null
  /** Whether answers are pages of all rows, newest first, in place of spans of time. */
  readonly isPaged: boolean
  /** Path and query of a question. */
  path(ask: VenueAsk): string
  /** The rows of an answer, in any order. Throws where the answer has another shape. */
  rows(answer: unknown): VenueRow[]
}

export interface VenueAsk {
  readonly symbol: string
  /** The venue's word for the bar length; '' for funding. */
  readonly interval: string
  /** UTC epoch milliseconds, included. */
  readonly from: number
  /** Excluded. */
  readonly to: number
  /** From 1; only where `isPaged`. */
  readonly page: number
}

export interface VenueRow {
  /** UTC epoch milliseconds: the open of a bar, or a settlement. */
  readonly time: number
  /** Numbers as the venue writes them: open, high, low, close, volume; or the rate. */
  readonly cells: readonly string[]
}
