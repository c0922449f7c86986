/**
 * A column of a large table. Numbers are written unrounded, NaN and infinities as empty cells; times (UTC epoch
 * milliseconds) as ISO 8601; flags (0 or 1) as false or true.
 */
export interface CsvColumn {
  readonly name: string
  readonly kind: 'number' | 'time' | 'flag'
  readonly values: ArrayLike<number>
}
