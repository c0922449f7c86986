import { moneyFields } from './moneyFields.ts'
import { isPage, joinedPages } from './pagesOfRows.ts'
import { pandasTable } from './pandasTable.ts'
import { yahooChart } from './yahooChart.ts'
import { zoneOfAnswers } from './zoneOfAnswers.ts'

type Row = readonly unknown[]

/** The rows of a JSON text, and how many behind the last finished one, as the answer itself says, are left out. */
export interface JsonRows {
  readonly csv: string
  readonly unfinished: number
  /** Cells that hold the NaN of programs, which JSON does not have. */
  readonly nan: number
  /** Names of the series that are there, where the rows are of the first of several; else none. */
  readonly series: readonly string[]
  /** Bars of Yahoo with a null among their prices, which hold none then. */
  readonly partial: number
  /** Lines that hold whole answers, and no rows. */
  readonly empty: number
  /** That the answer names beside its rows. */
  readonly zone: string | null
}

interface FoundRows {
  readonly rows: readonly Row[]
  readonly unfinished: number
  readonly series: readonly string[]
  readonly empty?: number
  readonly partial?: number
}

const DEEPEST = 4
const BEGINNING = 1024
const LEAST_COLUMNS = 5

/**
 * The rows of a JSON text as CSV: an array of arrays or of objects, at its top or inside an answer of an API, an object
 * of one array for each column or of one object for each time, or a line of JSON for each row or for each such list. Null where the text is no JSON, or holds no rows.
 */
export function jsonAsCsv(text: string): JsonRows | null {
  if (!looksLikeJson(text)) return null
  const whole = parsed(text)
  const lines = whole === null ? parsedLines(text) : null
  if (whole === null && lines === null) return withoutNan(text)
  const found = lines?.every(isPage) === true ? rowsOfPages(lines) : rowsIn(whole ?? lines, 0)
  if (found === null) return null
  const { rows, unfinished, series, empty = 0, partial = 0 } = found
  const csv = rows.map(row => `${row.map(cellOf).join(',')}\n`).join('')
  return { csv, unfinished, nan: 0, series, empty, partial, zone: zoneOfAnswers(lines ?? [whole]) }
}

