import type { Bars } from '../../core/bars.ts'
import { isoTime } from '../../io/csv/isoTime.ts'
import { contractRolls, isQuarterlyRoll, type SessionJump } from '../../parts/contractRolls.ts'
import type { SessionCalendar } from '../../parts/sessionCalendar.ts'
import { Sessions } from '../../parts/sessions.ts'
import { count, date, signed, signedPercent } from '../../report/words/format.ts'

const LISTED = 5
/** Of the price: smaller jumps are not worth a warning. */
const LEAST_SHARE = 0.003

/**
 * Warns of jumps of the size and at the time of a roll: where contracts were joined as they were, nobody earned them.
 * A contract is rolled once in its month: weeks with several such jumps were wild, and prove no roll.
 */
export function rollNotices(bars: Bars, calendar: SessionCalendar): string[] {
  if (calendar.always) return []
  const sessions = new Sessions(calendar, bars.time[0]!, bars.time.at(-1)!)
  const shareOf = ({ bar, size }: SessionJump) => size / Math.abs(bars.close[bar - 1]!)
  const monthOf = ({ bar }: SessionJump) => isoTime(bars.time[bar]!).slice(0, 7)
  const inTime = contractRolls(bars, sessions).filter(({ bar }) => isQuarterlyRoll(bars.time[bar]!))
  const rolls = [...Map.groupBy(inTime, monthOf).values()]
    .filter(jumps => jumps.length === 1)
    .flat()
    .filter(roll => Math.abs(shareOf(roll)) >= LEAST_SHARE)
  if (rolls.length === 0) return []
  const largest = rolls.toSorted((a, b) => b.timesUsual - a.timesUsual).slice(0, LISTED)
  const told = largest.map(
    roll => `${date(bars.time[roll.bar]!)} ${signed(roll.size, 2)} (${signedPercent(shareOf(roll), 2)})`,
  )
  const more = rolls.length > LISTED ? `; and ${count(rolls.length - LISTED)} more` : ''
  return [
    `jumps between sessions in the weeks in which quarterly contracts roll: ${told.join('; ')}${more}; if the file joins contracts without adjustment these are rolls, which nobody can earn`,
  ]
}
