import type { Head } from '../../columns/head.ts'
import { costNameOf } from '../costs/costWords.ts'
import { entryRowKind } from '../pairs/entryRows.ts'
import { NO_HABITS, type TradeColumn, type TradeFormat, type TradeLayout } from '../tradeLayout.ts'

const NUMBER = /^(#|no\.?|trade ?#)$/i
/** In the row of the entry how much, in that of the exit what it made before costs. */
const SIZE_AND_GROSS = /^(shares|contracts|ctrts?|units)\b.* - (profit\/loss|p\/l)$/i
/** In the row of the entry what the trade made, in that of the exit what all made so far. */
const NET_AND_SUM = /^net profit - cum\.? net profit$/i
const RUN = /^run-?up ?\/ ?draw-?down$/i
const SIZE = /^(shares|contracts|ctrts?|quantity|qty|units)(\/\w+)*$/i
const NET = /^(net profit|profit|profit\/loss|p\/l)$/i
const SUM = /^cum/i

/** Trades of two rows: that of the entry has the number, the size and the result. */
const tradestation: TradeFormat = {
  name: 'tradestation',
  kind: 'trades',
  about:
    'TradeStation list of trades: two rows a trade (Buy and Sell, Sell Short and Buy to Cover), #, Type, Date/Time, Signal, Price, Shares/Ctrts - Profit/Loss, Net Profit - Cum Net Profit …',
  fallback: false,
  recognise(head) {
    const header = head.rows[0]!.map(name => name.trim())
    const find = (name: RegExp) => header.findIndex(cell => name.test(cell))
    const both = [find(SIZE_AND_GROSS), find(NET_AND_SUM)]
    const areBoth = both.every(index => index >= 0)
    const found = Object.entries({
      trade: find(NUMBER),
      kind: find(/^type$/i),
      time: find(/^date\/time$/i),
      price: find(/^price$/i),
      quantity: areBoth ? both[0] : find(SIZE),
      net: areBoth ? both[1] : find(NET),
    }) as [TradeColumn, number][]
    const columns = new Map(found)
    if (found.some(([, index]) => index < 0) || !areOfTwoRows(head, columns)) return null
    return layoutOf(head.rows[0]!, columns, { sum: areBoth ? both[1]! : find(SUM), areBoth, run: find(RUN) })
  },
}

interface More {
  readonly sum: number
  readonly run: number
  /** Whether two columns hold another thing in each row of a trade. */
  readonly areBoth: boolean
}

function layoutOf(
  header: readonly string[],
  columns: ReadonlyMap<TradeColumn, number>,
  { sum, run, areBoth }: More,
): TradeLayout {
  const more: readonly [TradeColumn, number][] = [
    ['cumulative', sum],
    ['gross', areBoth ? columns.get('quantity')! : -1],
    ['favourable', run],
    ['adverse', run],
  ]
  const own = [...columns.values(), sum, run]
  const costs = header.flatMap((name, index) =>
    !own.includes(index) && (costNameOf(name) === 'fee' || /^(comm\.?|slippage)$/i.test(name.trim()))
      ? [{ name: name.trim(), index, isSwap: false }]
      : [],
  )
  const isNet = areBoth || /net/i.test(header[sum] ?? '')
  const name = areBoth ? 'Net Profit' : header[columns.get('net')!]!.trim()
  return {
    shape: 'pairs',
    headerLines: 1,
    header,
    columns: new Map([...columns, ...more.filter(([, index]) => index >= 0)]),
    costs,
    entryHolds: areBoth ? 'parts' : 'all',
    habits: {
      ...NO_HABITS,
      costs: 'included',
      result: isNet ? `"${name}" is net of commission and slippage, as TradeStation writes it` : null,
    },
  }
}

/** Whether purchases and sales take turns as entries and exits do, and results stand beside entries. */
function areOfTwoRows({ rows }: Head, columns: ReadonlyMap<TradeColumn, number>): boolean {
  const filled = rows.slice(1).filter(cells => (cells[columns.get('kind')!] ?? '').trim() !== '')
  const kinds = filled.map(cells => entryRowKind(cells[columns.get('kind')!]!))
  const parts = kinds.map(kind => kind?.part)
  const hasResult = (cells: readonly string[]) => /\d/.test(cells[columns.get('net')!] ?? '')
  return (
    parts.length > 1 &&
    parts.every((part, i) => part === (i % 2 === 0 ? 'entry' : 'exit')) &&
    filled.every((cells, i) => i % 2 !== 0 || hasResult(cells) || i === filled.length - 1)
  )
}

export default tradestation
