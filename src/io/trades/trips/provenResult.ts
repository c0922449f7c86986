import { decimalsOf } from '../costs/decimalsOf.ts'
import { answerOf, type HeldCosts, heldOf, type OwnCosts, onlyAnswer, type Way, waysToHold } from './heldCosts.ts'
import { leavesOpen, onlyFit } from './leavesOpen.ts'
import {
  commonMarketsOf,
  fineSlack,
  hasCosts,
  marketsOf,
  mixedMarketsOf,
  moveOf,
  type Slack,
  slackIn,
} from './marketMoves.ts'
import type { RawTrip } from './rawTrip.ts'

/** How far from a hypothesis, of the costs of a trade, its result may lie. */
const SLACK = 0.1
/** Results beyond the first of each market: from that a value of a point is found. */
const LEAST_CHECKS = 2
/** A trade that did not move made its costs alone, whatever a point is worth: it stands for so many. */
const CHECKS_OF_STILL = 2

/** A result and its costs are rounded each, and so is what a point is worth by them. */
const LAST_DECIMALS = 4
/** Of what a point is worth: costs are a larger share of a price. */
const PLAIN = 3e-5

type BesideGross = OwnCosts & Pick<RawTrip, 'result' | 'gross'>

/** What results before costs beside results say of the costs that these hold. */
export function provenByGross(trips: readonly BesideGross[]): HeldCosts | null {
  const told = trips.filter(trip => !Number.isNaN(trip.gross) && hasCosts(trip))
  if (told.length === 0) return null
  const ways = waysToHold(told)
  const fits = (slackOf: (trip: OwnCosts) => number) => (way: Way) =>
    told.every(trip => Math.abs(trip.result - trip.gross + heldOf(trip, way)) <= slackOf(trip))
  const near = ways.filter(fits(fineSlack))
  const fine = onlyAnswer(near.filter(({ isUniform }) => isUniform)) ?? onlyAnswer(near)
  if (fine !== null) return fine
  const whole = ways.filter(way => way.isWhole && fits(largestSlack)(way))
  return onlyAnswer(whole.slice(0, 1))
}

/** Trades whose result is neither that before costs beside it nor that with costs taken off. */
export function contradictions(trips: readonly RawTrip[]): number {
  const told = trips.filter(trip => !Number.isNaN(trip.gross) && hasCosts(trip))
  if (told.length === 0) return 0
  const ways = waysToHold(told)
  const fits = (trip: RawTrip) => (way: Way) =>
    Math.abs(trip.result - trip.gross + heldOf(trip, way)) <= largestSlack(trip)
  return told.filter(trip => !ways.some(fits(trip))).length
}

/**
 * What prices and quantities say of results: those before costs are all so many times the move of the price, whatever a
 * point of a market is worth; those after costs are so when their costs are put back. Where too few trades of a market have
 * costs, those without tell what a point is worth; where it has too few trades, those of all markets, if it is 1 or the like.
 */
export function provenByPrices(trips: readonly RawTrip[]): HeldCosts | null {
  // Prices that are rounded, or means, may be equal where a trade moved: then only those that differ tell.
  return (
    provenByMarkets(trips, marketsOf(trips, true)) ??
    provenByMarkets(trips, marketsOf(trips)) ??
    provenByFree(trips) ??
    provenByCommonWorth(trips)
  )
}

/** By markets whose trades without costs tell what a point is worth. */
function provenByFree(trips: readonly RawTrip[]): HeldCosts | null {
  const markets = mixedMarketsOf(trips).filter(areOfOneWorth)
  const answer = provenByMarkets(trips, markets)
  if (answer !== null) return leavesOpen(markets, answer) ? null : answer
  const told = markets.filter(market => market.filter(trip => !hasCosts(trip)).length >= LEAST_CHECKS)
  return told.length === 0 ? null : onlyFit(told)
}

/** Whether the trades without costs agree on what a point is worth: results of all must be so exact. */
function areOfOneWorth(market: readonly RawTrip[]): boolean {
  const free = market.filter(trip => !hasCosts(trip))
  const slackOf = slackIn(market, fineSlack)
  const worth = worthsOf(free)(waysToHold(free)[0]!)
  return free.every(trip => Math.abs(trip.result - worth * moveOf(trip)) <= slackOf(trip))
}

function provenByCommonWorth(trips: readonly RawTrip[]): HeldCosts | null {
  const markets = commonMarketsOf(trips)
  const ways = markets.length === 0 ? [] : waysToHold(trips)
  const uniform = ways.filter(({ isUniform }) => isUniform)
  const found = markets.map(market => answerOfPlainWorth([market], uniform) ?? answerOfPlainWorth([market], ways))
  return found.find(answer => answer !== null) ?? null
}

