import { normaliseName } from '../columns/findColumns.ts'
import type { NamedRow } from '../columns/namedRows.ts'
import type { ProblemList } from '../columns/problemList.ts'

/** The two rows that some platforms write for each trade. */
export interface RowPair {
  readonly entry: NamedRow
  readonly exit: NamedRow
}

const TRADE_NAMES = ['trade#', 'trade', 'tradeno', 'tradenumber', 'tradeid']
const ENTRY = /^entry\b/i
const EXIT = /^exit\b/i

/** Index of the columns that name trade and kind, where each trade has a row of its entry and one of its exit; else null. */
export function pairColumns(rows: readonly (readonly string[])[]): { trade: number; kind: number } | null {
  const names = rows[0]!.map(normaliseName)
  const trade = names.findIndex(name => TRADE_NAMES.includes(name))
  const kind = names.indexOf('type')
  const first = rows[1]?.[kind]?.trim() ?? ''
  return trade >= 0 && kind >= 0 && (ENTRY.test(first) || EXIT.test(first)) ? { trade, kind } : null
}

/** The trades of such rows, in order of their first; a row without its other one becomes a problem. */
export function pairRows(rows: readonly NamedRow[], problems: ProblemList): RowPair[] {
  const trades = new Map<string, { entry?: NamedRow; exit?: NamedRow }>()
  for (const row of rows) {
    const kind = row.text('pair_kind')
    const part = EXIT.test(kind) ? 'exit' : ENTRY.test(kind) ? 'entry' : null
    if (part === null) {
      problems.add(row.line, 'Type', `found "${kind}"; allowed: a row of an entry or of an exit, as the rows above it`)
      continue
    }
    const id = row.text('pair_trade')
    const pair = trades.get(id) ?? {}
    if (pair[part] !== undefined) problems.add(row.line, 'Type', `trade ${id} has a second row of its ${part}`)
    trades.set(id, { ...pair, [part]: row })
  }
  return [...trades].flatMap(([id, { entry, exit }]) => {
    if (entry !== undefined && exit !== undefined) return [{ entry, exit }]
    problems.add(
      (entry ?? exit)!.line,
      'Type',
      `trade ${id} has no row of its ${entry === undefined ? 'entry' : 'exit'}`,
    )
    return []
  })
}
