import { Account } from '../../core/account.ts'
import { confidenceBound } from '../../core/steps.ts'
import { SLACK } from '../../core/tolerance.ts'
import type { OddsInputs, OddsKey } from '../../results/odds.ts'
import { studentTable } from '../../stats/distributions/studentTable.ts'
import { type Qualification, qualificationProbability, type TradeRecord } from '../../stats/odds/falsePromotion.ts'
import { breakEvenWinRate } from '../../stats/odds/recovery.ts'
import { netBet } from './netBet.ts'

/**
 * How often the plan's qualification is passed by this strategy and by one that wins as often as its payoff needs to
 * break even: looked at after every trade of a range, or once at either end (S8).
 */
export function qualificationOdds(inputs: OddsInputs) {
  const bet = netBet(inputs)
  const plan = qualification(inputs)
  const breakEven = breakEvenWinRate(inputs.payoff, inputs.cost)
  const own = qualificationProbability(bet, plan)
  const noEdge = qualificationProbability({ ...bet, winProbability: breakEven }, plan)
  return {
    qualify_any_check: own.atAnyCheck,
    qualify_first_check: own.atFirstCheckOnly,
    qualify_last_check: own.atLastCheckOnly,
    no_edge_qualify_any_check: noEdge.atAnyCheck,
    no_edge_qualify_first_check: noEdge.atFirstCheckOnly,
    no_edge_qualify_last_check: noEdge.atLastCheckOnly,
  } satisfies Partial<Record<OddsKey, number>>
}

/** Mean R above 0 and, with a confidence, its lower bound as well: the defaults of the plan's qualify block. */
function qualification({ qualifyTrades, checkUntil, confidence }: OddsInputs): Qualification {
  const table = confidence === null ? null : studentTable(confidence, checkUntil)
  const account = new Account(1)
  const isSure = ({ trades, sumR, sumSquaredR }: TradeRecord, t: Float64Array) => {
    account.stageTrades = trades
    account.stageSumR = sumR
    account.stageSquaresR = sumSquaredR
    return confidenceBound(account, t) > SLACK
  }
  return {
    firstCheck: qualifyTrades,
    lastCheck: checkUntil,
    qualifies: record => record.sumR > record.trades * SLACK && (table === null || isSure(record, table)),
  }
}
