import { type Quotes, quoteTape } from '../../core/quotes.ts'
import { makeTape, type Tape, type TapeTrade, tradeAt } from '../../core/tape.ts'
import { SLACK } from '../../core/tolerance.ts'
import type { WithoutEdge } from '../../results/comparison.ts'
import type { LevelFigures } from '../../results/samples.ts'
import type { Limits } from '../../scenario/scenario.ts'
import { nearZero } from '../../stats/intervals/meanRInterval.ts'
import { type Maybe, noValue } from '../../stats/metric.ts'
import { closedR } from './proofPool.ts'
import { isTradable, keepsLimits } from './recommend.ts'

/** Each round leaves of the edge what costs are of the risk; far fewer are needed. */
const MOST_ROUNDS = 100

/** A pool without its edge, and by how many times its own stop distance each exit was moved for it. */
interface EdgelessPool {
  /** By lane. */
  readonly quotes: readonly Quotes[]
  readonly moved: number
}

/**
 * The pool with every exit moved against the trade by the same multiple of its own stop distance, so that the mean R with
 * one smallest contract of the first lane is 0. A pool that loses has no edge to take out: it stays as it is.
 * @param quotes of the pool, by lane
 */
export function poolWithoutEdge(quotes: readonly Quotes[]): Maybe<EdgelessPool> {
  let found: EdgelessPool = { quotes, moved: 0 }
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const left = meanOf(found.quotes[0]!)
    if (left <= SLACK) return { value: found, reason: null }
    const moved = found.moved + left
    const tape = movedTape(quotes[0]!.tape, moved)
    if (tape === null) return noValue('an exit would have to be moved to a price at or below zero')
    found = { quotes: requoted(quotes, tape), moved }
  }
  return { value: found, reason: null }
}

/** Another tape as each lane quotes it; lanes with the same quotes share them. */
function requoted(lanes: readonly Quotes[], tape: Tape): Quotes[] {
  const quoted = new Map<Quotes, Quotes>()
  return lanes.map(quotes => {
    const again = quoted.get(quotes) ?? quoteTape(quotes.contracts, tape, quotes.riskIncludesCosts).quotes
    quoted.set(quotes, again)
    return again
  })
}

/** The levels that keep the limits on such a pool; the largest of them promises no growth. */
export function withoutEdge(moved: number, levels: readonly LevelFigures[], limits: Limits): WithoutEdge {
  const within = levels.filter(level => isTradable(level) && keepsLimits(level, limits)).map(({ variant }) => variant)
  return { moved, levels, within, largest: within.at(-1) ?? null }
}

function meanOf(quotes: Quotes): number {
  const r = closedR(quotes)
  return nearZero(r.reduce((sum, x) => sum + x, 0) / Math.max(r.length, 1))
}

function movedTape(tape: Tape, moved: number): Tape | null {
  const trades = Array.from({ length: tape.count }, (_, i) => movedTrade(tradeAt(tape, i), moved))
  return trades.every(({ exit, worst }) => exit > 0 && worst > 0) ? makeTape(trades) : null
}

/** Every leg leaves as much worse; the worst price while open is no better than what it leaves at. */
function movedTrade(trade: TapeTrade, moved: number): TapeTrade {
  const { side } = trade
  const away = side * moved * Math.abs(trade.entry - trade.stop)
  const worse = (worst: number, price: number) => (side > 0 ? Math.min(worst, price) : Math.max(worst, price))
  const exit = trade.exit - away
  const legs = trade.legs!.map(leg => {
    const price = leg.price - away
    return { ...leg, price, worst: worse(leg.worst, price) }
  })
  const worst = legs.reduce((least, leg) => worse(least, leg.worst), worse(trade.worst, exit))
  return { ...trade, exit, worst, legs }
}
