import type { ProblemList } from '../../columns/problemList.ts'
import { counted } from '../../columns/repairText.ts'
import { pickCells } from '../pickCells.ts'
import type { TradeCells } from '../tradeCells.ts'
import type { StatedCosts } from '../tradeLayout.ts'
import { oldestFirst } from '../trips/tripOrder.ts'
import { refusePasted } from '../twins/refusePasted.ts'
import { contentOf } from '../twins/rowContent.ts'
import { changesOfRows } from './changesOfRows.ts'
import { type LedgerKind, ledgerKind, orderOf } from './ledgerKinds.ts'

/** The market in a sentence of TradingView's balance history. */
const IN_TEXT = /\bfor symbol (\S+)/
/** Of no use behind a ledger: what each row is, and what stands beside its amount. */
const SPENT = ['kind', 'loss', 'cumulative']

/**
 * A ledger as a list of its trades: rows of fees and funding count to the trade of their account and market that closes at their
 * time, or next, those of no market to one of any; those after the last one are of what is still open. Rows of deposits and the
 * like are left out.
 */
export function joinedLedger(read: TradeCells, stated: StatedCosts | null, problems: ProblemList): TradeCells {
  if (read.layout.isLedger !== true) return read
  const cells = withoutCopies(read)
  const { order } = oldestFirst(rowsOf(cells), row => cells.time('exit_time', row))
  const kinds = kindsOfRows(cells)
  for (const row of order.filter(row => kinds[row] === null))
    problems.add(cells.lineOf(row), cells.label('kind'), `found "${cells.text('kind', row)}": ${UNKNOWN}`, HINT)
  const results = rowsOf(cells).filter(row => kinds[row] === 'result')
  if (!cells.layout.columns.has('id') && refusePasted(pickCells(cells, results), problems)) problems.throwIfAny()
  refuseFlows(cells, results, problems)
  const { change, notices } = changesOfRows(cells, kinds, stated, problems)
  const marketOf = (row: number) => cells.text('symbol', row) || IN_TEXT.exec(cells.text('kind', row))?.[1] || ''
  const trades = order.filter(row => kinds[row] === 'result')
  const costs = order.filter(row => kinds[row] === 'cost')
  const hasMarkets = trades.some(row => marketOf(row) !== '')
  const ofTrade = tradesOfCosts(cells, order, row => {
    if (kinds[row] === 'result') return [marketOf(row), ANY]
    if (kinds[row] !== 'cost') return []
    return [hasMarkets && marketOf(row) === '' ? ANY : marketOf(row)]
  })
  refuseForeign(cells, ofTrade, problems)
  const added = new Map<number, number>()
  for (const [row, trade] of ofTrade) added.set(trade, (added.get(trade) ?? 0) + (change(row) || 0))
  const picked = pickCells(cells, trades)
  const number: TradeCells['number'] = (name, k) =>
    name === 'net' ? change(trades[k]!) + (added.get(trades[k]!) ?? 0) : picked.number(name, k)
  const left = costs.length - ofTrade.size
  const cash = order.length - trades.length - costs.length
  return {
    ...picked,
    layout: {
      ...picked.layout,
      columns: new Map([...picked.layout.columns].filter(([name]) => !SPENT.includes(name))),
      costs: [],
      ...(costs.length > 0 ? {} : { habits: { ...picked.layout.habits, result: WITHOUT_FEES } }),
    },
    number,
    text: (name, k) => (name === 'symbol' ? marketOf(trades[k]!) : picked.text(name, k)),
    shownResult: k => number('net', k),
    costs: () => [],
    shownCosts: () => [],
    notices: [
      ...cells.notices,
      ...(costs.length > 0
        ? [
            `the rows are a ledger: ${counted(ofTrade.size, 'row')} of fees and funding count to the trade of their market that closes then, or next`,
          ]
        : []),
      ...notices,
      ...(left > 0 ? [`${counted(left, 'row')} of fees and funding after the last trade: left out`] : []),
      ...(cash > 0 ? [`${counted(cash, 'row')} of deposits, openings and the like: left out`] : []),
    ],
  }
}

const WITHOUT_FEES =
  'the rows are a ledger, and none is of fees: results are as written, before what was paid elsewhere'

/** In place of the market of costs that have none. */
const ANY = 'of any market'

function rowsOf({ rows }: TradeCells): number[] {
  return Array.from({ length: rows }, (_, row) => row)
}

/** Without rows that repeat another in every cell, and have its id. */
function withoutCopies(cells: TradeCells): TradeCells {
  if (!cells.layout.columns.has('id')) return cells
  const first = new Set<string>()
  const kept = rowsOf(cells).filter(row => {
    const content = contentOf(cells, row)
    const isCopy = cells.text('id', row) !== '' && first.has(content)
    first.add(content)
    return !isCopy
  })
  if (kept.length === cells.rows) return cells
  const copies = `${counted(cells.rows - kept.length, 'row')} left out: the same as another of the same ${cells.label('id')}`
  return { ...pickCells(cells, kept), notices: [...cells.notices, copies] }
}

