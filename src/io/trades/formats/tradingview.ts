import type { Head } from '../../columns/head.ts'
import { StampReader } from '../../columns/stampReader.ts'
import { withForeignCosts } from '../costs/withForeignCosts.ts'
import { NO_HABITS, type TradeFormat, type TradeLayout } from '../tradeLayout.ts'
import { kindOfRow } from '../tradeWords.ts'

const NUMBER = 0
const KIND = 1
const PRICE = 4
const QUANTITY = 5
const LEAST_COLUMNS = 7
/** That of the test, in any language. */
const COMMISSION = /comm|komm|comis|provis|комис|komis/i

/** The columns stand in one order whatever their language: number, type, date and signal either way round, price, size. */
const tradingview: TradeFormat = {
  name: 'tradingview',
  kind: 'trades',
  about: 'TradingView list of trades: two rows a trade, Trade #, Type, Date/Time, Signal, Price …, in any language',
  fallback: false,
  recognise(head) {
    const [header, ...rows] = head.rows
    if (header!.length < LEAST_COLUMNS || rows.length === 0) return null
    const isRow = (cells: readonly string[]) =>
      cells.length === header!.length && /^\d+$/.test(cells[NUMBER]!.trim()) && kindOfRow(cells[KIND]!) !== null
    return rows.every(isRow) ? layoutOf(head) : null
  },
}

function layoutOf({ rows }: Head): TradeLayout | null {
  const header = rows[0]!
  const [first, second] = [2, 3].map(column => rows.slice(1).some(cells => isDate(cells[column]!)))
  const share = header.findIndex((name, i) => i > QUANTITY && name.includes('%'))
  const result = share < 0 ? header.findIndex((name, i) => i > QUANTITY && isResult(name)) : share - 1
  if (first === second || result <= QUANTITY) return null
  const sums = header.findIndex(
    (name, i) => i > result && /^cum|^kum|累计|累積|累計/i.test(name) && !name.includes('%'),
  )
  const costs = header.flatMap((name, index) =>
    /^(commission|kommission)/i.test(name) ? [{ name: name.trim(), index, isSwap: false }] : [],
  )
  const value = header.findIndex((name, i) => i === QUANTITY + 1 && i < result && !name.includes('%'))
  const layout: TradeLayout = {
    shape: 'pairs',
    headerLines: 1,
    header,
    columns: new Map([
      ['trade', NUMBER],
      ['kind', KIND],
      ['time', first ? 2 : 3],
      ['signal', first ? 3 : 2],
      ['price', PRICE],
      ['quantity', QUANTITY],
      ['net', result],
      ...excursions(header, result, [sums, ...costs.map(({ index }) => index)]),
      ...(value < 0 ? [] : ([['amount', value]] as const)),
      ...(sums < 0 ? [] : ([['cumulative', sums]] as const)),
    ]),
    costs,
    habits: {
      ...NO_HABITS,
      costs: 'included',
      result: `"${header[result]!.trim()}" is net of the commission of the test`,
    },
  }
  return withForeignCosts(layout, rows.slice(1), COMMISSION)
}

/** Run-up and drawdown stand behind the result, in this order in every language, beside sums, costs and shares. */
function excursions(header: readonly string[], result: number, [sums, ...costs]: readonly number[]) {
  const isMoney = (name: string) => name.trim() !== '' && !/%|bars|duration/i.test(name)
  const money = header.flatMap((name, i) =>
    i > result && i !== sums && !costs.includes(i) && isMoney(name) ? [i] : [],
  )
  const [favourable, adverse] = money
  const isKnown = money.length === 2 && sums! >= 0
  return isKnown
    ? ([
        ['favourable', favourable!],
        ['adverse', adverse!],
      ] as const)
    : []
}

function isDate(text: string): boolean {
  const [bytes, day] = [new TextEncoder().encode(text), new StampReader(null, 'day-first')]
  if (!Number.isNaN(day.read(bytes, 0, bytes.length))) return true
  return !Number.isNaN(new StampReader(null, 'month-first').read(bytes, 0, bytes.length))
}

function isResult(name: string): boolean {
  return /profit|p&l|pnl/i.test(name) && !/^cum/i.test(name)
}

export default tradingview
