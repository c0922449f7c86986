import { liveCurve } from '../../../results/liveCurve.ts'
import type { RunResult } from '../../../results/runResult.ts'
import { ownLevel } from '../../../results/samples.ts'
import type { Summary } from '../../../results/summary.ts'
import { FEW_TRADES } from '../../../stats/edge.ts'
import { briefMoney, count, percent, setting } from '../format.ts'
import { accountsNeeded, brokenLimit, moreAccounts } from '../limitWords.ts'
import { OUTCOME_LOOKS } from '../outcomeWords.ts'
import { tierSymbol } from '../tierLabel.ts'
import { drawdownCheck, edgeCheck, luckCheck, ruinCheck } from './checks.ts'
import { compareCommand, lowerRisks, withSamples } from './goOnCommand.ts'
import type { Check, Next, Panel } from './panel.ts'
import { tradableNeeds } from './tradableNeeds.ts'

/** As many samples as the program's own scenarios play. */
const COUNT = 10_000

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
    question: 'Does it survive the step-up, and is there an edge?',
    chip: OUTCOME_LOOKS[summary.outcome],
    headline,
    reason,
    next: nextStep(result),
    checks: checks.filter(check => check !== null),
  }
}

/** The first screen of a run of one trade: what it would take to know more, and nothing else. */
export function oneTradePanel(result: RunResult): Panel {
  const { summary } = result
  const [headline = '', reason = ''] = summary.verdict.sentences
  const { edge } = summary
  return {
    kind: 'Run',
    question: 'What does this trade prove?',
    chip: OUTCOME_LOOKS[summary.outcome],
    headline,
    reason,
    next: { label: 'What to do next.', text: `Bring at least ${FEW_TRADES} closed trades: fewer never prove an edge.` },
    checks: [
      {
        state: 'not kept',
        label: `${FEW_TRADES} closed trades`,
        value: `${count(edge.trades)} of ${FEW_TRADES}`,
        detail: 'From there on the range of a mean says something',
      },
      aboveRuin(result),
    ],
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
      detail:
        facts.taken === 1
          ? `The one trade taken was with ${tierSymbol(smallest)}`
          : `All ${count(facts.taken)} trades taken were with ${tierSymbol(smallest)}`,
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

function nextStep(result: RunResult): Next | null {
  const advice = result.summary.outcome === 'stalled' ? { text: afterStall(result) } : adviceFor(result.summary)
  return advice === null ? null : { label: 'What to do next.', ...advice }
}

function adviceFor(summary: Summary): Pick<Next, 'text' | 'command'> | null {
  const { outcome, edge, market } = summary
  const [smallest, next] = market.tiers
  const stay =
    smallest !== undefined && next !== undefined ? `Stay with ${tierSymbol(smallest)} and collect` : 'Collect'
  const broken = brokenLimit(summary) !== null
  const more = moreSamples(summary)
  switch (outcome) {
    case 'ruined':
      return {
        text: 'Lower the risk: stepup compare plays smaller ones on the same draws.',
        command: lowerRisks(summary),
      }
    case 'shown':
    case 'unproven':
      if (broken)
        return {
          text: 'Lower the risk, as this breaks your limit: stepup compare plays smaller ones.',
          command: lowerRisks(summary),
        }
      if (more !== null) return more
      if (outcome === 'shown') {
        const text = 'Try it on prices it has not seen, then compare risk levels: stepup compare.'
        return { text, command: compareCommand(summary) }
      }
      return {
        text:
          edge.trades < FEW_TRADES
            ? `Bring at least ${FEW_TRADES} closed trades: fewer never prove an edge.`
            : `${stay} more trades: these do not tell it from luck.`,
      }
    case 'lost':
      return { text: 'Do not trade it larger: nothing here says that it will recover.' }
    default:
      return null
  }
}

/** What to do where too few accounts were played to show the limit of ruin; null where they are enough. */
function moreSamples(summary: Summary): Pick<Next, 'text' | 'command'> | null {
  const { ruin } = summary.limits
  const own = ownLevel(summary.samples)
  const needed = ruin === null || own === undefined ? null : accountsNeeded(own, ruin)
  if (ruin === null || needed === null) return null
  return { text: moreAccounts(needed, ruin), command: withSamples(summary, Math.max(needed, COUNT)) }
}

/** The account that nine in ten trades fit, which it either never was or no longer is. */
function afterStall(result: RunResult): string {
  const { facts, market } = result.summary
  const needs = tradableNeeds(result)
  if (needs === null) return 'Take a larger account or a smaller contract: it can no longer follow its trades.'
  const fits = `one ${tierSymbol(market.tiers[0]!)} fits nine in ten of these trades`
  const amount = briefMoney(needs.most, market.quote)
  return needs.most > facts.start
    ? `Take a larger account: from ${amount} on ${fits}.`
    : `Add money, or take a smaller contract: from ${amount} on ${fits}.`
}
