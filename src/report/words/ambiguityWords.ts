import type { AmbiguitySummary, StageChange } from '../../results/account.ts'
import type { Summary } from '../../results/summary.ts'
import { count, date, money, plural, signedMoney } from './format.ts'
import { orderWords } from './orderWords.ts'
import { tierLabelOf } from './tierLabel.ts'

/** What the other order inside ambiguous bars would have changed, in money and unlocks. */
export function ambiguityWords(found: AmbiguitySummary, { market }: Pick<Summary, 'market'>): string {
  const { quote } = market
  const bars = `${plural(found.ambiguous, 'trade')} met stop and target in one bar (played: ${orderWords(found.order)})`
  if (found.ambiguous === 0) return 'no trade met stop and target in one bar, so the order inside bars changes nothing'
  const change = `with ${orderWords(found.otherOrder)} the account ends with ${money(found.finalEquityOther, quote)} (${signedMoney(found.difference, quote)})`
  const unlocks = [
    ...found.unlocksOnlyThere.map(unlock => `it would also unlock ${named(unlock, market)}`),
    ...found.unlocksOnlyHere.map(unlock => `it would not unlock ${named(unlock, market)}`),
  ]
  if (unlocks.length === 0) unlocks.push('the unlocks stay the same')
  if (found.ruinedOther) unlocks.push('it would be ruined')
  return `${bars}; ${change}; ${unlocks.join(', ')}`
}

function named({ tier, trade, time }: StageChange, market: Summary['market']): string {
  const when = time === null ? '' : `, ${date(time)}`
  return `${tierLabelOf({ market }, tier)} (at trade ${count(trade)}${when})`
}