/** Purchases that all took money, and sales that all brought some in, may be what was paid, and no results. */
function refuseFlows(cells: TradeCells, results: readonly number[], problems: ProblemList): void {
  const way = (row: number) => (ledgerKind(cells.text('kind', row)) === 'may' ? orderOf(cells.text('kind', row)) : 0)
  const orders = results.filter(row => way(row) !== 0)
  const amount = (row: number) => (cells.number('net', row) || 0) - Math.abs(cells.number('loss', row) || 0)
  const [first] = orders
  const areBoth = new Set(orders.map(way)).size > 1
  if (first === undefined || !areBoth || orders.some(row => amount(row) * way(row) >= 0)) return
  const kinds = [...new Set(orders.map(row => JSON.stringify(cells.text('kind', row))))].join(' and ')
  problems.add(
    cells.lineOf(first),
    cells.label('net'),
    FLOWS,
    `where they are results, write "realized" in place of ${kinds}; else ${EXPORT}`,
  )
}

const FLOWS =
  'every purchase is below 0 and every sale above: the rows may be what was paid and brought in, and no results'
const EXPORT = 'export fills (time, side, price, quantity) or closed trades (entry_time, exit_time, net)'

/** An exchange that brings something in, or is of another coin than results, is a conversion; others may be what an exchange was paid. */
function kindsOfRows(cells: TradeCells): (LedgerKind | null)[] {
  const words = rowsOf(cells).map(row => ledgerKind(cells.text('kind', row)))
  const amount = (row: number) => (cells.number('net', row) || 0) + Math.abs(cells.number('loss', row) || 0)
  const coin = (row: number) => cells.text('quote_coin', row)
  const coins = new Set(rowsOf(cells).flatMap(row => (words[row] === 'result' ? [coin(row)] : [])))
  const ofExchange = rowsOf(cells).filter(row => words[row] === 'exchange')
  const areConversions = ofExchange.some(row => cells.number('net', row) > 0 || !coins.has(coin(row)))
  return words.map((kind, row) => {
    if (kind === 'may') return Math.abs(amount(row)) > 0 ? 'result' : 'cash'
    if (kind === 'exchange') return areConversions ? 'cash' : null
    return kind
  })
}

/**
 * The trade that each row of costs counts to: of those at its time the nearest, or else the next; rows without one are left.
 * @param placesOf the markets of a row: several of a trade, one of costs
 */
function tradesOfCosts(
  cells: TradeCells,
  order: readonly number[],
  placesOf: (row: number) => readonly string[],
): Map<number, number> {
  const placed = order.flatMap(row =>
    placesOf(row).map(place => ({ row, place: JSON.stringify([cells.text('account', row), place]) })),
  )
  const isTrade = (row: number) => placesOf(row).length > 1
  const found = new Map<number, number>()
  for (const group of Map.groupBy(placed, ({ place }) => place).values()) {
    const market = group.map(({ row }) => row)
    const trades = market.flatMap((row, i) => (isTrade(row) ? [i] : []))
    let next = 0
    for (const [i, row] of market.entries()) {
      if (isTrade(row)) continue
      while (next < trades.length && trades[next]! < i) next++
      const isNow = (place: number | undefined): place is number =>
        place !== undefined && Object.is(cells.time('exit_time', market[place]!), cells.time('exit_time', row))
      const near = [trades[next - 1], trades[next]].filter(isNow).toSorted((x, y) => Math.abs(x - i) - Math.abs(y - i))
      const trade = near[0] ?? trades[next]
      if (trade !== undefined) found.set(row, market[trade]!)
    }
  }
  return found
}

function refuseForeign(cells: TradeCells, ofTrade: ReadonlyMap<number, number>, problems: ProblemList): void {
  const coinOf = (row: number) => cells.text('quote_coin', row)
  const foreign = [...ofTrade].flatMap(([row, trade]) => (coinOf(row) === coinOf(trade) ? [] : [row]))
  if (foreign.length === 0) return
  const coins = [...new Set(foreign.map(coinOf))].join(', ')
  const message = `${counted(foreign.length, 'row')} of fees in ${coins}, in another coin than the results`
  problems.add(cells.lineOf(foreign[0]!), cells.label('quote_coin'), message, FOREIGN_HINT)
}

const FOREIGN_HINT = 'convert them in the file; or leave these rows out, and the results are before these fees'
const UNKNOWN = 'is it a result, or a cost? Rows of both stand in one column'
const HINT = 'write "realized" for a result, "fee" for a cost, or "transfer" for what is neither'
