/** A file that is wrong, by what is done with it. */
export interface DamagedInput {
  readonly kind: 'bars' | 'funding' | 'trades' | 'curve'
  readonly what: string
  readonly content: string | Uint8Array
  /** What is stated about it, if anything. */
  readonly stated?: Readonly<Record<string, unknown>>
  /** Every problem as `line column: message`. */
  readonly says: readonly string[]
  /** What a hint says to state or to write, after which the file is read; left out where no hint can. */
  readonly follow?: { readonly stated?: Readonly<Record<string, unknown>>; readonly content?: string | Uint8Array }
}

export const lines = (...rows: readonly string[]) => `${rows.join('\n')}\n`
