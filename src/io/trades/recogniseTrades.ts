import { meant } from '../../scenario/messages.ts'
import { COMMA, POINT } from '../columns/cellNumber.ts'
import { findColumns, normaliseName } from '../columns/findColumns.ts'
import type { Head } from '../columns/head.ts'
import { looseNumber } from '../columns/looseNumber.ts'
import type { Source } from '../columns/source.ts'
import { inputError } from '../files/inputError.ts'
import { replacedCosts } from './costs/replacedCosts.ts'
import { askOfFills } from './fills/likelyFills.ts'
import { refuseUnknownFills } from './fills/refuseUnknownFills.ts'
import { TRADE_NAMES } from './genericNames.ts'
import { askOfLedger } from './ledgers/askOfLedger.ts'
import { TRADE_FORMATS } from './tradeFormats.ts'
import {
  type CostColumn,
  MAPPED_NAMES,
  STATED_COSTS,
  TRADE_NUMBERS,
  type TradeFormat,
  type TradeLayout,
} from './tradeLayout.ts'
import { filledRows } from './trips/fillRows.ts'

/** Which column of a file is which, by its name in the header or its place from 1; it goes before what the header says. */
export type TradeColumnMap = Readonly<Record<string, string | number>>

export interface RecognisedTrades {
  readonly format: TradeFormat
  readonly layout: TradeLayout
}

/** The format that takes a file by itself; null where none does. */
export function tradesOf(head: Head): RecognisedTrades | null {
  for (const format of TRADE_FORMATS) {
    const layout = format.recognise(head)
    if (layout !== null) return { format, layout }
  }
  return null
}

/**
 * Finds the format of a trade file: the generic one with a column map, the one named, or with `auto` the first that
 * recognises it. Throws InputError where there is none, saying what is missing.
 */
export function recogniseTrades(source: Source, name: string, map: TradeColumnMap | null): RecognisedTrades {
  const { head, problems } = source
  if (map !== null) {
    const isBare = hasNoHeader(head, map)
    const rows = isBare ? [head.rows[0]!.map((_, i) => `column ${i + 1}`), ...head.rows] : head.rows
    const { format, layout } = recogniseTrades(
      { ...source, head: mapped({ head: { ...head, rows }, problems }, map) },
      'generic',
      null,
    )
    // What the file itself calls a column tells whether a result is gross, and is what messages name.
    const costs = statedCosts(layout, map).map(cost => ({ ...cost, name: rows[0]![cost.index]!.trim() }))
    const doubtful = map['fee'] === undefined ? (layout.doubtful ?? []) : []
    const replaced = replacedCosts(layout, [...costs, ...doubtful], { rows }, map)
    const filled = layout.shape === 'fills' ? filledRows(rows[0]!, layout.columns) : null
    const { partly, ...more } = layout
    const written = rows[0]!.map(cell => cell.trim())
    const stated = Object.values(map).map(from => (typeof from === 'number' ? from - 1 : written.indexOf(from.trim())))
    const orders = map['quantity'] === undefined && partly !== undefined ? layout : { ...more, ...filled }
    return {
      format,
      layout: {
        ...{ ...orders, costs, doubtful, replaced, stated },
        ...{ header: rows[0]!, headerLines: isBare ? 0 : 1, isStated: true },
      },
    }
  }
  const asked = name === 'auto' ? TRADE_FORMATS : TRADE_FORMATS.filter(format => format.name === name)
  if (asked.length === 0) {
    const names = ['auto', ...TRADE_FORMATS.map(format => format.name)]
    throw inputError(head.file, `there is no trade format "${name}"; allowed: ${names.join(', ')}`, meant(name, names))
  }
  for (const format of asked) {
    const layout = format.recognise(head)
    if (layout === null) continue
    if (format.fallback) {
      refuseDoubles(layout, source)
      refuseUnknownFills(layout, source)
    }
    return { format, layout }
  }
  const { name: last, about, fallback } = asked.at(-1)!
  if (fallback) explainHeader(source)
  else problems.add(1, '', `this is not a trade list of the format "${last}"`, about)
  problems.throwIfAny()
  throw new Error(`no trade format takes ${head.file}, and nothing in its header says why`)
}

