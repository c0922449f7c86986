import type { DayMarginTerms } from '../../core/plan.ts'
import type { DayHours } from '../../parts/hoursOfDay.ts'
import type { TimeTerms } from '../../parts/timeRules.ts'
import { plural, setting } from '../../report/words/format.ts'
import { pricesAreFills, type Scenario } from '../../scenario/scenario.ts'
import { depthSentences } from '../market/volumeDepth.ts'

/** The rules in force, one sentence each, defaults and choices alike. */
export function assumptions(scenario: Scenario): string[] {
  const { plan, fills, prices, account, market, samples } = scenario
  const rate = market.ladder.margin === 'rate'
  return [
    'Decisions at the close of a bar act from the next open on; one position at a time; stops and targets touched count as filled.',
    ...(prices.kind === 'trades' ? [] : [...fillSentences(fills), ...timeSentences(scenario.time)]),
    pricesAreFills(prices)
      ? 'The list holds fills of real trades: no spread or slippage is charged again.'
      : 'Market fills pay half the spread and the slippage of their contract; targets and entries that rested pay neither.',
    ...(market.mainSession === null || pricesAreFills(prices) ? [] : [outsideSentence(market, market.mainSession)]),
    `Risk per trade ${setting(plan.risk)} of the ${downText(plan.whenDown)}; ${rebaseText(plan.rebase)}.`,
    `A larger contract needs ${qualifyText(scenario)}, and one contract within the risk and margin limits.`,
    plan.demote === null
      ? 'A stage is never taken away.'
      : `A stage is lost below ${setting(1 - plan.demote)} of the equity at its unlock.`,
    plan.packing === 'mixed'
      ? 'What a large contract leaves of the budget goes to smaller ones.'
      : 'One contract size per trade.',
    plan.minimumOne
      ? 'One smallest contract is taken even above the risk limit, and marked.'
      : 'Contracts are rounded down, never up: a trade that does not fit is skipped.',
    plan.riskIncludesCosts
      ? 'Risk per contract includes spread, slippage and fees to the stop.'
      : 'Risk per contract is the bare stop distance; costs come on top.',
    `Margin uses at most ${setting(1 - plan.marginBuffer)} of equity.`,
    rate
      ? `Margin by leverage ${account.leverage}, ${account.marginMode}; maintenance by the table of ${market.venue?.name}, read at the notional ${MAINTENANCE_AT[market.venue?.maintenanceAt ?? 'liquidation']}.`
      : 'Margin as the ladder states; the whole balance backs the position; a close-out for margin is ruin.',
    ...depthSentences(scenario),
    ...(account.dayMargin === undefined ? [] : [dayMarginSentence(account.dayMargin, market.broker)]),
    ...(scenario.stress === null ? [] : [stressSentence(scenario.stress, prices.kind === 'trades')]),
    `Ruin at or below ${setting(plan.ruin)} of the start, or at zero; no trade after it.`,
    ...(samples.cashFlows === null ? [] : [flowSentence(samples.cashFlows)]),
  ]
}

const MAINTENANCE_AT = {
  liquidation: 'at the liquidation price',
  entry: 'at entry',
  worse: 'at entry or at the liquidation price, whichever liquidates sooner',
} as const

function outsideSentence({ ladder }: Scenario['market'], { from, to, zone }: DayHours): string {
  const clock = (minutes: number) => new Date(minutes * 60_000).toISOString().slice(11, 16)
  const ticks = ladder.tiers.map(({ symbol, spreadTicksOutside }) => `${spreadTicksOutside} ticks of ${symbol}`)
  return `Outside ${clock(from)} to ${clock(to)} ${zone} the whole spread is ${ticks.join(', ')}, by the time of the fill’s bar; liquidations and closes of a day margin pay it at any hour, and so do weekends and days on which the calendar is closed or closes early, unless dates are made up. Bars longer than these hours, and dates without a time, count as inside.`
}

