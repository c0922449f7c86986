import { money, plural, signedMoney } from './format.ts'
import { orderWords } from './orderWords.ts'
import type { AmbiguitySummary } from './summary.ts'

/** What the other order inside ambiguous bars would have changed, in money and unlocks. */
export function ambiguityWords(found: AmbiguitySummary, quote: string): string {
  const bars = `${plural(found.ambiguous, 'trade')} met stop and target in one bar (played: ${orderWords(found.order)})`
  if (found.ambiguous === 0) return 'no trade met stop and target in one bar, so the order inside bars changes nothing'
  const change = `with ${orderWords(found.otherOrder)} the account ends with ${money(found.finalEquityOther, quote)} (${signedMoney(found.difference, quote)})`
  const unlocks = [
    ...found.unlocksOnlyThere.map(tier => `it would also unlock ${tier}`),
    ...found.unlocksOnlyHere.map(tier => `it would not unlock ${tier}`),
  ]
  if (unlocks.length === 0) unlocks.push('the unlocks stay the same')
  if (found.ruinedOther) unlocks.push('it would be ruined')
  return `${bars}; ${change}; ${unlocks.join(', ')}`
}
