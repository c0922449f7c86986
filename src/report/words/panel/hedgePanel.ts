import type { HedgeOutcome, HedgeSummary } from '../../../results/hedge.ts'
import {
  briefMoney,
  capital,
  money,
  percent,
  points,
  price,
  shownPoints,
  signedMoney,
  times,
  withoutCurrency,
} from '../format.ts'
import { atTime, HEDGE_LOOKS, hedgeOutcomeWords, refusals } from '../hedgeWords.ts'
import type { Check, Panel } from './panel.ts'

/** From this share on a rest is more than rounding. */
const REST = 1e-9

const NEXT: Readonly<Record<HedgeOutcome, string>> = {
  liquidated: 'Back the short with more money, or hedge a smaller part of the holding.',
  'not opened': 'Put more money into the account, or choose a market with a smaller contract.',
  'fell no less': 'Leave the account idle, or hedge at other times (hedge.when).',
  'fell less': 'Play it on prices that it has not seen, before you trust it.',
}

/** The first screen of a hedge: whether it softened the fall, against leaving its account idle. */
export function hedgePanel(summary: HedgeSummary): Panel {
  const { outcome, data, facts } = summary
  const path = data.model !== null && outcome !== 'not opened'
  const text =
    path && outcome === 'fell less' ? 'Play other seeds (--seed 2): one simulated path proves little.' : NEXT[outcome]
  return {
    kind: 'Hedge',
    question: 'Does the hedge soften the fall?',
    chip: HEDGE_LOOKS[outcome],
    headline: `${hedgeOutcomeWords(summary)}.`,
    reason: `At its deepest the whole was ${percent(facts.worst_drawdown_total)} below its highest value with the hedge, ${percent(facts.worst_drawdown_idle)} with the account idle; the holding alone ${percent(facts.worst_drawdown_holding)}.`,
    next: { label: 'What to do next.', text },
    checks: [softens(summary), ...(facts.taken === 0 ? [unopened(summary)] : opened(summary)), atEnd(summary)],
  }
}

/** The finding of its chart. */
export function hedgeFinding({ facts }: HedgeSummary): string {
  if (facts.taken === 0) return 'No short was ever opened'
  const less = shownPoints(facts.worst_drawdown_idle, facts.worst_drawdown_total)
  if (Math.abs(less) < 0.0005) return 'The hedge left the deepest fall as it was'
  return less > 0
    ? `The hedge took ${points(less)} off the deepest fall`
    : `The hedge deepened the fall by ${points(-less)}`
}

/** The finding of the chart of values. */
export function hedgeValueFinding({ facts, hedge, market: { quote } }: HedgeSummary): string {
  const more = facts.final_total - (facts.final_spot_value + hedge.start)
  const amount = briefMoney(Math.abs(more), quote)
  if (amount === briefMoney(0, quote)) return 'It ended as it would have with the account idle'
  return `With the hedge it ended ${amount} ${more < 0 ? 'below' : 'above'} the idle account`
}

function softens({ outcome, facts }: HedgeSummary): Check {
  const [total, idle] = [facts.worst_drawdown_total, facts.worst_drawdown_idle]
  return {
    state: outcome === 'fell less' || (outcome === 'liquidated' && total < idle) ? 'kept' : 'not kept',
    label: 'Falls less than idle',
    value: `${percent(total)}, idle ${percent(idle)}`,
    detail: `Deepest fall, the account hedging or idle; held alone ${percent(facts.worst_drawdown_holding)}`,
  }
}

function unopened({ facts }: HedgeSummary): Check {
  return { state: 'not kept', label: 'A short was opened', value: 'never', detail: capital(refusals(facts)) }
}

function opened(summary: HedgeSummary): Check[] {
  return [liquidation(summary), cover(summary), ...variance(summary), ...cost(summary)]
}

function liquidation({ facts }: HedgeSummary): Check {
  const { liquidations, hedge_liquidation_price: level, hedge_closest: closest, hedge_closest_time: time } = facts
  const label = 'Never liquidated'
  if (liquidations > 0) {
    const detail = 'In a rally the account loses what the holding gains; the holding stayed'
    return { state: 'not kept', label, value: times(liquidations), detail }
  }
  if (level === null) {
    return { state: 'kept', label, value: 'no price can', detail: 'What backs it rises with what it loses' }
  }
  const detail = `The first short at ${price(level)}; closest call ${atTime(time)}`
  return { state: 'kept', label, value: `${percent(closest)} left`, detail }
}

function cover({ facts }: HedgeSummary): Check {
  const rest = facts.hedge_residual_share ?? 0
  const label = 'Covers all it is to hedge'
  const openings = `${times(facts.taken)} opened${facts.skipped === 0 ? '' : `; ${refusals(facts)}`}`
  if (rest <= REST) return { state: 'kept', label, value: 'all', detail: capital(openings) }
  return {
    state: 'not kept',
    label,
    value: `${percent(rest, rest < 0.01 ? 2 : 1)} left open`,
    detail: `At the opening that covered least; ${openings}`,
  }
}

function variance({ facts }: HedgeSummary): Check[] {
  const effect = facts.hedge_effectiveness
  if (effect === null) return []
  const label = effect < 0 ? 'Variance added' : 'Variance taken away'
  return [{ state: 'open', label, value: percent(Math.abs(effect)), detail: 'Of the changes of the holding’s value' }]
}

function cost({ facts, market: { quote } }: HedgeSummary): Check[] {
  const { hedge_spread_month: spread, hedge_fees_month: fees, hedge_funding_month: funding } = facts
  if (spread === null || fees === null || funding === null) return []
  const sum = spread + fees + funding
  const bare = (amount: number) => withoutCurrency(money(amount, quote), quote)
  const paid = funding === 0 ? 'no funding' : `funding ${bare(Math.abs(funding))} ${funding > 0 ? 'paid' : 'received'}`
  return [
    {
      state: 'open',
      label: sum < 0 ? 'Brought in a month' : 'Cost a month',
      value: money(Math.abs(sum), quote),
      detail: `Spread and slippage ${bare(spread)}, fees ${bare(fees)}, ${paid}`,
    },
  ]
}

function atEnd({ facts, hedge, market: { quote } }: HedgeSummary): Check {
  const bare = (amount: number) => withoutCurrency(money(amount, quote), quote)
  const change = signedMoney(facts.final_equity - hedge.start, quote)
  return {
    state: 'open',
    label: 'Value at the end',
    value: money(facts.final_total, quote),
    detail: `Holding ${bare(facts.final_spot_value)}, account ${bare(facts.final_equity)} (${change})`,
  }
}
