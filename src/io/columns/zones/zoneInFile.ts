import { isZone } from '../../../parts/zone.ts'
import type { Head } from '../head.ts'
import { clockColumn, type Layout, type TimeColumn } from '../layout.ts'
import type { ProblemList } from '../problemList.ts'
import type { Source } from '../source.ts'
import { asExchangeZone, exchangeHint, exchangeZoneIn } from './exchangeZone.ts'
import { CLOCK, headerZone, OWN_ZONE } from './headerZone.ts'
import { columnOfExchangeZones, columnOfZones, zoneOfCell } from './rowZone.ts'
import { zoneHint } from './zoneHint.ts'

/** `Local time`, `datetime_local`: a clock that the file does not name. */
const OF_A_CLOCK = /^local[ _]*(?:date|time)|(?:date|time)[ _]*local$/i

/**
 * The times of a file in the zone that is stated; or else in the one that the name of their column says, a column of zones
 * beside them, or what the file says around its rows. What it says and does not tell is a problem. Days alone need no zone.
 */
export function timeAsSaid(
  head: Head,
  { headerLines }: Pick<Layout, 'headerLines'>,
  time: TimeColumn,
  stated: string | null,
  problems: ProblemList,
): TimeColumn {
  if (time.isUtc) return time
  const named = headerZone(head, time, stated, problems)
  if (named !== null) return { ...time, zone: named }
  if (time.zone !== null || problems.count > 0 || !isOfClock(head, headerLines, time)) return time
  const header = headerLines === 0 ? [] : head.rows[headerLines - 1]!
  const cellsOf = (column: number | null) =>
    column === null ? [] : head.rows.slice(headerLines).map(cells => (cells[column] ?? '').trim())
  const zones = columnOfZones(header)
  if (zones !== null && cellsOf(zones).some(cell => cell !== '')) return { ...time, zoneBeside: zones }
  const ofExchange = cellsOf(columnOfExchangeZones(header)).find(cell => cell !== '')
  const said = head.zone ?? (ofExchange === undefined ? null : asExchangeZone(ofExchange))
  if (said !== null) {
    const found = zoneOfCell(said)
    if (found !== null && isNamed(found)) return { ...time, zone: found }
    const exchange = exchangeZoneIn(said)
    if (exchange !== null) {
      const message = `the file says the zone of the exchange, "${exchange}", which does not tell that of its times`
      problems.add(1, 'time', message, exchangeHint(exchange))
      return time
    }
    problems.add(1, 'time', `the file says of the zone of its times "${said}", which does not tell it`, zoneHint(said))
    return time
  }
  const name = head.rows[headerLines - 1]?.[time.column]?.trim() ?? ''
  if (OF_A_CLOCK.test(name))
    problems.add(headerLines, name, `"${name}" does not tell the zone of its times`, zoneHint(name))
  return time
}

/** What is to be said of the zone of times that were read: one that the file says, or one that is stated and not needed. */
export function zoneSaid(
  { head }: Source,
  recognised: Pick<Layout, 'time'>,
  { time, headerLines }: Pick<Layout, 'time' | 'headerLines'>,
  isUsed: boolean,
  stated: string | null,
): string[] {
  if (time === null) return []
  if (stated !== null)
    return isUsed && !time.isUtc ? [] : [`the zone ${stated} that is stated is not used: the times tell theirs`]
  if (time.zoneBeside !== undefined) {
    const name = head.rows[headerLines - 1]![time.zoneBeside]!.trim()
    return [`the zone of each time is read from the column "${name}"`]
  }
  const isSaid = isUsed && time.zone !== null && time.zone !== recognised.time?.zone
  return isSaid ? [`times are of the zone ${time.zone}, as the file says`] : []
}

/** Letters such as EST are zones of their own by name, and mean another in files. */
function isNamed(zone: string): boolean {
  return /^[+-]/.test(zone) || zone === 'UTC' || zone === 'GMT' || (zone.includes('/') && isZone(zone))
}

/** Whether the first time shows a time of day, and no zone. */
function isOfClock({ rows }: Head, headerLines: number, time: TimeColumn): boolean {
  const cells = rows[headerLines] ?? []
  const clock = clockColumn(time)
  const text = [cells[time.column], clock === null ? '' : cells[clock]].join(' ').trim()
  return CLOCK.test(text) && !OWN_ZONE.test(text)
}
