/** What parts the whole of a number from its fraction. */
export type Decimals = 'point' | 'comma'

/** The characters that may part the cells of a line. */
export type Delimiter = ',' | ';' | '\t'

/** The beginning of a file of rows, which its format is recognised by. */
export interface Head {
  readonly file: string
  /** The name of the file in an archive that the rows are from. */
  readonly packed?: string
  readonly delimiter: Delimiter
  /** Lines above the first row, such as a web address, that are no part of the table. */
  readonly preface: number
  /** As the user states them; null = as the numbers of the file prove. */
  readonly decimals: Decimals | null
  /** The first rows, at most 50. */
  readonly rows: readonly (readonly string[])[]
  /** What the file says of the zone of its times, outside of its rows, as written. */
  readonly zone?: string | null
  /** Index of each column that a user names, of a trade list. */
  readonly stated?: ReadonlyMap<string, number>
}
