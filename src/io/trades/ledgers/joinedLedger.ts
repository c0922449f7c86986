import type { ProblemList } from '../../columns/problemList.ts'
import { counted } from '../../columns/repairText.ts'
import { pickCells } from '../pickCells.ts'
import type { TradeCells } from '../tradeCells.ts'
import { oldestFirst } from '../trips/tripOrder.ts'
import { type LedgerKind, ledgerKind } from './ledgerKinds.ts'

/** The market in a sentence of TradingView's balance history. */
const IN_TEXT = /\bfor symbol (\S+)/

/**
 * A ledger as a list of its trades: rows of fees and funding count to the trade of their market that closes at their time, or
 * next; those after the last one are of what is still open. Rows of deposits and the like are left out.
 */
export function joinedLedger(cells: TradeCells, problems: ProblemList): TradeCells {
  if (cells.layout.isLedger !== true) return cells
  const all = Array.from({ length: cells.rows }, (_, row) => row)
  const { order } = oldestFirst(all, row => cells.time('exit_time', row))
  const kindOf = (row: number): LedgerKind | null => {
    const kind = ledgerKind(cells.text('kind', row))
    return kind === 'may' ? (Math.abs(cells.number('net', row)) > 0 ? 'result' : 'cash') : kind
  }
  for (const row of order.filter(row => kindOf(row) === null))
    problems.add(cells.lineOf(row), cells.label('kind'), `found "${cells.text('kind', row)}": ${UNKNOWN}`, HINT)
  const marketOf = (row: number) => cells.text('symbol', row) || IN_TEXT.exec(cells.text('kind', row))?.[1] || ''
  const coinOf = (row: number) => cells.text('quote_coin', row)
  const added = new Map<number, number>()
  const foreign: number[] = []
  let left = 0
  for (const market of Map.groupBy(order, marketOf).values()) {
    const places = market.flatMap((row, i) => (kindOf(row) === 'result' ? [i] : []))
    for (const [i, row] of market.entries()) {
      if (kindOf(row) !== 'cost') continue
      const trade = tradeOf(cells, market, places, i)
      if (trade === null) left++
      else if (coinOf(row) !== coinOf(trade)) foreign.push(row)
      else added.set(trade, (added.get(trade) ?? 0) + (cells.number('net', row) || 0))
    }
  }
  if (foreign.length > 0) {
    const coins = [...new Set(foreign.map(coinOf))].join(', ')
    const message = `${counted(foreign.length, 'row')} of fees in ${coins}, in another coin than the results`
    problems.add(cells.lineOf(foreign[0]!), cells.label('quote_coin'), message, FOREIGN_HINT)
  }
  const trades = order.filter(row => kindOf(row) === 'result')
  const picked = pickCells(cells, trades)
  const number: TradeCells['number'] = (name, k) =>
    name === 'net' ? cells.number('net', trades[k]!) + (added.get(trades[k]!) ?? 0) : picked.number(name, k)
  const costs = order.filter(row => kindOf(row) === 'cost').length - left
  const cash = order.length - trades.length - costs - left
  return {
    ...picked,
    layout: { ...picked.layout, columns: new Map([...picked.layout.columns].filter(([name]) => name !== 'kind')) },
    number,
    text: (name, k) => (name === 'symbol' ? marketOf(trades[k]!) : picked.text(name, k)),
    shownResult: k => number('net', k),
    notices: [
      ...cells.notices,
      `the rows are a ledger: ${counted(costs, 'row')} of fees and funding count to the trade of their market that closes then, or next`,
      ...(left > 0 ? [`${counted(left, 'row')} of fees and funding after the last trade: left out`] : []),
      ...(cash > 0 ? [`${counted(cash, 'row')} of deposits, openings and the like: left out`] : []),
    ],
  }
}

/** The trade that a row of costs counts to: of those at its time the nearest, or else the next; null where there is none. */
function tradeOf(cells: TradeCells, market: readonly number[], places: readonly number[], i: number): number | null {
  const time = cells.time('exit_time', market[i]!)
  const now = places.filter(place => cells.time('exit_time', market[place]!) === time)
  const near = now.toSorted((a, b) => Math.abs(a - i) - Math.abs(b - i))[0]
  const place = near ?? places.find(next => next > i)
  return place === undefined ? null : market[place]!
}

const FOREIGN_HINT = 'convert them in the file; or leave these rows out, and the results are before these fees'
const UNKNOWN = 'is it a result, or a cost? Rows of both stand in one column'
const HINT = 'write "realized" for a result, "fee" for a cost, or "transfer" for what is neither'
