import { coinIn } from '../columns/coins.ts'
import { enlarged, inPriceUnit } from '../columns/prices/priceUnit.ts'
import { refuseShortened } from '../columns/prices/refuseShortened.ts'
import type { ProblemList } from '../columns/problemList.ts'
import type { Source } from '../columns/source.ts'
import { zoneNotices } from '../columns/tableFacts.ts'
import type { DateOrder } from '../columns/writtenTime.ts'
import { zoneOfTimes } from '../columns/zones/headerZone.ts'
import { paddedClocks } from '../csv/cells/paddedClocks.ts'
import { NESTED } from '../csv/json/jsonAsCsv.ts'
import { readTimes } from '../csv/readStamps.ts'
import { amountOfText } from './costs/amountIn.ts'
import { emptyColumns } from './emptyColumns.ts'
import { numberedApart } from './pairs/numberedApart.ts'
import { type OtherColumn, otherColumns } from './symbols/otherColumns.ts'
import { tellHoursApart } from './times/tellHoursApart.ts'
import { NO_TIME } from './times/timeWords.ts'
import {
  type CostColumn,
  TRADE_NUMBERS,
  TRADE_TEXTS,
  TRADE_TIMES,
  type TradeColumn,
  type TradeLayout,
  type TradeNumber,
  type TradeText,
  type TradeTime,
} from './tradeLayout.ts'

/** What a user states about the times of a file; it goes before what its format knows. */
export interface StatedTimes {
  readonly zone: string | null
  readonly dates: DateOrder | null
}

/** The same, the unit of its prices, and the rows that count. */
export interface StatedCells extends StatedTimes {
  /** What 1 of its prices is, a power of ten; null = 1. */
  readonly unit: number | null
  /** Symbols of the rows that count; null = all. */
  readonly only: readonly string[] | null
  /** Accounts whose rows count; null = all. */
  readonly accounts: readonly string[] | null
}

/** Numbers that are prices. */
const PRICES: ReadonlySet<TradeColumn> = new Set<TradeNumber>([
  ...(['entry', 'stop', 'target', 'exit', 'price', 'worst', 'best', 'lowest', 'highest'] as const),
  ...(['funding_per_unit', 'bought_at', 'sold_at'] as const),
])

const IF_WORDS =
  'write the amount, or 0; where a column of costs holds words alone, give it another name, such as "Note"'

/** Numbers that are money, in the currency of the results. */
const MONEY: ReadonlySet<TradeColumn> = new Set<TradeNumber>([
  'net',
  'gross',
  'loss',
  'cumulative',
  'adverse',
  'favourable',
])

/** The cells of a trade file by row. */
export interface TradeCells {
  readonly layout: TradeLayout
  readonly rows: number
  lineOf(row: number): number
  /** The name of a column as the file writes it, for messages. */
  label(name: TradeColumn): string
  /** NaN where the cell is empty or the file has no such column. */
  number(name: TradeNumber, row: number): number
  /** The cell without blanks around it; empty where the file has no such column. */
  text(name: TradeText, row: number): string
  /** The result, whether anybody asks for it or not; NaN where there is none, or no number. */
  shownResult(row: number): number
  /** What stands in every column of costs beside it, as the file has it. */
  shownCosts(row: number): readonly number[]
  /** UTC epoch milliseconds; NaN where the cell is empty or the file has no such column. */
  time(name: TradeTime, row: number): number
  /** The cell of each cost column; 0 where it is empty. */
  costs(row: number): readonly number[]
  /** What stands in each column that may be of costs; NaN where it is no number, without end where it is a list of some. */
  readonly doubts: readonly Float64Array[]
  /** The coin that stands behind an amount of a cost column, '' where none does. */
  coinOf(cost: CostColumn, row: number): string
  /** Columns that nothing reads, where one of them may be of markets. */
  readonly others: readonly OtherColumn[]
  /** What stands in one of them. */
  other(column: OtherColumn, row: number): string
  /** Which of them it may be, where nothing proves it. */
  readonly mayBeSymbol?: string
  /** What was repaired and how times were read, one sentence each. */
  readonly notices: readonly string[]
}

