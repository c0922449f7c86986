import type { ProblemList } from '../../columns/problemList.ts'
import { counted } from '../../columns/repairText.ts'
import { isoTime } from '../../csv/isoTime.ts'
import type { TradeCells } from '../tradeCells.ts'
import type { Beyond, ListedFill, Paired } from '../trips/pairFills.ts'
import { firstOpening } from './wholePositions.ts'

/** Adds problems where fills show that a position is older than the file, and what they close cannot be told. */
export function refuseOlder(
  { older, beyond, trips }: Paired,
  fills: readonly ListedFill[],
  cells: TradeCells,
  problems: ProblemList,
): void {
  refuseResults(older, trips.length > 0 ? wholeFrom(older, fills) : null, cells, problems)
  const inDoubt = Map.groupBy(
    beyond.filter(({ isFirst }) => !isFirst),
    ({ fill: { market, side } }) => `${market} ${side}`,
  )
  for (const fills of inDoubt.values()) {
    const { fill, quantity } = fills.at(-1)!
    const what = fill.side < 0 ? 'a long' : 'a short'
    const message = `closes ${shown(fill.quantity)} of ${what} of which ${shown(fill.quantity - quantity)} is open: the position is older than the file, or rows are missing`
    const market = fill.symbol === '' ? '' : ` of ${fill.symbol}`
    const column = cells.label(cells.layout.columns.has('effect') ? 'effect' : 'side')
    const turns = cells.layout.columns.has('effect')
      ? `; where it closed and opened at once, as one fill may, take the column ${JSON.stringify(column)} out of the file`
      : ''
    const hint = `${orMarket(cells)}add the rows that opened it, or leave out the rows${market} up to ${isoTime(fill.time)}, this one too${turns}`
    problems.add(fill.line, column, message, hint)
  }
}

/** Of closings of a position that the file does not open: they tell nothing of its trades. */
export function olderNotices(beyond: readonly Beyond[]): string[] {
  if (beyond.length === 0) return []
  const results = beyond.map(({ fill }) => fill.result).filter(result => Math.abs(result) > 0)
  const sum = results.reduce((all, result) => all + result, 0)
  const lost = results.length === 0 ? '' : `, with results of ${shown(sum)}`
  return [`${counted(beyond.length, 'fill')} of a position older than the file, which they close: left out${lost}`]
}

const DIGITS = 12

function shown(value: number): string {
  return String(Number(value.toPrecision(DIGITS)))
}

/** Of each market of results where nothing is open: which rows to leave out, so that the others tell whole positions. */
function wholeFrom(older: readonly ListedFill[], fills: readonly ListedFill[]): string {
  const markets = [...new Set(older.map(({ market }) => market))]
  const rows = markets.map(market => {
    const own = fills.filter(fill => fill.market === market)
    const first = firstOpening(own)
    const of = own[0]!.symbol === '' || own.length === fills.length ? '' : ` of ${own[0]!.symbol}`
    return first === null ? null : `the rows${of} older than line ${first.line} (${isoTime(first.time)})`
  })
  return rows.includes(null)
    ? 'leave out the rows before the first one that opens a position; '
    : `leave out ${rows.join(', ')}; `
}

/** Adds a problem for results where nothing is open. */
function refuseResults(
  older: readonly ListedFill[],
  leave: string | null,
  cells: TradeCells,
  problems: ProblemList,
): void {
  const name = cells.label('net')
  const rename = `where "${name}" is no result of a closed position, take its column out of the file`
  const price = JSON.stringify(cells.label('price'))
  const closed = `where each row is a closed trade, name its price that of the exit: --column exit=${price}`
  const hint = `${orMarket(cells)}${leave ?? ''}${closed}; ${rename}`
  for (const { line, result } of older)
    problems.add(line, name, `a result of ${result} where nothing is open: the position is older than the file`, hint)
}

/** Where a column may be of the markets that no column is known to tell. */
function orMarket({ mayBeSymbol }: TradeCells): string {
  const written = JSON.stringify(mayBeSymbol)
  return mayBeSymbol === undefined ? '' : `where ${written} is the market of a row: --column symbol=${written}; `
}
