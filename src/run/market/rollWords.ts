import type { Bars } from '../../core/bars.ts'
import { isoTime } from '../../io/csv/isoTime.ts'
import type { SessionJump } from '../../parts/contractRolls.ts'
import type { Rolls, RollTerms } from '../../parts/rolls.ts'
import { count, date, plural, signed, signedPercent } from '../../report/words/format.ts'
import type { BarFile } from '../../results/readFile.ts'

const LISTED = 5

/**
 * Warns of jumps of the size and at the time of a roll: where contracts were joined as they were, nobody earned them.
 * @param known times at which the contract changes by what the scenario says: a trade leaves before
 */
export function rollNotices({ market }: BarFile, known: readonly string[] = []): string[] {
  const rolls = (market?.rolls ?? []).filter(({ time }) => !known.includes(time))
  if (rolls.length === 0) return []
  const largest = rolls.toSorted((a, b) => b.timesUsual - a.timesUsual).slice(0, LISTED)
  const told = largest.map(({ time, size, share }) => changeText(time, size, share))
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

function jumpText(bars: Bars, { bar, size }: SessionJump): string {
  return changeText(isoTime(bars.time[bar]!), size, size / Math.abs(bars.close[bar - 1]!))
}

function changeText(time: string, size: number, share: number): string {
  return `${date(time)} ${signed(size, 2)} (${signedPercent(share, 2)})`
}
