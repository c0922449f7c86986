import type { Odds, OddsInputs, OddsKey } from '../../results/odds.ts'
import { type Metric, metricTable, noValue } from '../../stats/metric.ts'
import { type FractionalBet, logGrowth, logSteps } from '../../stats/odds/bet.ts'
import { drawdownProbability } from '../../stats/odds/drawdownProbability.ts'
import { fixedRiskRuin } from '../../stats/odds/fixedRiskRuin.ts'
import { everFallBounds, floorProbability } from '../../stats/odds/fractionalRuin.ts'
import { recovery } from '../../stats/odds/recovery.ts'
import { grows, netBet } from './netBet.ts'

/**
 * Ruin at any close: with a fixed fraction of equity within n trades and, between Lundberg's bounds, ever (C5); with a
 * fixed amount of money within n trades (C4).
 */
export function ruinOdds(inputs: OddsInputs) {
  const bet = netBet(inputs)
  const { ruin, trades } = inputs
  const ever = grows(logGrowth(bet), inputs) ? everFallBounds(bet, 1 - ruin) : { low: 1, high: 1 }
  const fixedMoney = fixedRiskRuin({ ...bet, units: 1 / bet.fraction, ruinUnits: ruin / bet.fraction, trades })
  return {
    ruin_probability: floorProbability(bet, 1 - ruin, trades),
    ruin_ever_low: ever.low,
    ruin_ever_high: ever.high,
    ruin_probability_fixed_money: fixedMoney.probRuin,
  } satisfies Partial<Record<OddsKey, Metric | number>>
}

/** Each drawdown from a running peak within n trades (C5), and the way back from it (C27). */
export function drawdownOdds(inputs: OddsInputs): Odds['drawdowns'] {
  const bet = netBet(inputs)
  const canGrow = grows(logGrowth(bet), inputs)
  return inputs.drawdowns.map(drawdown => {
    const back = recovery(bet, drawdown)
    return {
      drawdown,
      ...metricTable({
        probability: inReach(bet, drawdown, inputs.trades) ? drawdownProbability(bet, drawdown, inputs.trades) : 0,
        gain_to_recover: back.gainNeeded,
        trades_to_recover: canGrow ? back.tradesAtMeanGrowth : noValue('equity does not grow'),
      }),
    }
  })
}

/** Whether losing every trade would get that deep; where not, the exact law would only work long to find 0. */
function inReach(bet: FractionalBet, drawdown: number, trades: number): boolean {
  return trades * logSteps(bet).loss <= Math.log1p(-drawdown) + 1e-9
}