function dayMarginSentence({ minutesBefore, fee }: DayMarginTerms, broker: string | null): string {
  const end = minutesBefore === 0 ? 'the end of the session' : `${minutesBefore} minutes before the session ends`
  const charge = fee === 0 ? 'without a fee' : `for a fee of ${fee} each time`
  return `Until ${end} the day margin of ${broker ?? 'the ladder'} counts where it is lower; contracts that the equity cannot hold at the exchange’s initial margin leave at the close of the last bar before, by the market, ${charge}.`
}

function stressSentence({ factor, from }: NonNullable<Scenario['stress']>, isList: boolean): string {
  const open = isList
    ? 'only later entries feel it, for a list has no bars'
    : 'an open position meets it at the next open'
  return `From ${new Date(from).toISOString()} on every margin is ${setting(factor - 1)} higher: ${open}.`
}

function timeSentences({ afterBars, flatAtSessionEnd, hours, perSession }: TimeTerms): string[] {
  const clock = (minutes: number) => new Date(minutes * 60_000).toISOString().slice(11, 16)
  return [
    ...(afterBars === null ? [] : [`A trade that is open after ${plural(afterBars, 'bar')} leaves at the next open.`]),
    ...(flatAtSessionEnd === null
      ? []
      : [
          `Nothing is held over the end of a session: trades leave at the last close at least ${plural(flatAtSessionEnd.minutesBefore, 'minute')} before it.`,
        ]),
    ...(hours === null ? [] : [`Entries fill from ${clock(hours.from)} to ${clock(hours.to)} ${hours.zone} only.`]),
    ...(perSession === null ? [] : [`A session takes at most ${plural(perSession, 'entry', 'entries')}.`]),
  ]
}

function fillSentences(fills: Scenario['fills']): string[] {
  return [
    fills.entryLimit === 'through'
      ? 'A limit entry fills where the price trades through it, not where it is only touched.'
      : 'A limit entry fills where the price touches it.',
    `A bar that holds stop and target both counts as ${fills.intrabar === 'pessimistic' ? 'the stop (pessimistic)' : fills.intrabar === 'optimistic' ? 'the target (optimistic)' : 'the level nearer to its open'}.`,
    fills.targetAtOpen
      ? 'An open beyond the target fills at that open.'
      : 'An open beyond the target fills at the target: a resting limit gets no gift.',
    ...(fills.tick === null
      ? []
      : [
          `Stops, targets, limits and triggers are moved to the tick of the smallest contract, ${fills.tick}, to the side where they fill later.`,
        ]),
  ]
}

function flowSentence({ everyTrades, amount }: NonNullable<Scenario['samples']['cashFlows']>): string {
  const flow = amount > 0 ? `${amount} is paid in` : `${-amount} is taken out, where the account holds it,`
  return `In samples ${flow} after every ${everyTrades === 1 ? 'trade' : plural(everyTrades, 'trade')}. That is not growth: base, peak, ruin level and the equity at each unlock move along, and growth leaves it out.`
}

function downText(whenDown: Scenario['plan']['whenDown']): string {
  if (whenDown === 'follow') return 'base, or of equity where that is lower'
  return whenDown === 'step' ? 'base, which steps down with equity' : 'base, which never falls'
}

function rebaseText(rebase: number): string {
  return rebase === 0
    ? 'the base moves after every trade'
    : `the base moves in steps of ${setting(rebase)} on closed equity`
}

function qualifyText({ plan, market }: Scenario): string {
  const { trades, expectancy, winRate, confidence } = plan.qualify
  const parts = [`${plural(trades, 'trade')} in the stage with a mean R above ${expectancy}`]
  if (winRate > 0) parts.push(`a win rate of ${setting(winRate)}`)
  if (confidence !== null) parts.push(`${setting(confidence)} confidence of that mean`)
  market.ladder.tiers.forEach((tier, k) => {
    if (plan.unlockEquity[k]! > 0) parts.push(`an equity of ${plan.unlockEquity[k]} for ${tier.name}`)
  })
  return parts.join(', ')
}
