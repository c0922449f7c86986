import { type Quotes, quoteTape } from '../../core/quotes.ts'
import { makeTape, type Tape, type TapeTrade, tradeAt } from '../../core/tape.ts'
import { SLACK } from '../../core/tolerance.ts'
import type { WithoutEdge } from '../../results/comparison.ts'
import { isTradable, keepsLimits } from '../../results/levelLimits.ts'
import type { LevelFigures } from '../../results/samples.ts'
import type { Limits } from '../../scenario/scenario.ts'
import { nearZero } from '../../stats/intervals/meanRInterval.ts'
import { type Maybe, noValue } from '../../stats/metric.ts'
import { closedR } from './proofPool.ts'

/** Each round leaves of the edge what costs are of the risk; far fewer are needed. */
const MOST_ROUNDS = 100

/** A pool without its edge, and by how many times its own stop distance each exit was moved for it. */
export interface EdgelessPool {
  readonly quotes: Quotes
  readonly moved: number
}

/**
 * A pool with every exit moved against the trade by the same multiple of its own stop distance, so that its mean R with
 * one smallest contract is 0. A pool that loses has no edge to take out: it stays as it is.
 */
export function poolWithoutEdge(quotes: Quotes): Maybe<EdgelessPool> {
  let found: EdgelessPool = { quotes, moved: 0 }
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const left = meanOf(found.quotes)
    if (left <= SLACK) return { value: found, reason: null }
    const moved = found.moved + left
    const tape = movedTape(quotes.tape, moved)
    if (tape === null) return noValue('an exit would have to be moved to a price at or below zero')
    found = { quotes: quoteTape(quotes.contracts, tape, quotes.riskIncludesCosts).quotes, moved }
  }
  return { value: found, reason: null }
}

/**
 * The levels that keep the limits on such pools; the one of the largest risk promises no growth.
 * @param moved how far the exits were moved for each level
 */
export function withoutEdge(moved: readonly number[], levels: readonly LevelFigures[], limits: Limits): WithoutEdge {
  const within = levels.filter(level => isTradable(level) && keepsLimits(level, limits))
  const largest = within.reduce<LevelFigures | null>(
    (most, level) => (level.risk >= (most?.risk ?? 0) ? level : most),
    null,
  )
  return {
    moved: moved[largest === null ? 0 : levels.indexOf(largest)]!,
    levels,
    within: within.map(({ variant }) => variant),
    largest: largest?.variant ?? null,
  }
}

function meanOf(quotes: Quotes): number {
  const r = closedR(quotes)
  return nearZero(r.reduce((sum, x) => sum + x, 0) / Math.max(r.length, 1))
}

function movedTape(tape: Tape, moved: number): Tape | null {
  const trades = Array.from({ length: tape.count }, (_, i) => movedTrade(tradeAt(tape, i), moved))
  const isPriced = trades.every(({ exit, worst }) => exit > 0 && worst > 0)
  return isPriced ? { ...makeTape(trades), outside: tape.outside } : null
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