/** Fees that a map names go before those that go by their names, and so does a swap. */
function statedCosts({ costs, header }: TradeLayout, map: TradeColumnMap): CostColumn[] {
  const stated = STATED_COSTS.filter(name => map[name] !== undefined)
  return costs.filter(({ index, isSwap, isCredit }) => {
    if (isCredit === true) return true
    const rivals: readonly string[] = stated.filter(name => (name === 'swap') === isSwap)
    return rivals.length === 0 || rivals.includes(header[index]!)
  })
}

/** Two columns of one name, where one of them is read: nobody can tell which. */
function refuseDoubles({ header, columns, costs }: TradeLayout, { problems }: Source): void {
  const names = header.map(normaliseName)
  for (const index of new Set([...columns.values(), ...costs.map(cost => cost.index)])) {
    if (names.indexOf(names[index]!, index + 1) < 0) continue
    problems.add(1, '', `two columns are named "${header[index]!.trim()}"`, 'remove or rename one of them')
  }
  problems.throwIfAny()
}

const NEEDED = ['side', 'entry', 'exit'] as const
const NO_LIST = 'there is no column of results ("net" or "r"), and none of side, entry and exit'

function explainHeader({ head, problems }: Source): void {
  const header = head.rows[0]!
  const asked = askOfLedger(head) ?? askOfFills(header, head.rows.slice(1))
  if (asked !== null) {
    problems.add(1, '', asked.message, asked.hint)
    return
  }
  const wanted = NEEDED.map(name => ({ name, aliases: TRADE_NAMES[name]!, required: true }))
  const { problems: missing } = findColumns(header, wanted)
  if (missing.length < wanted.length) {
    for (const { message, hint } of missing) problems.add(1, '', message, hint)
    return
  }
  const names = header.map(cell => cell.trim()).join(', ')
  problems.add(
    1,
    '',
    NO_LIST,
    `the columns are: ${names}; say which is which: columns: { net: Result }, or --column net=Result`,
  )
}

/** Whether the columns are named by their numbers, and the first row holds a number where the map has one. */
function hasNoHeader({ rows }: Head, map: TradeColumnMap): boolean {
  const numbers: readonly string[] = [...TRADE_NUMBERS, ...STATED_COSTS]
  const cells = Object.entries(map).flatMap(([name, from]) =>
    typeof from === 'number' && numbers.includes(name) ? [rows[0]![from - 1] ?? ''] : [],
  )
  return cells.some(cell => !Number.isNaN(looseNumber(cell, POINT)) || !Number.isNaN(looseNumber(cell, COMMA)))
}

/** The head with its columns named as the map says. */
function mapped({ head, problems }: Pick<Source, 'head' | 'problems'>, map: TradeColumnMap): Head {
  const header = head.rows[0]!
  const written = header.map(cell => cell.trim())
  const names = [...header]
  for (const [column, from] of Object.entries(map)) {
    const index = typeof from === 'number' ? from - 1 : written.indexOf(from.trim())
    if (!MAPPED_NAMES.includes(column)) {
      const message = `columns: found "${column}"; allowed: ${MAPPED_NAMES.join(', ')}`
      problems.add(1, '', message, meant(column, MAPPED_NAMES))
    } else if (written[index] === undefined) {
      const message = `columns: there is no column "${from}" for ${column}`
      problems.add(1, '', message, `the columns are: ${written.join(', ')}`)
    } else names[index] = column
  }
  problems.throwIfAny()
  // A column that the map leaves out does not go by a name that the map gives to another.
  const claimed = Object.keys(map).map(normaliseName)
  const isOther = (name: string, i: number) => name === header[i] && claimed.includes(normaliseName(name))
  const chosen = new Set(
    Object.values(map).map(from => (typeof from === 'number' ? from - 1 : written.indexOf(from.trim()))),
  )
  const renamed = names.map((name, i) => (isOther(name, i) && !chosen.has(i) ? `(${i + 1})` : name))
  const stated = new Map(Object.keys(map).map(column => [column, renamed.indexOf(column)]))
  return { ...head, rows: [renamed, ...head.rows.slice(1)], stated }
}
