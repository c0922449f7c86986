import { powerBetweenBars } from '../../columns/prices/unitJump.ts'
import type { ProblemList } from '../../columns/problemList.ts'
import { marketOfRow } from '../sides/provenClosings.ts'
import type { TradeCells } from '../tradeCells.ts'
import { type PriceOfValue, pricesApart } from './pricesApart.ts'
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
    const sorted = prices.map(({ price }) => price).toSorted((a, b) => a - b)
    const at = widest(sorted)
    const [low, high] = [sorted.slice(0, at), sorted.slice(at)].map(middleOf) as [number, number]
    if (Math.min(at, sorted.length - at) < LEAST_ROWS || !(sorted[at]! >= LEAST_RATIO * sorted[at - 1]!)) return null
    const parted = prices.map((price): PriceOfValue => ({ ...price, value: String(price.price >= sorted[at]!) }))
    if (powerBetweenBars(low, high) !== null || pricesApart(parted) !== 'proven') return null
    const first = parted.findIndex(({ value }) => value !== parted[0]!.value)
    return { low, high, line: cells.lineOf(prices[first]!.row) }
  }
}

const HINT =
  'add a column "Symbol" with the market of each row, or give each market a file of its own; where one market really moved so, state it: jumps: traded (--jumps traded on the command line)'
const DIGITS = 6

/** Where the price that is furthest above the one below it stands. */
function widest(sorted: readonly number[]): number {
  let at = 1
  for (let i = 2; i < sorted.length; i++) if (sorted[i]! / sorted[i - 1]! > sorted[at]! / sorted[at - 1]!) at = i
  return at
}

function middleOf(sorted: readonly number[]): number {
  return sorted[sorted.length >> 1]!
}

function shown(value: number): string {
  return String(Number(value.toPrecision(DIGITS)))
}