function provenByMarkets(trips: readonly RawTrip[], markets: readonly (readonly RawTrip[])[]): HeldCosts | null {
  if (markets.length === 0) return null
  const ways = waysToHold(trips)
  const [uniform, exact] = [ways.filter(({ isUniform }) => isUniform), exactSlack(trips)]
  return (
    answerOfMarkets(markets, uniform, exact) ??
    answerOfMarkets(markets, ways, exact) ??
    answerOfPlainWorth(markets, uniform) ??
    answerOfMarkets(markets, uniform, fineSlack) ??
    answerOfMarkets(markets, ways, fineSlack) ??
    answerOfMarkets(
      markets,
      ways.filter(({ isWhole }) => isWhole),
      sumSlack,
    )
  )
}

/** The answers that prices allow in every trade of markets of several. */
export function waysByPrices(trips: readonly RawTrip[]): readonly HeldCosts[] {
  const markets = marketsOf(trips).filter(market => market.length > LEAST_CHECKS)
  const ways = markets.length === 0 ? [] : waysToHold(trips).filter(({ isUniform }) => isUniform)
  const fits = markets.map(market => fitterOf(market, fineSlack))
  const fitting = ways.filter(way => fits.every(isFit => isFit(way)))
  return [...Map.groupBy(fitting, answerOf).values()].map(([way]) => onlyAnswer([way!])!)
}

/** The answer that fits all markets which some answers fit, and others do not. */
function answerOfMarkets(
  markets: readonly (readonly RawTrip[])[],
  ways: readonly Way[],
  slackOf: Slack,
): HeldCosts | null {
  const all = new Set(ways.map(answerOf))
  let [left, fitting, checks] = [ways, ways, 0]
  for (const market of markets) {
    const own = ways.filter(fitterOf(market, slackOf))
    const answers = new Set(own.map(answerOf))
    if (answers.size === 0 || answers.size === all.size) continue
    left = left.filter(way => answers.has(answerOf(way)))
    fitting = fitting.filter(way => own.includes(way))
    checks += checksOf(market)
  }
  const answer = checks < LEAST_CHECKS ? null : onlyAnswer(left)
  return answer === null ? null : { ...answer, way: fitting[0] ?? answer.way }
}

function checksOf(market: readonly RawTrip[]): number {
  const moved = market.filter(trip => moveOf(trip) !== 0).length
  return Math.max(moved - 1, 0) + CHECKS_OF_STILL * (market.length - moved)
}

/**
 * The one answer by which a point of every market is worth 1, 2, 0.001 or the like: where costs are a share of the price,
 * those of the exit differ from those of the entry by a share of the move, and another answer fits at another worth.
 */
function answerOfPlainWorth(markets: readonly (readonly RawTrip[])[], ways: readonly Way[]): HeldCosts | null {
  const told = markets.filter(market => checksOf(market) >= LEAST_CHECKS)
  const fits = told.map(market => {
    const [isNear, worthOf] = [fitterOf(market, fineSlack), worthsOf(market)]
    return (way: Way) => isOneDigit(worthOf(way)) && isNear(way)
  })
  return told.length === 0 ? null : onlyAnswer(ways.filter(way => fits.every(isFit => isFit(way))))
}

function isOneDigit(worth: number): boolean {
  const plain = Number(worth.toPrecision(1))
  return Math.abs(worth / plain - 1) < PLAIN
}

/** Whether a way fits every trade of a market. */
function fitterOf(market: readonly RawTrip[], slackOf: Slack): (way: Way) => boolean {
  const [own, worthOf] = [slackIn(market, slackOf), worthsOf(market)]
  return way => {
    const worth = worthOf(way)
    const missOf = (trip: RawTrip) => Math.abs(trip.result + heldOf(trip, way) - worth * moveOf(trip))
    return worth > 0 && market.every(trip => missOf(trip) <= own(trip))
  }
}

/** What a point is worth by all results of a market before costs: of these, all that is summed is summed once. */
function worthsOf(market: readonly RawTrip[]): (way: Way) => number {
  const none = market[0]!.costs.map(() => 0)
  const sums = { moved: 0, result: 0, costs: [...none], entryCosts: [...none], exitCosts: [...none] }
  for (const trip of market) {
    const move = moveOf(trip)
    const sign = Math.sign(move)
    sums.moved += Math.abs(move)
    sums.result += sign * trip.result
    for (const part of ['costs', 'entryCosts', 'exitCosts'] as const)
      trip[part]?.forEach((cost, k) => {
        sums[part][k]! += sign * cost
      })
  }
  return way => (sums.moved === 0 ? 1 : (sums.result + heldOf(sums, way)) / sums.moved)
}

/** Where prices are not rounded, what hides in the last decimal of the results. */
function exactSlack(trips: readonly RawTrip[]): Slack {
  const decimals = trips.reduce((most, { result }) => Math.max(most, decimalsOf(result)), 0)
  return trip => Math.min(LAST_DECIMALS * 10 ** -decimals, fineSlack(trip))
}

function sumSlack({ costs }: RawTrip): number {
  return SLACK * Math.abs(costs.reduce((sum, cost) => sum + cost, 0))
}

function largestSlack({ costs }: OwnCosts): number {
  return SLACK * Math.max(...costs.map(Math.abs))
}
