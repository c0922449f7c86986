import { heldOf, type Way, waysToHold } from '../trips/heldCosts.ts'
import { fineSlack, moveOf } from '../trips/marketMoves.ts'
import type { ShownTrade } from './shownTrade.ts'

/** By how much a rounded result may miss. */
const CENT = 0.0051
const SHARE = 1e-3
/** Of all costs of a trade. */
const COST_SLACK = 0.1
/** Trades beyond the first of each market: from that the worth of a point is found. */
const LEAST_CHECKS = 2

/**
 * Whether results are what prices and quantities made, before costs or after them, in every trade: `said`, with the sides as
 * they stand, or `turned`, with the others. Null where neither is so, both are, or too few trades tell.
 */
export function provenSides(trades: readonly ShownTrade[]): 'said' | 'turned' | null {
  const markets = toldMarkets(trades)
  const checks = markets.reduce((sum, market) => sum + market.length - 1, 0)
  if (checks < LEAST_CHECKS) return null
  const ways = waysToHold(trades)
  const fits = (sign: number) => ways.some(way => markets.every(market => fitsMarket(market, way, sign)))
  const [said, turned] = [fits(1), fits(-1)]
  if (said === turned) return null
  return said ? 'said' : 'turned'
}

/** Of how many trades the result is what the other side made, where each is what one side made; null where that is not shown. */
export function sidesAgainst(trades: readonly ShownTrade[]): number | null {
  const markets = toldMarkets(trades)
  if (markets.reduce((sum, market) => sum + market.length - 1, 0) < LEAST_CHECKS) return null
  const way = waysToHold(trades).find(one => markets.every(market => fitsMarket(market, one, null)))
  if (way === undefined) return null
  return markets.flat().filter(trade => (trade.result + heldOf(trade, way)) * moveOf(trade) < 0).length
}

/** The trades that moved, by their markets; those of which a number is missing tell nothing. */
function toldMarkets(trades: readonly ShownTrade[]): ShownTrade[][] {
  const told = trades.filter(trade => Math.abs(moveOf(trade)) > 0 && Number.isFinite(trade.result))
  return [...Map.groupBy(told, ({ symbol }) => symbol).values()]
}

/** `sign`: of the sides that stand; null = each trade is of the side that it fits. */
function fitsMarket(market: readonly ShownTrade[], way: Way, sign: number | null): boolean {
  const gross = (trade: ShownTrade) => trade.result + heldOf(trade, way)
  const move = (trade: ShownTrade) =>
    sign === null ? Math.sign(gross(trade)) * Math.abs(moveOf(trade)) : sign * moveOf(trade)
  const sum = (part: (trade: ShownTrade) => number) => market.reduce((total, trade) => total + part(trade), 0)
  const worth = sum(trade => Math.sign(move(trade)) * gross(trade)) / sum(trade => Math.abs(move(trade)))
  if (!(worth > 0)) return false
  const isWithin = (slackOf: (trade: ShownTrade) => number) =>
    market.every(trade => Math.abs(gross(trade) - worth * move(trade)) <= slackOf(trade))
  const rounded = (trade: ShownTrade) => Math.max(CENT, SHARE * Math.abs(worth * move(trade)))
  const hasCosts = ({ costs }: ShownTrade) => costs.some(cost => cost !== 0)
  const ofCosts = ({ costs }: ShownTrade) => COST_SLACK * Math.abs(costs.reduce((all, cost) => all + cost, 0))
  return (
    isWithin(trade => (hasCosts(trade) ? fineSlack(trade) : rounded(trade))) ||
    (way.isWhole && isWithin(trade => (hasCosts(trade) ? ofCosts(trade) : rounded(trade))))
  )
}
