import type { ProblemList } from '../../columns/problemList.ts'
import { counted } from '../../columns/repairText.ts'
import { pickCells } from '../pickCells.ts'
import type { TradeCells } from '../tradeCells.ts'
import { type OrderGroup, ordersOf } from './ordersOf.ts'

/** Of so many orders, where nearly all may stand beside their executions, it is no chance. */
const LEAST = 3
const NEARLY_ALL = 0.9

/**
 * Leaves out rows of orders that stand beside their executions, and are the sums of these, where no column says which row is
 * which. Rows of which nothing tells become a problem.
 */
export function withoutOrders(cells: TradeCells, problems: ProblemList): TradeCells {
  if (cells.layout.mayHoldOrders !== true) return cells
  const rows = Array.from({ length: cells.rows }, (_, row) => row)
  const hasId = (row: number) => cells.text('id', row) !== ''
  const named = rows.filter(hasId)
  if (named.length === rows.length) return cells
  const ways = groupings(cells, rows, hasId).map(groups => groups.map(group => ordersOf(cells, group, hasId)))
  const isKnown = (found: OrderGroup) => found.orders !== null
  const whole = ways.find(groups => groups.every(isKnown) && groups.some(({ isSure }) => isSure))
  if (whole !== undefined) {
    const orders = new Set(whole.flatMap(({ orders: of }) => of ?? []))
    if (orders.size === 0) return cells
    const left = `${counted(orders.size, 'row')} of orders left out: the sums of their executions`
    return {
      ...pickCells(
        cells,
        rows.filter(row => !orders.has(row)),
      ),
      notices: [...cells.notices, left],
    }
  }
  const nearly = ways.find(groups => {
    const parted = groups.filter(({ orders }) => orders === null || orders.length > 0)
    const good = parted.filter(isKnown).length
    return named.length > 0 ? good > 0 : good >= LEAST && good >= NEARLY_ALL * parted.length
  })
  if (nearly !== undefined) {
    const row = (nearly.find(group => !isKnown(group)) ?? nearly[0]!).rows[0]!
    problems.add(cells.lineOf(row), '', named.length > 0 ? SOME : EQUAL, HINT)
  }
  return cells
}

const SOME =
  'other rows are orders, the sums of their executions, and of this one nothing tells: is it an order or an execution?'
const EQUAL = 'the rows may be orders beside their executions, each of which would count twice: which is which?'
const HINT =
  'add the field LevelOfDetail to the Flex query, or choose executions alone in its section Trades, and run it again; or take one of the two out of the file'

/** The rows of each order, by its number, as they stand below it, by their time, and as they stand above it. */
function groupings(cells: TradeCells, rows: readonly number[], hasId: (row: number) => boolean): number[][][] {
  const { text, time } = cells
  const place = (row: number) => [text('account', row), text('symbol', row), text('side', row)]
  const by = (of: (row: number) => string | number) => [
    ...Map.groupBy(rows, row => JSON.stringify([...place(row), of(row)])).values(),
  ]
  const order = (row: number) => text('trade', row).replace(/^0$/, '')
  const isNumbered = cells.layout.columns.has('trade') && rows.some(row => order(row) !== '')
  if (isNumbered) return [by(row => order(row) || `row ${row}`)]
  const runs = (of: readonly number[]) => runsOf(cells, of, place, rows.some(hasId) ? hasId : null)
  const above = runs(rows.toReversed()).map(group => group.toReversed())
  return [runs(rows), by(row => time('time', row)), above.toReversed(), ...blocksOf(cells, rows).map(runs)]
}

/** The rows with each order before its executions, where all orders stand in one block and all executions in another: the times begin anew. */
function blocksOf({ number, time }: TradeCells, rows: readonly number[]): number[][] {
  const backs = rows.filter((row, i) => i > 0 && time('time', row) < time('time', rows[i - 1]!))
  if (backs.length !== 1) return []
  const cut = rows.indexOf(backs[0]!)
  const [orders, executions] = [rows.slice(0, cut), rows.slice(cut)].toSorted((a, b) => a.length - b.length) as [
    number[],
    number[],
  ]
  const filled = (row: number) => Math.abs(number('quantity', row))
  let next = 0
  const merged = orders.flatMap(order => {
    const own: number[] = []
    for (let sum = 0; sum < filled(order) && next < executions.length; next++) {
      own.push(executions[next]!)
      sum += filled(executions[next]!)
    }
    return [order, ...own]
  })
  return [[...merged, ...executions.slice(next)]]
}

/** An order with the executions below it: the rows up to the next one without an id, or as many as add up to it. */
function runsOf(
  cells: TradeCells,
  rows: readonly number[],
  place: (row: number) => readonly string[],
  hasId: ((row: number) => boolean) | null,
): number[][] {
  const runs: number[][] = []
  const filled = (row: number) => Math.abs(cells.number('quantity', row))
  let sum = 0
  for (const row of rows) {
    const run = runs.at(-1)
    const isBelow = run !== undefined && place(run[0]!).join('\n') === place(row).join('\n')
    const isNext = run !== undefined && (hasId === null ? sum < filled(run[0]!) : hasId(row))
    if (isBelow && isNext) run.push(row)
    else {
      runs.push([row])
      sum = 0
      continue
    }
    sum += filled(row)
  }
  return runs
}
