import { TIME_COLUMN, type WantedColumn } from '../columns/findColumns.ts'
import { type Layout, plainTime } from '../columns/layout.ts'

/** The names that files give to the time and the rate of a settlement. */
export const FUNDING_COLUMNS: readonly WantedColumn[] = [
  TIME_COLUMN,
  { name: 'rate', aliases: ['fundingrate', 'rate', 'lastfundingrate'], required: true },
]

/** A layout of time and rate by their index; the other columns are ignored and named. */
export function fundingLayout(header: readonly string[], headerLines: number, time: number, rate: number): Layout {
  const ignored = header.filter((cell, i) => i !== time && i !== rate && cell.trim() !== '').map(cell => cell.trim())
  return {
    headerLines,
    width: header.length,
    time: plainTime(time),
    numbers: [{ name: 'rate', column: rate, mayBeEmpty: false, per: 1, mayBePercent: true }],
    texts: [],
    ignored,
  }
}
