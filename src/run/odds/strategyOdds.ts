import { z } from 'zod'
import type { Odds, OddsInputs } from '../../results/odds.ts'
import { refuseWrongCall } from '../../scenario/calls/refuseWrongCall.ts'
import { metricTable } from '../../stats/metric.ts'
import { firstRebase } from '../../stats/odds/firstRebase.ts'
import { growthOdds } from './growthOdds.ts'
import { netBet } from './netBet.ts'
import { proofOdds } from './proofOdds.ts'
import { qualificationOdds } from './qualificationOdds.ts'
import { drawdownOdds, ruinOdds } from './ruinOdds.ts'
import { streakList, streakOdds } from './streakOdds.ts'

/** Steps of the base whose first one is looked at. */
const STEPS = [0.25, 0.5]

const shareShape = z.number().gt(0).lt(1)
const SHAPE = {
  winRate: shareShape,
  payoff: z.number().positive(),
  risk: shareShape,
  trades: z.int().min(1),
  cost: z.number().nonnegative(),
  ruin: z.number().min(0).lt(1),
  drawdowns: z.array(shareShape),
  confidence: shareShape.nullable(),
  qualifyTrades: z.int().min(1),
  checkUntil: z.int().min(1),
} satisfies Readonly<Record<keyof OddsInputs, z.ZodType>>

/**
 * What a strategy of independent trades with two outcomes will do over n trades: exact, nothing is simulated. Growth C7,
 * ruin C4 and C5, drawdowns C5 and C27, losing streaks C9, first re-base C26, proof C18 to C20, break-even C28 and
 * qualification S8: the numbers of `test/reference`, which holds values for each. The payoff less the cost is above 0,
 * the risk of a loss with its cost below all of the equity, the level of ruin below the start.
 *
 * @example
 * import { strategyOdds } from 'stepup'
 *
 * const { values } = strategyOdds({
 *   ...{ winRate: 0.4, payoff: 2, risk: 0.01, trades: 100, cost: 0, ruin: 0.5, drawdowns: [0.2] },
 *   ...{ confidence: null, qualifyTrades: 50, checkUntil: 100 },
 * })
 * console.log(values.expectancy_r, values.trades_to_prove)
 */
export function strategyOdds(inputs: OddsInputs): Odds {
  refuseWrongCall('strategyOdds', SHAPE, inputs)
  return {
    inputs,
    ...metricTable({
      ...growthOdds(inputs),
      ...ruinOdds(inputs),
      ...streakOdds(inputs),
      ...proofOdds(inputs),
      ...qualificationOdds(inputs),
    }),
    drawdowns: drawdownOdds(inputs),
    streaks: streakList(inputs),
    rebases: STEPS.map(step => ({ step, ...firstStep(inputs, step) })),
  }
}

function firstStep(inputs: OddsInputs, step: number) {
  const first = firstRebase(netBet(inputs), step, inputs.trades)
  return metricTable({
    probability: first.probability,
    median_trade: first.medianTrade,
    mean_trade_of_reached: first.meanTradeOfReached,
  })
}
