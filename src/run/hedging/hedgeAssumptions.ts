import { setting } from '../../report/words/format.ts'
import type { HedgeTerms, Scenario } from '../../scenario/scenario.ts'

/** The rules of a hedge that are in force, one sentence each. */
export function hedgeAssumptions({ plan, account, market, stress }: Scenario, terms: HedgeTerms): string[] {
  const rate = market.ladder.margin === 'rate'
  return [
    `The short is to stand ${whenWords(terms.when)}; what a close decides acts at the next open, and the close of the last bar ends it.`,
    `It shorts ${setting(terms.ratio)} of the units, in whole contracts from the largest size down and never more: what is left over stays unhedged.`,
    terms.spotFile === null
      ? 'The holding is priced by the contract’s own closes: there is no basis, which a real hedge has.'
      : `The holding is priced by the closes of ${terms.spotFile}.`,
    plan.packing === 'mixed'
      ? 'What a large contract leaves open goes to smaller ones.'
      : 'One contract size an opening.',
    `Margin uses at most ${setting(1 - plan.marginBuffer)} of ${terms.spotIsMargin ? `the account and of the holding less a haircut of ${setting(terms.haircut)}, which back the short together` : 'the account, which backs the short alone'}.`,
    rate
      ? `Margin by leverage ${account.leverage}, ${terms.spotIsMargin ? 'cross' : account.marginMode}; maintenance by the table of ${market.venue?.name}.`
      : 'Margin as the ladder states; the whole balance backs the short.',
    terms.reopens
      ? 'After a liquidation it opens again at the next open, if the close before says so; the holding stays.'
      : 'A liquidation ends the hedge; the holding stays.',
    ...(stress === null
      ? []
      : [`From ${new Date(stress.from).toISOString()} on every margin is ${setting(stress.factor - 1)} higher.`]),
    'Market fills pay half the spread and the slippage of their contract. Nothing is ever added to the account or taken from the holding.',
  ]
}

export function whenWords(when: HedgeTerms['when']): string {
  if (when.kind === 'below') return `while the close is below the mean of the last ${when.bars} closes`
  return when.kind === 'always' ? 'from the second bar on' : 'while the strategy is short'
}
