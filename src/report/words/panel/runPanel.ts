import { liveCurve } from '../../../results/liveCurve.ts'
import type { RunResult } from '../../../results/runResult.ts'
import type { Summary } from '../../../results/summary.ts'
import { FEW_TRADES } from '../../../stats/edge.ts'
import { briefMoney, count, percent, setting } from '../format.ts'
import { OUTCOME_LOOKS } from '../outcomeWords.ts'
import { tierSymbol } from '../tierLabel.ts'
import { drawdownCheck, edgeCheck, luckCheck, ruinCheck } from './checks.ts'
import type { Check, Next, Panel } from './panel.ts'

/** The first screen of a run on a history or a list of trades. */
export function runPanel(result: RunResult): Panel {
  const { summary } = result
  const [headline = '', reason = ''] = summary.verdict.sentences
  const { limits } = summary
  const checks = [
    aboveRuin(result),
    drawdownCheck(summary),
    limits.ruin === null && summary.ruin === null ? null : ruinCheck(summary),
    edgeCheck(summary.edge),
    luckCheck(summary),
    larger(summary),
  ]
  return {
    kind: 'Run',
    question:
      summary.facts.taken === 1 ? 'What does this trade prove?' : 'Does it survive the step-up, and is there an edge?',
    chip: OUTCOME_LOOKS[summary.outcome],
    headline,
    reason,
    next: nextStep(summary),
    checks: checks.filter(check => check !== null),
  }
}

function aboveRuin(result: RunResult): Check {
  const { summary } = result
  const { plan, facts, market, ruin } = summary
  const worst = liveCurve(result.curve, ruin).worst
  const lowest = worst.reduce((low, equity) => Math.min(low, equity), facts.start)
  const level = plan.ruin === null ? null : briefMoney(plan.ruin * facts.start, market.quote)
  const moved = facts.total_cash_flows === 0 ? '' : ', moved along with cash flows'
  const later = facts.not_taken > 0 ? `; ${count(facts.not_taken)} later trades could not be taken` : ''
  return {
    state: ruin === null ? 'kept' : 'not kept',
    label: 'Stays above ruin',
    value: `${briefMoney(lowest, market.quote)} lowest`,
    detail: level === null ? later.slice(2) : `Ruin is at ${level}, ${setting(plan.ruin)} of the start${moved}${later}`,
  }
}

function larger({ largerContracts, market, facts, plan }: Summary): Check | null {
  const [smallest, next] = market.tiers
  if (smallest === undefined || next === undefined) return null
  if (plan.unlocks.length === 0) {
    return {
      state: 'open',
      label: `Step-up to ${tierSymbol(next)}`,
      value: 'not reached',
      detail: `All ${count(facts.taken)} trades were taken with ${tierSymbol(smallest)}`,
    }
  }
  if (largerContracts === null) return null
  const { worth, finalEquitySmallestOnly } = largerContracts
  const share = facts.final_equity > 0 ? `${percent(worth / facts.final_equity)} of the end; ` : ''
  return {
    state: 'open',
    label: 'Worth of the larger contracts',
    value: `${worth > 0 ? '+' : ''}${briefMoney(worth, market.quote)}`,
    detail: `${share}${tierSymbol(smallest)} alone ends with ${briefMoney(finalEquitySmallestOnly, market.quote)}`,
  }
}

function nextStep(summary: Summary): Next | null {
  const text = adviceFor(summary)
  return text === null ? null : { label: 'What to do next.', text }
}

function adviceFor({ outcome, edge, market }: Summary): string | null {
  const [smallest, next] = market.tiers
  const stay =
    smallest !== undefined && next !== undefined ? `Stay with ${tierSymbol(smallest)} and collect` : 'Collect'
  switch (outcome) {
    case 'shown':
      return 'Try it on prices it has not seen, then compare risk levels: stepup compare.'
    case 'unproven':
      return edge.trades < FEW_TRADES
        ? `Bring at least ${FEW_TRADES} closed trades: fewer never prove an edge.`
        : `${stay} more trades: these do not tell it from luck.`
    case 'ruined':
      return 'Lower the risk; stepup compare plays several levels on the same draws.'
    case 'stalled':
      return 'Take a larger account or a smaller contract: it can no longer follow its trades.'
    case 'lost':
      return 'Do not trade it larger: nothing here says that it will recover.'
    default:
      return null
  }
}
