import { moveOf } from '../trips/marketMoves.ts'
import { leastSquares } from './leastSquares.ts'
import type { ShownTrade } from './shownTrade.ts'

const LEAST_TRADES = 5
/** Of what the move of a trade made, and of its costs: by how much its result may miss. */
const SLACK = { ofMove: 0.02, ofCosts: 0.75 } as const
const CENT = 0.0101

/**
 * Whether results, of which no column tells the costs, are in every trade what the side that stands made, less costs at one
 * rate of the size or of the quantity: 1; or what the other side made: -1. Null where neither is so.
 */
export function likelySides(trades: readonly ShownTrade[]): 1 | -1 | null {
  const told = trades.filter(trade => Number.isFinite(moveOf(trade)) && Number.isFinite(trade.result))
  const markets = [...Map.groupBy(told, ({ symbol }) => symbol).values()].filter(({ length }) => length >= LEAST_TRADES)
  const signs = new Set(markets.map(signOfMarket))
  const [sign] = signs
  return signs.size === 1 && markets.flat().length === trades.length ? sign! : null
}

function signOfMarket(market: readonly ShownTrade[]): 1 | -1 | null {
  const sizes = [
    (trade: ShownTrade) => trade.quantity * (trade.entry + trade.exit),
    ({ quantity }: ShownTrade) => quantity,
  ]
  const signs = new Set(sizes.map(size => signBy(market, size)).filter(sign => sign !== null))
  const [sign] = signs
  return signs.size === 1 ? sign! : null
}

function signBy(market: readonly ShownTrade[], size: (trade: ShownTrade) => number): 1 | -1 | null {
  const results = market.map(({ result }) => result)
  const found = leastSquares(results, market.map(moveOf), market.map(size))
  if (found === null) return null
  const [worth, rate] = found
  const isNear = (trade: ShownTrade) => {
    const [made, cost] = [worth * moveOf(trade), rate * size(trade)]
    const slack = Math.max(CENT, SLACK.ofMove * Math.abs(made), SLACK.ofCosts * Math.abs(cost))
    return Math.abs(trade.result - made - cost) <= slack
  }
  return market.every(isNear) ? (worth > 0 ? 1 : -1) : null
}
