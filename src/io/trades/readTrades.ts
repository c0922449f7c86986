import { makeTape, type Tape, type TapeTrade } from '../../core/tape.ts'
import { decimalMark } from '../columns/cellNumber.ts'
import type { ProblemList } from '../columns/problemList.ts'
import { StampReader } from '../columns/stampReader.ts'
import { NAIVE_NOTICE } from '../columns/tableFacts.ts'
import { textRows } from '../columns/textRows.ts'
import { unguarded } from '../csv/guardedText.ts'
import { openRows } from '../csv/openRows.ts'
import { type TradeColumn, tradeColumns } from './tradeColumns.ts'
import { filledInNotices, voidNotices } from './tradeNotices.ts'
import { type FilledIn, type RScale, tradeOfPrices, tradeOfR } from './tradeOfRow.ts'
import { checkTradeOrder } from './tradeOrder.ts'
import { PRICE_RANGE, TradeRow } from './tradeRow.ts'

/** What is known about a trade list, after reading it. Times in UTC epoch milliseconds, null where none is given. */
export interface TradeListFacts {
  readonly file: string
  readonly sha256: string
  readonly kind: 'prices' | 'r'
  readonly rows: number
  readonly voidRows: number
  readonly first: number | null
  readonly last: number | null
  readonly ignoredColumns: readonly string[]
}

export interface TradeList {
  readonly tape: Tape
  /** By trade: the id of its row, or the number of the row from 1. */
  readonly ids: readonly string[]
  readonly facts: TradeListFacts
  /** Sentences that a user should read. */
  readonly notices: readonly string[]
}

const PRICE_COLUMNS: readonly TradeColumn[] = ['entry', 'stop', 'exit', 'target', 'r']

/**
 * Reads a trade list from a CSV file as a tape; a list may hold no trade yet. `scale` is what a list of R alone is read
 * with; `negativePrices` allows prices at or below zero. Throws InputError with all problems, each with its line.
 */
export async function readTrades(path: string, scale: RScale | null, negativePrices = false): Promise<TradeList> {
  const source = await openRows(path)
  const { head, problems } = source
  const { kind, indices, ignored, problems: missing } = tradeColumns(head.rows[0]!)
  for (const { message, hint } of missing) problems.add(1, '', message, hint)
  if (kind === 'r') checkScale(scale, problems)
  problems.throwIfAny()

  const priceColumns = PRICE_COLUMNS.flatMap(name => indices.get(name) ?? [])
  const mark = decimalMark(head.delimiter, head.rows.slice(1), priceColumns)
  const stamps = new StampReader()
  const filledIn: FilledIn = { reason: 0, extremes: 0, widened: 0 }
  const trades: TapeTrade[] = []
  const ids: string[] = []
  const lines: number[] = []
  for (const [i, cells] of (await textRows(source, indices)).entries()) {
    const { line } = cells
    const row = new TradeRow(cells, mark, negativePrices, problems)
    const trade = kind === 'r' ? tradeOfR(row, stamps, filledIn, scale!) : tradeOfPrices(row, stamps, filledIn)
    if (kind === 'r' && trade.exit <= 0 && !negativePrices) {
      problems.add(line, 'r', `the exit would be at ${trade.exit}; allowed: a price above 0`, R_HINT)
    } else if (kind === 'r' && trade.exit > PRICE_RANGE.most) {
      problems.add(line, 'r', `the exit would be at ${trade.exit}; allowed: a price up to 1e12`, R_HINT)
    }
    trades.push(trade)
    ids.push(unguarded(row.text('id')) || String(i + 1))
    lines.push(line)
  }
  checkTradeOrder(trades, lines, problems)
  problems.throwIfAny()

  const notices = [
    ...(stamps.naive ? [NAIVE_NOTICE] : []),
    ...(ignored.length > 0 ? [`columns that are not read: ${ignored.join(', ')}`] : []),
    ...(kind === 'prices' && scale !== null ? ['the list gives its prices: entry and stopDistance are not used'] : []),
    ...filledInNotices(filledIn),
    ...voidNotices(trades, lines),
  ]
  const entryTimes = trades.map(trade => trade.entryTime).filter(time => !Number.isNaN(time))
  const facts: TradeListFacts = {
    file: path,
    sha256: source.sha256,
    kind,
    rows: trades.length,
    voidRows: trades.filter(trade => trade.void).length,
    first: entryTimes[0] ?? null,
    last: entryTimes.at(-1) ?? null,
    ignoredColumns: ignored,
  }
  return { tape: makeTape(trades), ids, facts, notices }
}

const R_ONLY = 'the list gives results in R alone, and no prices'
const R_HINT = 'state what one R is: prices.trades: { file, entry: 50000, stopDistance: 50 }; risk is never invented'

function checkScale(scale: RScale | null, problems: ProblemList): void {
  if (scale === null) {
    problems.add(1, 'r', R_ONLY, R_HINT)
    return
  }
  const { entry, stopDistance } = scale
  if (stopDistance > 0 && stopDistance < entry) return
  problems.add(null, 'stopDistance', `found ${stopDistance}; allowed: above 0 and below the entry, ${entry}`)
}
