import type { HedgeOutcome, HedgeSummary } from '../../results/hedge.ts'
import { date, money, percent, plural, price, setting, signedMoney, times } from './format.ts'
import type { Look } from './outcomeWords.ts'

export const HEDGE_LOOKS: Readonly<Record<HedgeOutcome, Look>> = {
  liquidated: { words: 'Hedge liquidated', mark: '✗', tone: 'bad' },
  'not opened': { words: 'Hedge never opened', mark: '–', tone: 'none' },
  'fell no less': { words: 'Fell no less with the hedge', mark: '↓', tone: 'warn' },
  'fell less': { words: 'Fell less with the hedge', mark: '↑', tone: 'open' },
}

/** The outcome as a headline: of simulated prices it is one path's. */
export function hedgeOutcomeWords({ outcome, data }: Pick<HedgeSummary, 'outcome' | 'data'>): string {
  const { words } = HEDGE_LOOKS[outcome]
  return data.model === null ? words : `${words} on one simulated path`
}

/** What came of a hedge, the question of its owner first: whole sentences. */
export function hedgeSentences({ facts, reasons, hedge, market }: HedgeSummary): string[] {
  const { quote } = market
  const units = `${price(facts.hedge_units)} ${market.underlying}`
  const opened =
    facts.taken === 0
      ? `The hedge was never opened: ${refusals(facts)}.`
      : `A short was opened ${times(facts.taken)}${facts.skipped === 0 ? '' : `; ${refusals(facts)}`}.`
  return [
    `Held alone, ${units} worth ${money(hedge.value, quote)} at the start fell at most ${percent(facts.worst_drawdown_holding)} from their highest close. Beside the idle account that is ${percent(facts.worst_drawdown_idle)} of the whole; with the hedge, holding and account together fell at most ${percent(facts.worst_drawdown_total)}.`,
    `At the end the holding was worth ${money(facts.final_spot_value, quote)} and the account ${money(facts.final_equity, quote)} (${signedMoney(facts.final_equity - hedge.start, quote)}): ${money(facts.final_total, quote)} together.`,
    opened,
    ...(facts.taken === 0 ? [] : [...costs(facts, quote), ...quality(facts, reasons), ...liquidation(facts)]),
  ]
}

/** `on 2024-05-01`, or `at bar 12`. */
export function atTime(time: string | null): string {
  const text = date(time)
  return `${text.startsWith('bar') ? 'at' : 'on'} ${text}`
}

type Facts = HedgeSummary['facts']

/** Why it could not be opened, or not always. */
export function refusals({ skipped, skipped_size: size }: Facts): string {
  if (skipped === size) return 'the smallest contract is larger than what is to be hedged'
  const margin = plural(skipped - size, 'time')
  return size === 0
    ? `the account could not hold one contract, for ${margin} on end`
    : `the smallest contract was too large, or the account too small`
}

function costs({ hedge_spread_month, hedge_fees_month, hedge_funding_month }: Facts, quote: string): string[] {
  const parts = [hedge_spread_month, hedge_fees_month, hedge_funding_month]
  if (parts.includes(null)) return []
  const [spread, fees, funding] = parts.map(part => part ?? 0) as [number, number, number]
  const paid =
    funding > 0 ? `${money(funding, quote)} of funding paid` : `${money(-funding, quote)} of funding received`
  const sum = spread + fees + funding
  const verb = sum >= 0 ? `cost ${money(sum, quote)}` : `brought in ${money(-sum, quote)}`
  const fundingWords = funding === 0 ? 'no funding' : paid
  return [
    `It ${verb} a month: ${money(spread, quote)} of spread and slippage, ${money(fees, quote)} of fees, ${fundingWords}.`,
  ]
}

function quality(
  { hedge_effectiveness, hedge_residual_share: residual }: Facts,
  reasons: HedgeSummary['reasons'],
): string[] {
  const effect =
    hedge_effectiveness === null
      ? `Its effectiveness has no value: ${reasons['hedge_effectiveness']}.`
      : hedge_effectiveness < 0
        ? `It made the value swing more than the holding alone does: the variance of the changes rose by ${percent(-hedge_effectiveness)}.`
        : `It took away ${percent(hedge_effectiveness)} of the variance of the holding’s changes.`
  const rest =
    residual === null || residual <= 1e-9
      ? 'Whole contracts covered all that was to be hedged.'
      : `Of what was to be hedged ${percent(residual, 2)} stayed open at the opening that covered least.`
  return [effect, rest]
}

function liquidation({
  hedge_liquidation_price: level,
  hedge_closest,
  hedge_closest_time,
  liquidations,
}: Facts): string[] {
  if (liquidations > 0) {
    return [
      `The short was liquidated ${times(liquidations)}: in a rally the account loses what the holding gains, and it was spent first. The holding stayed.`,
    ]
  }
  if (level === null) return ['No price liquidates the short: what backs it rises with what it loses.']
  return [
    `The first short would be liquidated at ${price(level)}; the closest call, ${atTime(hedge_closest_time)}, left ${percent(hedge_closest)} of the distance.`,
  ]
}

/** The settings of a hedge in one line. */
export function hedgeSettingWords({ hedge, market }: HedgeSummary): string {
  const backing = hedge.spotIsMargin ? ', backed by the holding too' : ''
  return `A short of ${setting(hedge.ratio)} of the holding ${hedge.when}, in ${market.tiers.map(({ symbol }) => symbol).join(', ')}${market.venue === null ? '' : ` on ${market.venue}`}, from an account of ${money(hedge.start, market.quote)}${backing}.`
}
