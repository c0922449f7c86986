import { kindOfRow } from '../tradeWords.ts'

/** The rows of a list with a row for each entry and each exit. */
interface NumberedRows {
  readonly ids: readonly string[]
  readonly kinds: readonly string[]
  /** What the row of an entry says, its number apart. */
  readonly contentOf: (row: number) => string
  /** The rows above which the header comes again. */
  readonly joinedAt: readonly number[]
}

/**
 * The numbers of trades where files were joined, and those below a header that comes again begin anew: each of their entries
 * has the number of another one. Null where they do not, or some are of a trade that stands above, too.
 */
export function numberedApart({ ids, kinds, contentOf, joinedAt }: NumberedRows): string[] | null {
  const idOf = (row: number) => ids[row]!.trim()
  const all = new Set<string>()
  const last = new Set<string>()
  const found = [...ids]
  let list = 1
  for (const [k, from] of [0, ...joinedAt].entries()) {
    const to = joinedAt[k] ?? ids.length
    const rows = Array.from({ length: to - from }, (_, i) => from + i)
    const own = rows.filter(row => kindOfRow(kinds[row]!)?.part === 'entry')
    const isKnown = (row: number) => last.has(idOf(row))
    const keys = own.map(row => `${idOf(row)} ${contentOf(row)}`)
    if (keys.some(key => all.has(key))) return null
    if (own.some(isKnown)) {
      list++
      last.clear()
    }
    for (const key of keys) all.add(key)
    for (const row of own) last.add(idOf(row))
    if (list > 1) for (const row of rows) found[row] = idOf(row) === '' ? '' : `${idOf(row)} of list ${list}`
  }
  return list === 1 ? null : found
}
