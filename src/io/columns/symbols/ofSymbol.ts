import type { Columns } from '../columns.ts'
import { normaliseName } from '../findColumns.ts'
import type { Head } from '../head.ts'
import type { Layout } from '../layout.ts'
import { pickRows } from '../pickRows.ts'
import { asWord, asYaml } from '../quoting.ts'
import { counted } from '../repairText.ts'
import { rootOf } from '../rootOf.ts'
import type { Source } from '../source.ts'
import { frontRows } from './frontRows.ts'
import { isSpread } from './isSpread.ts'
import { isSteady } from './isSteady.ts'
import { partedBy, wordColumns, wordsShown } from './partedBy.ts'

/** Names of a column that says what a row is of, normalised, the best first. */
const NAMES = [
  'symbol',
  'rawsymbol',
  'ticker',
  'contract',
  'instrument',
  'instrumentname',
  'instid',
  'productid',
  'pair',
  'instrumentid',
  'coin',
  'market',
  'asset',
]
/** Stands for the contract that is traded most. */
export const FRONT = 'front'
const SHOWN = 8

/**
 * The rows of a file by time that are of one symbol: the stated one, with `front` the contract that was traded most, or all.
 * A file that holds several at once becomes a problem, where none is stated, with what to state.
 */
export async function ofSymbol(source: Source, layout: Layout, asked: string | null): Promise<Columns> {
  const column = symbolColumn(source.head, layout)
  if (asked !== null) return rowsOf(asked, column, source, layout)
  const table = await source.columns(layout)
  if (column === null) await refuseParted(source, layout, table)
  if (column === null || (!showsSeveral(source.head, layout, column) && isSteady(table.time))) return table
  const named = await withSymbols(source, layout, column)
  const symbols = [...new Set(named.texts[0])]
  if (symbols.length < 2) {
    await refuseParted(source, layout, table)
    return table
  }
  const isAtOnce = sharesTimes(named)
  if (isOneMarket(symbols) && !isAtOnce) {
    const repair = `rows of ${counted(symbols.length, 'contract')}: ${shown(symbols)}`
    return { ...table, repairs: [...table.repairs, repair] }
  }
  const [first] = symbols
  const state = `state which: symbol: ${asYaml(first!)} (--symbol ${asWord(first!)} on the command line)`
  const front = isOneMarket(symbols.filter(symbol => !isSpread(symbol))) && volumeOf(layout) !== null ? FRONT_HINT : ''
  const message = `the file holds rows of ${symbols.length} symbols: ${shown(symbols)}`
  source.problems.add(null, '', message, `${state}${front}${isAtOnce ? '' : RENAMED_HINT}`)
  source.problems.throwIfAny()
  return table
}

/** Of a file that names no symbols, and parts its rows by words all the same. */
async function refuseParted(source: Source, layout: Layout, table: Columns): Promise<void> {
  const parted = source.problems.count > 0 ? null : await partedBy(source, layout, table)
  if (parted === null) return
  const [first] = parted.values
  const name = JSON.stringify(headerOf(source.head, layout)[parted.column] ?? `column ${parted.column + 1}`)
  source.problems.add(
    null,
    '',
    `the file holds ${parted.values.length} series, by its column ${name}: ${shown(parted.values)}`,
    `state which: symbol: ${asYaml(first!)} (--symbol ${asWord(first!)} on the command line); where it is one, remove the column`,
  )
  source.problems.throwIfAny()
}

const FRONT_HINT = `; symbol: ${FRONT} takes at each time the contract that was traded most the day before`
const RENAMED_HINT = '; where it is one market that was renamed, remove the column'

/** `known`: the column of symbols; where there is none, or it has no such word, another column of words may part the rows. */
async function rowsOf(asked: string, known: number | null, source: Source, layout: Layout): Promise<Columns> {
  const { problems, head } = source
  const column = (await columnWith(asked, known, source, layout)) ?? known
  if (column === null) {
    const message = `symbol: found "${asked}", and no column of the file says of what its rows are`
    problems.add(1, '', message, `leave it out; the columns are: ${headerOf(head, layout).join(', ')}`)
    problems.throwIfAny()
  }
  const table = await withSymbols(source, layout, column!)
  const symbols = table.texts[0]!
  const all = [...new Set(symbols)]
  const rows = symbols.flatMap((symbol, row) => (symbol === asked ? [row] : []))
  if (rows.length === 0 && asked === FRONT) return frontOf(table, all, source, layout)
  if (rows.length === 0)
    problems.add(null, '', `there is no row of the symbol "${asked}"; the file holds ${shown(all)}`)
  problems.throwIfAny()
  const left = table.rows - rows.length
  const repairs = left > 0 ? [`${counted(left, 'row')} of other symbols left out`] : []
  return { ...pickRows(table, rows), texts: [], repairs: [...table.repairs, ...repairs] }
}

