import { answerOf, type HeldCosts, heldOf, type OwnCosts, onlyAnswer, type Way, waysToHold } from './heldCosts.ts'
import { fineSlack, marketsOf, moveOf } from './marketMoves.ts'
import type { RawTrip } from './rawTrip.ts'

/** How far from a hypothesis, of the costs of a trade, its result may lie. */
const SLACK = 0.1
/** Results beyond the first of each market: from that a value of a point is found. */
const LEAST_CHECKS = 2
/** A trade that did not move made its costs alone, whatever a point is worth: it stands for so many. */
const CHECKS_OF_STILL = 2

type BesideGross = OwnCosts & Pick<RawTrip, 'result' | 'gross'>

/** What results before costs beside results say of the costs that these hold. */
export function provenByGross(trips: readonly BesideGross[]): HeldCosts | null {
  const told = trips.filter(trip => !Number.isNaN(trip.gross) && trip.costs.some(cost => cost !== 0))
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
  const told = trips.filter(trip => !Number.isNaN(trip.gross) && trip.costs.some(cost => cost !== 0))
  if (told.length === 0) return 0
  const ways = waysToHold(told)
  const fits = (trip: RawTrip) => (way: Way) =>
    Math.abs(trip.result - trip.gross + heldOf(trip, way)) <= largestSlack(trip)
  return told.filter(trip => !ways.some(fits(trip))).length
}

/**
 * What prices and quantities say of results: those before costs are all so many times the move of the price, whatever a
 * point of a market is worth; those after costs are so when their costs are put back. Trades without costs tell nothing.
 */
export function provenByPrices(trips: readonly RawTrip[]): HeldCosts | null {
  // Prices that are rounded, or means, may be equal where a trade moved: then only those that differ tell.
  return provenByMarkets(trips, marketsOf(trips, true)) ?? provenByMarkets(trips, marketsOf(trips))
}

function provenByMarkets(trips: readonly RawTrip[], markets: readonly (readonly RawTrip[])[]): HeldCosts | null {
  if (markets.length === 0) return null
  const ways = waysToHold(trips)
  return (
    answerOfMarkets(
      markets,
      ways.filter(({ isUniform }) => isUniform),
      fineSlack,
    ) ??
    answerOfMarkets(markets, ways, fineSlack) ??
    answerOfMarkets(
      markets,
      ways.filter(({ isWhole }) => isWhole),
      sumSlack,
    )
  )
}

type Slack = (trip: RawTrip) => number

/** The answer that fits all markets which some answers fit, and others do not. */
function answerOfMarkets(
  markets: readonly (readonly RawTrip[])[],
  ways: readonly Way[],
  slackOf: Slack,
): HeldCosts | null {
  const all = new Set(ways.map(answerOf))
  let [left, fitting, checks] = [ways, ways, 0]
  for (const market of markets) {
    const own = ways.filter(way => fitsMarket(market, way, slackOf))
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

function fitsMarket(market: readonly RawTrip[], way: Way, slackOf: Slack): boolean {
  const sum = (part: (trip: RawTrip) => number) => market.reduce((total, trip) => total + part(trip), 0)
  const gross = (trip: RawTrip) => trip.result + heldOf(trip, way)
  const moved = sum(trip => Math.abs(moveOf(trip)))
  const worth = moved === 0 ? 1 : sum(trip => Math.sign(moveOf(trip)) * gross(trip)) / moved
  return worth > 0 && market.every(trip => Math.abs(gross(trip) - worth * moveOf(trip)) <= slackOf(trip))
}

function sumSlack({ costs }: RawTrip): number {
  return SLACK * Math.abs(costs.reduce((sum, cost) => sum + cost, 0))
}

function largestSlack({ costs }: OwnCosts): number {
  return SLACK * Math.max(...costs.map(Math.abs))
}
