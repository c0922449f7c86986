import { isZone } from '../../../parts/zone.ts'
import type { Head } from '../head.ts'
import { clockColumn, type TimeColumn } from '../layout.ts'
import type { ProblemList } from '../problemList.ts'
import { zoneHint } from './zoneHint.ts'

/** `Open Time (UTC+8)`, `time(GMT+02:00)`, `Closed at UTC +8`, `Time (+08:00)`, `Date (America/New_York)`. */
const OFFSET =
  /(?:[ _]?[([] ?(?:UTC|GMT)|(?<=.)[ _,]+(?:UTC|GMT)|[ _]?[([](?=.\d{1,2}:\d\d)) ?([+\-−]) ?(\d{1,2})(?::?([0-5]\d))? ?[)\]]?$/i
const NAMED = /[ _]?[([]([A-Za-z]+(?:\/[A-Za-z_-]+)+)[)\]]$/
/** Letters that mean one zone here and another there, or shift with the season. */
const LETTERS =
  /[ _]?[([](e[sd]?t|c[sd]?t|m[sd]t|p[sd]?t|cest|eet|eest|wet|west|msk|bst|ist|jst|kst|hkt|sgt|aest|aedt)[)\]]$/i

/** `Exit Time (local)`; beside other names it is of money: `P&L (local)`. */
const LOCAL = /(?<=time|date|stamp|opened|closed)[ _]*[([](local)(?: time)?[)\]]$/i

/** The name of a column without the zone behind it; as it is where it names none, or UTC. */
export function withoutZone(name: string): string {
  const text = name.trim()
  const offset = OFFSET.exec(text)
  if (offset !== null)
    return Number(offset[2]) === 0 && Number(offset[3] ?? 0) === 0 ? name : text.slice(0, offset.index)
  const named = NAMED.exec(text)
  if (named !== null) return isZone(named[1]!) ? text.slice(0, named.index) : name
  const letters = lettersIn(text)
  return letters === null ? name : text.slice(0, letters.index)
}

/** What in the name of a column tells no zone by itself. */
function lettersIn(name: string): RegExpExecArray | null {
  return LETTERS.exec(name) ?? LOCAL.exec(name)
}

/** A column of times: its name, and its first cell. */
export interface NamedTime {
  readonly name: string
  readonly first: string
}

/** The zone that is stated, or else that the names of columns of times say; null where none does. Letters that tell no zone are a problem. */
export function zoneOfTimes(times: readonly NamedTime[], stated: string | null, problems: ProblemList): string | null {
  if (stated !== null) return stated
  for (const { name, first } of times) {
    const text = name.trim()
    const [offset, named, letters] = [OFFSET.exec(text), NAMED.exec(text), lettersIn(text)]
    if (offset !== null) return `${offset[1]!.replace('−', '-')}${offset[2]!.padStart(2, '0')}:${offset[3] ?? '00'}`
    if (named !== null && isZone(named[1]!)) return named[1]!
    if (letters === null || !CLOCK.test(first) || OWN_ZONE.test(first.trim())) continue
    problems.add(1, text, `"${letters[1]}" in the name of the column does not tell its zone`, zoneHint(letters[1]!))
    return null
  }
  return null
}

/** The same for the column of times of a table. */
export function headerZone({ rows }: Head, time: TimeColumn, stated: string | null, problems: ProblemList) {
  const places = [time.column, clockColumn(time)].filter(place => place !== null)
  const times = places.map(place => ({ name: rows[0]?.[place] ?? '', first: rows[1]?.[place] ?? '' }))
  return zoneOfTimes(times, stated, problems)
}

/** A time that says its zone itself; a date may stand behind the time of day. */
export const OWN_ZONE =
  /\d:\d\d.*?(?<=[\d\s])(?:Z|UTC|GMT|(?:UTC|GMT)? ?(?<!\d{4}-\d\d)[+-]\d\d(?::?\d\d)?|[A-Za-z]+(?:\/[\w+-]+)+)$/i

/** A time of day, without which a day and a count need no zone. */
export const CLOCK = /\d:\d\d/