async function columnWith(asked: string, known: number | null, source: Source, layout: Layout): Promise<number | null> {
  const columns = [...(known === null ? [] : [known]), ...wordColumns(source.head, layout)]
  const shown = columns.find(column => wordsShown(source.head, layout, column).has(asked))
  if (shown !== undefined || asked === FRONT) return shown ?? null
  for (const column of columns) if ((await withSymbols(source, layout, column)).texts[0]!.includes(asked)) return column
  return null
}

function frontOf(table: Columns, all: readonly string[], { problems }: Source, layout: Layout): Columns {
  const volume = volumeOf(layout)
  const [contracts, spreads] = [all.filter(symbol => !isSpread(symbol)), all.filter(isSpread)]
  if (!isOneMarket(contracts) || volume === null) {
    const why = volume === null ? 'the file has no volume' : `these are several markets: ${shown(contracts)}`
    problems.add(
      null,
      '',
      `symbol: found "${FRONT}", the contract that is traded most; ${why}`,
      `state one, such as symbol: ${asYaml(all[0]!)} (--symbol ${asWord(all[0]!)} on the command line)`,
    )
    problems.throwIfAny()
  }
  const { rows, rolls } = frontRows(table.time, table.texts[0]!, table.numbers[volume!]!, new Set(spreads))
  const repairs = [
    `at each time the contract that was traded most the day before, of ${contracts.length}: ${counted(table.rows - rows.length, 'row')} of others left out`,
    ...(spreads.length > 0
      ? [`among them ${counted(spreads.length, 'spread')} between contracts: ${shown(spreads)}`]
      : []),
    ...(rolls.length > 0
      ? [
          `the contract changes ${counted(rolls.length, 'time')}, and nobody earned the jumps between two: rolls: [${rolls.join(', ')}] ends trades before`,
        ]
      : []),
  ]
  return { ...pickRows(table, rows), texts: [], repairs: [...table.repairs, ...repairs] }
}

async function withSymbols(source: Source, layout: Layout, column: number): Promise<Columns> {
  const table = await source.columns({ ...layout, texts: [{ name: 'symbol', column }] })
  return { ...table, texts: [table.texts[0]!.map(symbol => symbol.trim())] }
}

/** The column that names what a row is of; null where there is none. */
function symbolColumn(head: Head, layout: Layout): number | null {
  if (layout.symbol !== undefined) return layout.symbol
  const header = headerOf(head, layout)
  const read = new Set([layout.time?.column, ...layout.numbers.map(({ column }) => column)])
  const names = header.map((name, i) => (read.has(i) ? '' : normaliseName(name)))
  const found = NAMES.find(name => names.includes(name))
  return found === undefined ? null : names.indexOf(found)
}

function headerOf({ rows }: Head, { headerLines }: Layout): string[] {
  return headerLines === 0 ? [] : rows[0]!.map(cell => cell.trim())
}

function showsSeveral({ rows }: Head, { headerLines }: Layout, column: number): boolean {
  return new Set(rows.slice(headerLines).map(cells => cells[column])).size > 1
}

function volumeOf({ numbers }: Layout): number | null {
  const index = numbers.findIndex(({ name }) => name === 'volume')
  return index < 0 ? null : index
}

/** Whether symbols are deliveries of one future. */
function isOneMarket(symbols: readonly string[]): boolean {
  return new Set(symbols.map(rootOf)).size === 1
}

/** Whether two symbols have a row of one time. */
function sharesTimes({ time, texts }: Columns): boolean {
  const symbolAt = new Map<number, string>()
  return texts[0]!.some((symbol, row) => {
    const before = symbolAt.get(time[row]!) ?? symbol
    symbolAt.set(time[row]!, symbol)
    return before !== symbol
  })
}

function shown(symbols: readonly string[]): string {
  const named = symbols.slice(0, SHOWN).map(symbol => symbol || 'no symbol')
  return [...named, ...(symbols.length > SHOWN ? ['…'] : [])].join(', ')
}
