import { counted } from '../columns/repairText.ts'
import { inputError } from '../files/inputError.ts'

/** The trades of a statement, and what was done for it. */
export interface StatementRows {
  readonly csv: string
  readonly repair: string
}

/** The first cells of a line, of which the second says what it is: a header, data, or a sum. */
const CELLS =
  /^\uFEFF?"?([^,;\t"]+)"?([,;\t])"?(Header|Data|SubTotal|Total|Notes)"?\2"?([^,;\t"]*)"?(?:\2"?([^,;\t"]*)"?)?/
const FIRST = /^\uFEFF?"?[^,;\t"\n]+"?([,;\t])"?Header"?\1/
const SECTION = 'Trades'
const RESULT = /realized p\/l/i
const FLEX = 'export the trades alone, as a Flex query in CSV (npx stepup guide trades)'
/** Orders, whose executions and lots stand below them. */
const LEVELS = ['Order', 'Trade']

/** Whether a text begins as an activity statement of Interactive Brokers does: tables of many widths, one below the other. */
export function isStatement(begin: string, text: () => string): boolean {
  return (
    FIRST.test(begin) && (/^\uFEFF?"?Statement"?[,;\t]/.test(begin) || /^\uFEFF?"?Trades"?[,;\t]"?Header/m.test(text()))
  )
}

/** The trades of a statement. Throws InputError where it holds none. */
export function statementAsCsv(file: string, text: string): StatementRows {
  const own = text.split(/\r?\n/).flatMap(line => {
    const [, section, , kind = '', level = '', asset = ''] = CELLS.exec(line) ?? []
    return section === SECTION ? [{ line: line.replace(/^\uFEFF/, ''), kind, level, asset }] : []
  })
  const headers = [...new Set(own.filter(({ kind }) => kind === 'Header').map(({ line }) => line))]
  const withResults = headers.filter(line => RESULT.test(line))
  if (headers.length === 0 || own.every(({ kind }) => kind !== 'Data'))
    throw inputError(file, 'this is an activity statement of Interactive Brokers, and holds no trades', FLEX)
  if (withResults.length > 1)
    throw inputError(file, 'the statement holds trades of two headers', 'export each account into a file of its own')
  const header = withResults[0] ?? headers[0]!
  const level = LEVELS.find(name => own.some(({ kind, level: found }) => kind === 'Data' && found === name))
  let current = ''
  let hasHeader = false
  const left = { sums: 0, levels: 0, others: new Map<string, number>() }
  const kept = own.flatMap(({ line, kind, level: found, asset }) => {
    if (kind === 'Header') {
      current = line
      const isFirst = line === header && !hasHeader
      hasHeader ||= isFirst
      return isFirst ? [line] : []
    }
    if (kind !== 'Data') left.sums++
    else if (current !== header) left.others.set(asset, (left.others.get(asset) ?? 0) + 1)
    else if (level !== undefined && found !== level) left.levels++
    else return [line]
    return []
  })
  const told = [
    ...(left.sums > 0 ? [`${counted(left.sums, 'row')} of sums`] : []),
    ...(left.levels > 0 ? [`${counted(left.levels, 'row')} of executions and lots below their orders`] : []),
    ...[...left.others].map(([asset, count]) => `${counted(count, 'row')} of ${asset}, which have no results`),
  ]
  const also = told.length === 0 ? '' : `; left out: ${told.join(', ')}`
  return {
    csv: kept.map(line => `${line}\n`).join(''),
    repair: `the file is an activity statement: lines count the rows of its section "${SECTION}"${also}`,
  }
}