/** Whether a text begins as JSON does, and no header of a table. */
export function looksLikeJson(text: string): boolean {
  return /^\uFEFF?\s*(\[\s*[[{"\d\]]|\{\s*["}])/.test(text.slice(0, BEGINNING))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const STRING_OR_NAN = /"[^"\\]*(?:\\.[^"\\]*)*"|\bNaN\b/g

/** The rows of a text in which a program wrote NaN for a number that it does not have; null where there is none. */
function withoutNan(text: string): JsonRows | null {
  let nan = 0
  const strict = text.replace(STRING_OR_NAN, word => (word === 'NaN' && ++nan > 0 ? 'null' : word))
  const found = nan === 0 ? null : jsonAsCsv(strict)
  return found === null ? null : { ...found, nan }
}

function parsedLines(text: string): unknown[] | null {
  const lines = text.split(/\r?\n/).filter(line => line.trim() !== '')
  const values = lines.map(parsed)
  return values.every(value => typeof value === 'object' && value !== null) ? values : null
}

/** Lines of whole answers, one below the other, as a program keeps what it fetched. */
function rowsOfPages(lines: readonly unknown[]): FoundRows | null {
  const pages = lines.map(line => rowsIn(line, 0)).filter(page => page !== null)
  const several = pages.find(({ series }) => series.length > 1)
  if (several !== undefined) return several
  const rows = joinedPages(pages.map(page => page.rows))
  const unfinished = pages.reduce((sum, page) => sum + page.unfinished, 0)
  return rows === null ? null : { rows, unfinished, series: [], empty: lines.length - pages.length }
}

function rowsIn(value: unknown, depth: number): FoundRows | null {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return null
  const chart = yahooChart(Array.isArray(value) && value.length === 1 ? (value[0] ?? {}) : value)
  if (chart !== null) return { ...chart, unfinished: 0, series: [] }
  if (Array.isArray(value)) return allOf(rowsOf(value))
  const frame = pandasTable(value)
  if (frame !== null) return allOf(frame)
  const points = pricePoints(value)
  if (points !== null) return allOf(points)
  const columns = Object.entries(value).filter(([, part]) => Array.isArray(part) && part.every(isPlain))
  const length = (columns[0]?.[1] as Row | undefined)?.length ?? 0
  const isTable = length > 0 && columns.length >= LEAST_COLUMNS && columns.every(([, part]) => part.length === length)
  if (isTable) {
    const rows = Array.from({ length }, (_, i) => columns.map(([, part]) => part[i]))
    return allOf([columns.map(([name]) => name), ...rows])
  }
  const byTime = rowsByTime(value)
  if (byTime !== null) return allOf(byTime)
  const parts = Object.entries(value).flatMap(([name, part]) => {
    const found = rowsIn(part, depth + 1)
    return found === null ? [] : [{ name, found }]
  })
  const [first] = parts
  if (first === undefined) return null
  const alike = parts.filter(({ found }) => isAlike(found.rows[0]!, first.found.rows[0]!))
  return alike.length > 1 ? severalOf(alike) : finishedOf(first.found, value)
}

/** Prices at moments beside other series of them, as CoinGecko answers. */
function pricePoints(value: object): Row[] | null {
  const prices = 'prices' in value && Array.isArray(value.prices) ? value.prices : []
  const isPoint = (row: unknown) => Array.isArray(row) && row.length === 2 && row.every(isPlain)
  return prices.length > 0 && prices.every(isPoint) ? [['time', 'price'], ...prices] : null
}

/** Two headers that share most of their names, or two rows of numbers of one length, behind a time. */
function isAlike(one: Row, other: Row): boolean {
  if (isHeader(one) && isHeader(other)) {
    const shared = one.filter(name => other.includes(name)).length
    return shared >= LEAST_COLUMNS - 1 && shared > Math.min(one.length, other.length) / 2
  }
  if (one.length !== other.length || one.length < LEAST_COLUMNS - 1) return false
  return one.every((cell, i) => (isName(cell) ? cell === other[i] : cell !== null))
}

function isHeader(row: Row): boolean {
  return row.every(isName)
}

function isName(cell: unknown): boolean {
  return typeof cell === 'string' && /[a-z]/i.test(cell)
}

/** Series of rows, each under its name, as one table with the name beside each row; rows without a header stay apart. */
function severalOf(parts: readonly { readonly name: string; readonly found: FoundRows }[]): FoundRows {
  const names = parts.map(({ name }) => name)
  const header = [...new Set(parts.flatMap(({ found }) => found.rows[0]!))]
  if (!isHeader(header) || !PRICES.some(wanted => wanted.every(name => header.includes(name)))) {
    return { ...parts[0]!.found, series: names }
  }
  const rows = parts.flatMap(
    ({
      name,
      found: {
        rows: [own, ...cells],
      },
    }) => {
      const places = header.map(column => own!.indexOf(column))
      return cells.map(row => [...places.map(place => row[place]), name])
    },
  )
  return { rows: [[...header, 'symbol'], ...rows], unfinished: 0, series: [] }
}

/** By which series are told to be of prices. */
const PRICES = [
  ['open', 'close'],
  ['o', 'c'],
]

function allOf(rows: readonly Row[] | null): FoundRows | null {
  return rows === null ? null : { rows, unfinished: 0, series: [] }
}

/** Kraken names the time of its last finished bar beside the rows, as `last`; the row after it is still open. */
function finishedOf(found: FoundRows, answer: object): FoundRows {
  const last = 'last' in answer ? answer.last : null
  const isOpen = (row: Row) => typeof last === 'number' && typeof row[0] === 'number' && row[0] > last
  const rows = found.rows.filter(row => !isOpen(row))
  return rows.length === 0 ? found : { ...found, rows, unfinished: found.unfinished + found.rows.length - rows.length }
}

function rowsOf(list: Row): Row[] | null {
  if (list.length === 0) return null
  if (list.every(item => Array.isArray(item) && item.every(isPlain))) return list as Row[]
  if (!list.every(isObject)) return null
  const flat = list.map(item => flattened(item as object))
  const names = [...new Set(flat.flatMap(item => Object.keys(item)))]
  return [names, ...flat.map(item => names.map(name => item[name]))]
}

/**
 * An object with the fields of the objects in it among its own, as Databento writes the head of a record; a name that comes
 * twice is told apart by that of its object, and an amount of money has that name. What CCXT keeps of the venue's answer is no field.
 */
export function flattened(item: object): Readonly<Record<string, unknown>> {
  const all = Object.entries(item)
  if (all.every(([, part]) => isPlain(part))) return item as Record<string, unknown>
  const parts = all.filter(([name]) => !(name === 'info' && 'datetime' in item))
  const fields = parts.flatMap(([name, part]): Field[] => {
    const money = moneyFields(name, part, item)
    if (money !== null) return money.map(([full, cell]) => ({ name: full, full, cell }))
    const object = onlyOf(name, part)
    if (!isObject(object)) return [{ name, full: name, cell: part }]
    return Object.entries(object as object).map(([inner, cell]) => ({ name: inner, full: `${name}.${inner}`, cell }))
  })
  const names = fields.map(({ name }) => name)
  const isOnly = (name: string) => names.indexOf(name) === names.lastIndexOf(name)
  return Object.fromEntries(fields.map(({ name, full, cell }) => [isOnly(name) ? name : full, cell]))
}

/** The one object of a list of costs, as Bitget writes `feeDetail`; anything else as it is. */
function onlyOf(name: string, part: unknown): unknown {
  return Array.isArray(part) && part.length === 1 && /fee|comm|cost/i.test(name) ? part[0] : part
}

interface Field {
  readonly name: string
  /** With the name of its object. */
  readonly full: string
  readonly cell: unknown
}

/** The name of a row that is a time: a date, or an epoch in seconds or milliseconds. */
const TIME_KEY = /^(\d{4}-\d\d-\d\d([ T].*)?|\d{10}|\d{13})$/
/** Alpha Vantage counts its fields. */
const COUNT = /^\d+\. /

/** An object of objects, each under its time. */
function rowsByTime(value: object): Row[] | null {
  const entries = Object.entries(value)
  if (entries.length === 0 || !entries.every(([key, part]) => TIME_KEY.test(key) && isObject(part))) return null
  return rowsOf(
    entries.map(([time, part]) => {
      const fields = Object.entries(part as object).map(([name, cell]) => [name.replace(COUNT, ''), cell])
      return Object.fromEntries([['time', time], ...fields])
    }),
  )
}

export function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isPlain(value: unknown): boolean {
  return value === null || typeof value !== 'object'
}

/** What stands for a list or an object in a cell. */
export const NESTED = '…'

export function cellOf(value: unknown): string {
  const text = value === null || value === undefined ? '' : typeof value === 'object' ? NESTED : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