/** Reads the cells of a trade file; what cannot be read becomes a problem of the source, and NaN. */
export async function readTradeCells(source: Source, layout: TradeLayout, stated: StatedCells): Promise<TradeCells> {
  const { problems } = source
  const { columns, costs, header, headerLines, onlyRows, habits } = layout
  const label = (name: TradeColumn): string => header[columns.get(name) ?? -1]?.trim() || name
  const named = <Name extends TradeColumn>(names: readonly Name[]) =>
    names.flatMap(role => {
      const column = columns.get(role)
      return column === undefined ? [] : [{ role, name: label(role), column }]
    })
  const numbers = named(TRADE_NUMBERS)
  const times = named(TRADE_TIMES)
  const written = named(TRADE_TEXTS)
  const quote = columns.has('quote_coin') ? undefined : columns.get('net')
  const quotes =
    quote === undefined ? [] : [{ role: 'quote_coin' as const, name: header[quote]!.trim(), column: quote }]
  const ofCosts = costs.map(({ name, index }) => ({ name, column: index }))
  const roles = [...written, ...quotes]
  const { shown } = layout
  const ofShown = shown === undefined ? [] : [shown.result, ...shown.costs.map(({ index }) => index)]
  const { doubtful = [] } = layout
  const ofDoubt = doubtful.map(({ name, index }) => ({ name, column: index }))
  const others = otherColumns(source.head, layout)
  const texts = [
    ...[...roles, ...ofCosts, ...ofDoubt, ...ofShown.map(column => ({ name: header[column]!.trim(), column }))],
    ...others.map(({ name, index }) => ({ name, column: index })),
  ]
  const clocks = times.flatMap(({ role, name }) => {
    const column = layout.clocks?.get(role)
    return column === undefined ? [] : [{ role, name, column }]
  })
  const all = [
    ...numbers.map(column => ({ ...column, per: 1 })),
    ...costs.map(({ name, index, per = 1 }) => ({ role: null, name, column: index, per })),
  ]
  const isPrice = (role: TradeColumn | null) => role !== null && PRICES.has(role)
  const prices = numbers.filter(({ role }) => isPrice(role))
  refuseShortened(source.head, headerLines, prices, problems)
  const table = await source.columns({
    headerLines,
    width: header.length,
    time: null,
    numbers: all.map(({ role, name, column, per }) =>
      inPriceUnit(
        {
          ...{ name, column, mayBeEmpty: true, per },
          ...(isPrice(role) ? { isPrice: true } : {}),
          ...(role === 'r' ? { isInR: true } : {}),
          ...(role === null || MONEY.has(role) ? { isMoney: true } : {}),
          ...(role === null ? { ifWords: IF_WORDS } : {}),
        },
        isPrice(role) ? stated.unit : null,
      ),
    ),
    texts: [...texts, ...times, ...clocks],
    ignored: [],
    ...(onlyRows === undefined ? {} : { onlyRows }),
  })
  refuseInfinite(all, table.numbers, table.lineOf, problems)
  const lines = Array.from({ length: table.rows }, (_, row) => table.lineOf(row))
  const timed = [...times, ...clocks].map(({ column }, k) => ({
    name: header[column]!,
    first: table.texts[texts.length + k]![0] ?? '',
  }))
  const said = zoneOfTimes(timed, stated.zone, problems)
  const repaired: string[] = []
  const zone = said ?? habits.zone
  const read = readTimes(
    times.map(({ role, name }, k) => {
      const cells = table.texts[texts.length + k]!.map(text =>
        NO_TIME.test(text.trim()) ? '' : text.replace(END_OF_POSITION, ''),
      )
      const clock = clocks.findIndex(other => other.role === role)
      if (clock < 0) return { name, texts: cells, mayBeEmpty: true }
      const ofDay = table.texts[texts.length + times.length + clock]!
      const padded = paddedClocks(cells, ofDay, { lines, name: clocks[clock]!.name, problems })
      repaired.push(...padded.repairs)
      const whole = cells.map((date, row) => (date === '' ? '' : `${date} ${padded.clocks[row]}`.trim()))
      return { name, texts: whole, mayBeEmpty: true }
    }),
    lines,
    { zone, dates: stated.dates ?? habits.dates },
    problems,
  )
  // One reason for all times: that they are missing everywhere follows from it.
  if (read.isRefused) problems.throwIfAny()
  const at = <T>(found: readonly { readonly role: TradeColumn }[], values: readonly T[]) =>
    new Map(found.map(({ role }, k) => [role, values[k]!]))
  const numberOf = at(
    numbers,
    table.numbers.map((column, k) => enlarged(column, isPrice(all[k]!.role) ? stated.unit : null)),
  )
  const timeOf = at(times, read.times)
  const textOf = at(roles, table.texts)
  const { kinds } = layout
  if (kinds !== undefined)
    textOf.set(
      'kind',
      textOf.get('kind')!.map(word => kinds[word.trim().toLowerCase()] ?? word),
    )
  const numbered =
    layout.shape !== 'pairs' || !textOf.has('trade')
      ? null
      : numberedApart({
          ...{ ids: textOf.get('trade')!, kinds: textOf.get('kind') ?? [], joinedAt: table.joinedAt ?? [] },
          contentOf: row => `${timeOf.get('time')?.[row]} ${numberOf.get('price')?.[row]}`,
        })
  if (numbered !== null) textOf.set('trade', numbered)
  const clocked = times.map(({ role, name }, k) => ({ role, name, time: read.times[k]!, repeats: read.repeats[k]! }))
  const isAsked = (row: number) =>
    isOneOf(stated.accounts, textOf.get('account')?.[row]) && isOneOf(stated.only, textOf.get('symbol')?.[row])
  const text = (name: TradeText) => textOf.get(name)
  tellHoursApart(clocked, { shape: layout.shape, isAsked, text }, { lineOf: table.lineOf, zone, problems })
  for (const { role } of quotes) textOf.set(role, textOf.get(role)!.map(coinIn))
  const coins = new Map(ofCosts.map(({ column }, k) => [column, table.texts[roles.length + k]!.map(coinIn)]))
  const shownAt = ofShown.map((_, k) => table.texts[texts.length - others.length - ofShown.length + k]!)
  const othersAt = new Map(others.map((column, k) => [column, table.texts[texts.length - others.length + k]!]))
  const doubtsAt = ofDoubt.map((_, k) => table.texts[roles.length + ofCosts.length + k]!)
  const doubts = doubtful.map((_, k) => Float64Array.from(doubtsAt[k]!, doubtIn))
  const costIn = (cost: number, { isOfUnit }: CostColumn, row: number) => {
    if (Number.isNaN(cost)) return 0
    return isOfUnit ? cost * Math.abs((numberOf.get('size') ?? numberOf.get('quantity')!)[row]!) : cost
  }
  const costsAt = (row: number) => costs.map((cost, k) => costIn(table.numbers[numbers.length + k]![row]!, cost, row))
  const empty = emptyColumns(
    layout,
    name => table.rows > 0 && numberOf.get(name)!.every(value => Number.isNaN(value) || (name === 'r' && value === 0)),
  )
  return {
    layout: {
      ...layout,
      columns: new Map(
        [...columns, ...quotes.map(({ role, column }) => [role, column] as const)].filter(
          ([name]) => !empty.includes(name),
        ),
      ),
    },
    rows: table.rows,
    label,
    lineOf: table.lineOf,
    number: (name, row) => numberOf.get(name)?.[row] ?? Number.NaN,
    text: (name, row) => (textOf.get(name)?.[row] ?? '').trim(),
    time: (name, row) => timeOf.get(name)?.[row] ?? Number.NaN,
    shownResult: row =>
      shown === undefined ? (numberOf.get('net')?.[row] ?? Number.NaN) : amountOfText(shownAt[0]![row]!),
    shownCosts: row =>
      shown === undefined
        ? costsAt(row)
        : shown.costs.map((cost, k) => costIn(amountOfText(shownAt[k + 1]![row]!) / (cost.per ?? 1), cost, row)),
    coinOf: ({ index }, row) => coins.get(index)?.[row] ?? '',
    costs: costsAt,
    doubts,
    others,
    other: (column, row) => (othersAt.get(column)?.[row] ?? '').trim(),
    notices: [
      ...empty.map(
        name =>
          `column "${label(name)}" is ${numberOf.get(name)!.includes(0) ? '0 or empty in every row' : 'empty'}: not used`,
      ),
      ...table.repairs,
      ...(numbered === null ? [] : [`"${label('trade')}" begins anew below it: these trades are others`]),
      ...repaired,
      ...read.repairs,
      ...(said !== null && stated.zone === null ? [`times are of ${said}, as the name of their column says`] : []),
      ...zoneNotices(
        read.stamps.naive,
        read.times.flatMap(times => [...times]),
      ),
    ],
  }
}

function isOneOf(asked: readonly string[] | null, found = ''): boolean {
  return asked === null || asked.includes(found.trim())
}

/** Sierra Chart marks the times of fills at which a position began (BP) or ended (EP). */
const END_OF_POSITION = /(?<=\d) [BE]P\s*$/

function doubtIn(cell: string): number {
  return cell.trim() === NESTED ? Number.POSITIVE_INFINITY : amountOfText(cell.replace(/%$/, ''))
}

function refuseInfinite(
  columns: readonly { readonly name: string }[],
  numbers: readonly Float64Array[],
  lineOf: (row: number) => number,
  problems: ProblemList,
): void {
  for (const [k, { name }] of columns.entries()) {
    numbers[k]!.forEach((value, row) => {
      if (Math.abs(value) === Number.POSITIVE_INFINITY) problems.add(lineOf(row), name, 'the number is too large')
    })
  }
}
