import type { AmbiguitySummary, EntryLimitSummary, OtherFills, StageChange } from '../../results/account.ts'
import type { Summary } from '../../results/summary.ts'
import { count, date, money, plural, signedMoney } from './format.ts'
import { tierLabelOf } from './tierLabel.ts'

type Told = Pick<Summary, 'market' | 'facts'>

/** What the other order inside ambiguous bars would have changed, in money and unlocks. */
export function ambiguityWords(found: AmbiguitySummary, summary: Told): string {
  if (found.ambiguous === 0) return 'no bar left open what came first in it, so the order inside bars changes nothing'
  const bars = `${plural(found.ambiguous, 'trade')} had a bar that left open what came first, the fill, the stop or the target (played: ${orderWords(found.order)})`
  return `${bars}; with ${orderWords(found.otherOrder)} ${changeWords(found, summary)}`
}

/** What the other reading of limits that bars only touch would have changed, likewise. */
export function entryLimitWords(found: EntryLimitSummary, summary: Told): string {
  const change = changeWords(found, summary)
  if (found.entryLimit === 'touch') {
    return `limit entries fill where a bar touches them; where only a price beyond fills them ${change}`
  }
  const bars = plural(found.touched, 'bar')
  return `${bars} touched a limit entry and did not fill it; where a touch fills ${change}`
}

function changeWords(found: OtherFills, { market, facts }: Told): string {
  const { quote } = market
  const change = `the account ends with ${money(found.finalEquityOther, quote)} (${signedMoney(found.difference, quote)})`
  const unlocks = [
    ...found.unlocksOnlyThere.map(unlock => `it would also unlock ${named(unlock, market)}`),
    ...found.unlocksOnlyHere.map(unlock => `it would not unlock ${named(unlock, market)}`),
  ]
  if (unlocks.length === 0) unlocks.push('the unlocks stay the same')
  if (found.ruinedOther !== facts.ruined) unlocks.push(facts.ruined ? 'it would not be ruined' : 'it would be ruined')
  else if (facts.ruined) unlocks.push('it is ruined either way')
  return `${change}; ${unlocks.join(', ')}`
}

function named({ tier, trade, time }: StageChange, market: Summary['market']): string {
  const when = time === null ? '' : `, ${date(time)}`
  return `${tierLabelOf({ market }, tier)} (at trade ${count(trade)}${when})`
}

const ORDERS: Readonly<Record<string, string>> = {
  pessimistic: 'the stop first',
  optimistic: 'the target first',
  nearest: 'the one nearer to the open first',
}

/** The order inside an ambiguous bar in words; an unknown token speaks for itself. */
function orderWords(order: string): string {
  return ORDERS[order] ?? order
}
