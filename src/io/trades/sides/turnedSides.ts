import type { TradeCells } from '../tradeCells.ts'
import { likelySides } from './likelySides.ts'
import { provenSides, sidesAgainst } from './provenSides.ts'
import { type ShownTrade, shownTrade } from './shownTrade.ts'

/** By how much the one result of a list may miss what its prices made. */
const SLACK = 0.1

export interface TurnedSides {
  /** Whether every row is of the other side than its column says. */
  readonly isTurned: boolean
  /** A row whose prices lost where its result, as all others, is above 0; null where there is none. */
  readonly unsigned: number | null
  readonly notices: readonly string[]
}

/**
 * What results and prices say of the sides of rows. Where each result is what the other side made, before costs or after
 * them, or every row made the other sign than its side would have, and one a profit, which no cost explains, the column is
 * of the orders that closed the trades where it was taken for those that opened them, or the other way round. Where only
 * some rows do, nobody can tell, and they are counted.
 */
export function turnedSides(cells: TradeCells, rows: readonly number[], sideAt: (row: number) => number): TurnedSides {
  const { columns } = cells.layout
  if (!columns.has('side') || !columns.has('entry') || !columns.has('exit')) return NONE
  const trades = rows.map(row => shownTrade(cells, row, sideAt(row)))
  const move = ({ side, entry, exit }: ShownTrade) => side * (exit - entry)
  const told = trades.filter(trade => Math.abs(trade.result * move(trade)) > 0)
  const against = told.filter(trade => trade.result * move(trade) < 0)
  const profits = against.filter(({ result }) => result > 0)
  if (profits.length === 0) return NONE
  const label = cells.label('side')
  const made = (trade: ShownTrade) => Math.abs(move(trade) * trade.quantity)
  const isExact = (trade: ShownTrade) => Math.abs(Math.abs(trade.result) - made(trade)) <= SLACK * made(trade)
  const isAll = against.length === told.length && (told.length > 1 || told.every(isExact))
  const proven = provenSides(trades)
  if (proven === 'said') return NONE
  if (proven === 'turned' || isAll || likelySides(trades) === -1) {
    const notice = `"${label}" says the other side in every row, as results and prices show: it is turned round`
    return { isTurned: true, unsigned: null, notices: [notice] }
  }
  const counted = sidesAgainst(trades)
  const what =
    counted === null ? 'have a profit against the move of their prices' : 'made what the other side would have made'
  const odd = `${counted ?? profits.length} of ${told.length} rows ${what}: "${label}" may be wrong there`
  const hasNoSigns = counted !== null && trades.every(({ result }) => !(result < 0))
  return { isTurned: false, unsigned: hasNoSigns ? trades.indexOf(profits[0]!) : null, notices: [odd] }
}

const NONE: TurnedSides = { isTurned: false, unsigned: null, notices: [] }
