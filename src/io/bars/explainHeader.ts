import { cellNumber, POINT } from '../columns/cellNumber.ts'
import { findColumns, normaliseName, withNamedIndex } from '../columns/findColumns.ts'
import type { Source } from '../columns/source.ts'
import { BAR_COLUMNS } from './barColumns.ts'
import { bareHint } from './bareMap.ts'
import { isOfClose } from './closeTime.ts'
import { isOfPricePoints, PRICE_POINTS, PRICE_POINTS_HINT } from './pricePoints.ts'
import { yfinanceHeader } from './yfinanceHeader.ts'

const DAY_MS = 86_400_000
const DAYLESS =
  'the times are milliseconds of a day (as LEAN keeps minute bars), and the file does not say of which day'
const DAYLESS_HINT =
  'give the file the name that LEAN gives it, such as 20240131_trade.csv, or join the day to each time: 2024-01-31T14:30:00Z'
const NEEDED = BAR_COLUMNS.filter(({ required }) => required)
/** The stamp of a trade as NinjaTrader exports it, with parts of a second. */
const TICK = /^\d{8} \d{6} \d+$/
const TICKS_HINT = 'export bars, of minutes or days, in place of single trades'

/** 20240131: a day, and no milliseconds of one. */
const DAY = /^(19|20)\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])$/

function isOfDay(time: string): boolean {
  return /^\d{1,8}$/.test(time) && Number(time) < DAY_MS
}

/** Says why no format can read a file as bars. */
export function explainHeader({ head, problems }: Source): void {
  const first = head.rows[0]!
  const downloaded = yfinanceHeader(head.rows)
  const later = head.rows.findIndex(row => findColumns(row, BAR_COLUMNS).problems.length === 0)
  const isBare = first.slice(1).some(cell => !Number.isNaN(cellNumber(cell.replace(',', '.'), POINT)))
  if (later > 0) {
    problems.add(1, '', `the header is on line ${later + 1}; allowed: line 1`, 'remove the lines above the header')
  } else if (head.rows.every(([time = '']) => isOfDay(time)) && !head.rows.every(([day = '']) => DAY.test(day))) {
    problems.add(1, 'time', DAYLESS, DAYLESS_HINT)
  } else if (downloaded !== null && downloaded.symbols.length > 1) {
    const [symbol] = downloaded.symbols
    const message = `the file holds rows of ${downloaded.symbols.length} symbols, side by side: ${downloaded.symbols.join(', ')}`
    const line = first[0] === 'Ticker' ? 1 : 2
    problems.add(line, '', message, `download them one by one: yf.download("${symbol}").to_csv("${symbol}.csv")`)
  } else if (head.rows.every(([time = '']) => TICK.test(time))) {
    problems.add(1, '', 'the rows are single trades, and no bars', TICKS_HINT)
  } else if (isBare && first.length < NEEDED.length) {
    const message = `the rows have ${first.length} cells; a bar needs a time and four prices`
    problems.add(1, '', message, TICKS_HINT)
  } else if (isBare) {
    problems.add(1, '', 'the file has no header row', bareHint(head.rows))
  } else explainNames(withNamedIndex(head), problems)
}

function explainNames(header: readonly string[], problems: Source['problems']): void {
  const found = findColumns(header, BAR_COLUMNS)
  const missing = NEEDED.filter(({ name }) => !found.indices.has(name))
  if (missing.length < 2) {
    for (const { message, hint } of found.problems) problems.add(1, '', message, hinted(hint, header, found.indices))
    return
  }
  if (isOfPricePoints(header)) {
    problems.add(1, '', PRICE_POINTS, PRICE_POINTS_HINT)
    return
  }
  const names = missing.map(({ name }) => `"${name}"`).join(', ')
  const list = `the columns are: ${header.map(cell => cell.trim()).join(', ')}`
  problems.add(1, '', `there are no columns ${names}`, hinted(list, header, found.indices))
}

/** With the map that reads the file, as far as it is known; a file of fewer columns holds no bars. */
function hinted(hint: string | null, header: readonly string[], indices: ReadonlyMap<string, number>): string | null {
  if (header.length < NEEDED.length) return hint
  const names = header.map(normaliseName)
  const columnOf = (index: number | undefined) => {
    if (index === undefined) return '…'
    const isDouble = names.indexOf(names[index]!) !== names.lastIndexOf(names[index]!)
    return isDouble ? String(index + 1) : header[index]!.trim()
  }
  const closes = header.findIndex(isOfClose)
  const placeOf = (name: string) => indices.get(name) ?? (name === 'time' && closes >= 0 ? closes : undefined)
  const prices = NEEDED.map(({ name }) => [name, columnOf(placeOf(name))] as const)
  const volumes = volumesOf(names, indices)
  const [volume] = volumes
  const pairs = [
    ...prices,
    ...(volume === undefined ? [] : [['volume', columnOf(volumes.length > 1 ? undefined : volume)] as const]),
  ]
  const map = pairs.map(([name, column]) => `${name}: ${column}`).join(', ')
  const flags = pairs.map(([name, column]) => `--column ${name}=${column}`).join(' ')
  return `${hint === null ? '' : `${hint}; `}say which is which: columns: { ${map} } (${flags} on the command line)`
}

/** The columns that may be of the volume: the one that bears its name, else all whose names have the word. */
function volumesOf(names: readonly string[], indices: ReadonlyMap<string, number>): number[] {
  const known = indices.get('volume')
  if (known !== undefined) return [known]
  return [...names.keys()].filter(i => /volume|vol$/.test(names[i]!) && ![...indices.values()].includes(i))
}
