import type { Bars } from '../../core/bars.ts'
import { isoTime } from '../../io/csv/isoTime.ts'
import { contractRolls, isQuarterlyRoll, type SessionJump } from '../../parts/contractRolls.ts'
import type { Rolls, RollTerms } from '../../parts/rolls.ts'
import type { SessionCalendar } from '../../parts/sessionCalendar.ts'
import { Sessions } from '../../parts/sessions.ts'
import { count, date, plural, signed, signedPercent } from '../../report/words/format.ts'

const LISTED = 5
/** Of the price: smaller jumps are not worth a warning. */
const LEAST_SHARE = 0.003

/**
 * Warns of jumps of the size and at the time of a roll: where contracts were joined as they were, nobody earned them.
 * A contract is rolled once in its month: weeks with several such jumps were wild, and prove no roll.
 * @param known bars at which the contract changes by what the scenario says: a trade leaves before
 */
export function rollNotices(bars: Bars, calendar: SessionCalendar, known: readonly number[] = []): string[] {
  if (calendar.always) return []
  const sessions = new Sessions(calendar, bars.time[0]!, bars.time.at(-1)!)
  const monthOf = ({ bar }: SessionJump) => isoTime(bars.time[bar]!).slice(0, 7)
  const inTime = contractRolls(bars, sessions).filter(({ bar }) => isQuarterlyRoll(bars.time[bar]!))
  const rolls = [...Map.groupBy(inTime, monthOf).values()]
    .filter(jumps => jumps.length === 1)
    .flat()
    .filter(roll => Math.abs(shareOf(bars, roll)) >= LEAST_SHARE && !known.includes(roll.bar))
  if (rolls.length === 0) return []
  const largest = rolls.toSorted((a, b) => b.timesUsual - a.timesUsual).slice(0, LISTED)
  const told = largest.map(roll => jumpText(bars, roll))
  const more = rolls.length > LISTED ? `; and ${count(rolls.length - LISTED)} more` : ''
  return [
    `jumps between sessions in the weeks in which quarterly contracts roll: ${told.join('; ')}${more}; if the file joins contracts without adjustment these are rolls, which nobody can earn`,
  ]
}

/** What became of the rolls that the scenario asks for: all that were found are listed. */
export function rollSentences(terms: RollTerms | null, { bars: rolls, jumps }: Rolls, bars: Bars): string[] {
  if (terms === null) return []
  const changes = terms === 'detect' ? jumps.map(jump => jumpText(bars, jump)) : rolls.map(bar => date(bars.time[bar]!))
  if (changes.length === 0) return ['rolls: no change of the contract in these bars']
  const how = terms === 'detect' ? ', found by their jumps' : ''
  return [
    `rolls: ${plural(changes.length, 'change')} of the contract${how}: ${changes.join('; ')}; a trade leaves at the close before, and indicators see the prices as they are`,
  ]
}

/** Dates of rolls that these bars do not reach. */
export function outsideNotices({ outside }: Rolls): string[] {
  if (outside.length === 0) return []
  return [`${plural(outside.length, 'roll')} outside the bars: ${outside.join(', ')}; nothing is closed for them`]
}

function jumpText(bars: Bars, jump: SessionJump): string {
  return `${date(bars.time[jump.bar]!)} ${signed(jump.size, 2)} (${signedPercent(shareOf(bars, jump), 2)})`
}

function shareOf(bars: Bars, { bar, size }: SessionJump): number {
  return size / Math.abs(bars.close[bar - 1]!)
}
