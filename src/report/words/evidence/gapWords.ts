import type { GapRule, GapStep, IdealGap } from '../../../results/idealGap.ts'
import type { Summary } from '../../../results/summary.ts'
import { money, signedMoney } from '../format.ts'

/** What comes into force with each step. */
export const GAP_NAMES: Readonly<Record<GapRule, string>> = {
  ideal: 'The ideal',
  whole: 'Whole contracts',
  spread: 'Spread and slippage',
  fees: 'Fees',
  funding: 'Funding',
  margin: 'Margin and liquidation',
}

export const IDEAL = 'any fraction of a contract, no costs, no margin'

/** Steps that changed the result by money that can be printed. */
export function tellingSteps({ steps }: IdealGap, quote: string): readonly GapStep[] {
  return (steps ?? []).filter(({ change }) => signedMoney(change, quote) !== signedMoney(0, quote))
}

/** The ideal beside the account, and the step that changed most; null where it was not played. */
export function gapWords({ idealGap, market: { quote } }: Pick<Summary, 'idealGap' | 'market'>): string | null {
  const ideal = idealGap?.steps?.[0]
  if (idealGap == null || ideal === undefined) return null
  const account = idealGap.steps!.at(-1)!
  const ends = `With ${IDEAL} it would have ended with ${money(ideal.finalEquity, quote)}${ruined(ideal)}`
  const telling = tellingSteps(idealGap, quote)
  const most = telling.reduce<GapStep | null>(
    (a, b) => (a === null || Math.abs(b.change) > Math.abs(a.change) ? b : a),
    null,
  )
  if (most === null) return `${ends}, as it did`
  const gap = signedMoney(account.finalEquity - ideal.finalEquity, quote)
  const largest = `${GAP_NAMES[most.rule].toLowerCase()} ${signedMoney(most.change, quote)}`
  return `${ends}; the account differs by ${gap}, ${telling.length === 1 ? `all of it ${largest}` : `most by ${largest}`}`
}

function ruined({ ruined }: GapStep): string {
  return ruined ? ', ruined' : ''
}
