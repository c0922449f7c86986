import { movedOf, type SumStep, stepsOfSums, type WayToMove, waysToMove } from '../costs/movedSums.ts'
import { answerOf, type HeldCosts, heldOf, onlyAnswer, type Way, waysToHold } from '../trips/heldCosts.ts'
import {
  commonMarketsOf,
  fineSlack,
  hasCosts,
  marketsOf,
  mixedMarketsOf,
  moveOf,
  slackIn,
} from '../trips/marketMoves.ts'
import type { RawTrip } from '../trips/rawTrip.ts'

const LEAST_TRADES = 3
const LEAST_SHARE = 2 / 3

/** What most results say of the costs that they hold, and one of those that say something else. */
export interface Leaning {
  readonly held: HeldCosts
  readonly fits: number
  readonly of: number
  readonly odd: RawTrip
  /** How sums move by results and costs. */
  readonly moves?: WayToMove
}

/** What most trades say by their prices where not all do; null where fewer than two thirds say one thing. */
export function leaningByPrices(trips: readonly RawTrip[]): Leaning | null {
  const ways = waysToHold(trips).filter(({ isUniform }) => isUniform)
  const leaning = (markets: readonly (readonly RawTrip[])[], worthIn = medianWorth) => {
    const told = markets.filter(market => market.length >= LEAST_TRADES)
    const fitting = (told.length === 0 ? [] : ways).map(way => ({
      held: onlyAnswer([way])!,
      trips: told.flatMap(market => fittingOf(market, way, worthIn)),
    }))
    return leaningOf(fitting, told.flat())
  }
  return (
    leaning(marketsOf(trips)) ?? leaning(mixedMarketsOf(trips)) ?? leaning(commonMarketsOf(trips).slice(-1), plainWorth)
  )
}

/** The same by the balance behind each trade, or a running sum, which moves by what trades made after all costs. */
export function leaningBySums(trips: readonly RawTrip[]): Leaning | null {
  if (trips.some(({ cumulative }) => Number.isNaN(cumulative))) return null
  const ways = waysToMove(trips)
  const used = trips[0]!.costs.map((_, k) => trips.some(({ costs }) => costs[k] !== 0))
  for (const { series } of stepsOfSums(trips)) {
    const told = series.flat().filter(({ trip }) => hasCosts(trip))
    const every = Math.ceil(told.length / MOST_TRIED)
    const some = told.filter((_, i) => i % every === 0)
    const fitting = ways.map(moves => {
      const isNear = ({ trip, step }: SumStep<RawTrip>) =>
        Math.abs(step - movedOf(trip, moves.signs)) <= fineSlack(trip)
      const isLikely = some.filter(isNear).length * 2 > some.length
      const trips = isLikely ? told.filter(isNear).map(({ trip }) => trip) : []
      return { moves, held: heldOfMoves(used, moves), trips }
    })
    const leaning = leaningOf(
      fitting,
      told.map(({ trip }) => trip),
    )
    if (leaning !== null) return leaning
  }
  return null
}

/** The columns by which a sum does not move are in what it moves by. */
function heldOfMoves(used: readonly boolean[], { signs }: WayToMove): HeldCosts {
  const held = signs.map((sign, k) => (sign === 0 && used[k] ? 1 : 0))
  return onlyAnswer([{ signs: held, isOfExits: false, isOfFlips: false, isWhole: true, isUniform: true }])!
}

/** Steps that a way is tried on before all. */
const MOST_TRIED = 400

interface Fitting {
  readonly moves?: WayToMove
  readonly held: HeldCosts
  readonly trips: readonly RawTrip[]
}

function leaningOf(fitting: readonly Fitting[], told: readonly RawTrip[]): Leaning | null {
  const [best, ...others] = fitting.toSorted((a, b) => b.trips.length - a.trips.length)
  const least = Math.max(LEAST_TRADES, LEAST_SHARE * told.length)
  if (best === undefined || best.trips.length < least || best.trips.length === told.length) return null
  // Of columns that hold something in few rows, ways that are of all columns alike go before others.
  const isRival = ({ moves }: Fitting) => !best.moves?.reading || moves?.reading !== null
  // Trades without costs say what a point is worth, and nothing of costs.
  if (!best.trips.some(hasCosts)) return null
  const rival = others.find(other => isRival(other) && answerOf(other.held.way) !== answerOf(best.held.way))
  if (rival !== undefined && rival.trips.length === best.trips.length) return null
  const fits = new Set(best.trips)
  const odd = told.find(trip => !fits.has(trip))!
  const { held, moves } = best
  return { held, fits: best.trips.length, of: told.length, odd, ...(moves === undefined ? {} : { moves }) }
}

type WorthIn = (market: readonly RawTrip[], grossOf: (trip: RawTrip) => number) => number

/** The trades of a market that a way fits, at what most of them say that a point is worth. */
function fittingOf(market: readonly RawTrip[], way: Way, worthIn: WorthIn): RawTrip[] {
  const gross = (trip: RawTrip) => trip.result + heldOf(trip, way)
  const worth = worthIn(market, gross)
  if (!(worth > 0)) return []
  const slackOf = slackIn(market, fineSlack)
  return market.filter(trip => Math.abs(gross(trip) - worth * moveOf(trip)) <= slackOf(trip))
}

const medianWorth: WorthIn = (market, grossOf) => {
  const step = Math.ceil(market.length / MOST_WORTHS)
  const some = market.filter((_, i) => i % step === 0)
  const worths = some.map(trip => grossOf(trip) / moveOf(trip)).toSorted((a, b) => a - b)
  return worths[Math.floor(worths.length / 2)]!
}

/** That of markets of several: 1, 100000 or the like; NaN where it is not. */
const plainWorth: WorthIn = (market, grossOf) => {
  const worth = medianWorth(market, grossOf)
  const plain = Number(worth.toPrecision(1))
  return Math.abs(worth / plain - 1) < PLAIN ? plain : Number.NaN
}

const PLAIN = 1e-3
/** Of a market: more tell no more. */
const MOST_WORTHS = 999
