import { powerBetweenBars } from '../../columns/prices/unitJump.ts'
import type { ProblemList } from '../../columns/problemList.ts'
import { marketOfRow } from '../sides/provenClosings.ts'
import type { TradeCells } from '../tradeCells.ts'
import { pricesApart } from './pricesApart.ts'
import { pricesOf, type RowPrice } from './rowPrices.ts'

/** Between the prices of two markets; a market that goes so far and back again and again is none. */
const LEAST_RATIO = 1.5
const LEAST_ROWS = 2

/**
 * Adds a problem where the prices of what is taken as one market go to and fro between two levels that lie far apart: those
 * of two markets, which no column tells apart. Prices by a power of ten apart are of two units.
 */
export function refuseLeaps(cells: TradeCells, problems: ProblemList): void {
  const { shape } = cells.layout
  const markets = Map.groupBy(pricesOf(cells), ({ row }) => marketOfRow(cells, row))
  for (const prices of markets.values()) {
    const found = levelsOf(prices)
    if (found === null) continue
    const { low, high, line } = found
    const message = `prices go to and fro between about ${shown(low)} and ${shown(high)}: are they of one market? No column tells two apart`
    problems.add(line, cells.label(shape === 'trades' ? 'entry' : 'price'), message, HINT)
  }

  function levelsOf(prices: readonly RowPrice[]) {
    const sorted = Float64Array.from(prices, ({ price }) => price).sort()
    const at = widest(sorted)
    const [low, high] = [middleOf(sorted.subarray(0, at)), middleOf(sorted.subarray(at))]
    if (Math.min(at, sorted.length - at) < LEAST_ROWS || !(sorted[at]! >= LEAST_RATIO * sorted[at - 1]!)) return null
    const levelOf = ({ price }: RowPrice) => (price >= sorted[at]! ? 'high' : 'low')
    if (powerBetweenBars(low, high) !== null || pricesApart(prices, levelOf) !== 'proven') return null
    const first = prices.findIndex(price => levelOf(price) !== levelOf(prices[0]!))
    return { low, high, line: cells.lineOf(prices[first]!.row) }
  }
}

const HINT =
  'add a column "Symbol" with the market of each row, or give each market a file of its own; where one market really moved so, state it: jumps: traded (--jumps traded on the command line)'
const DIGITS = 6

/** Where the price that is furthest above the one below it stands. */
function widest(sorted: Float64Array): number {
  let at = 1
  for (let i = 2; i < sorted.length; i++) if (sorted[i]! / sorted[i - 1]! > sorted[at]! / sorted[at - 1]!) at = i
  return at
}

function middleOf(sorted: Float64Array): number {
  return sorted[sorted.length >> 1]!
}

function shown(value: number): string {
  return String(Number(value.toPrecision(DIGITS)))
}
