import { normaliseName } from '../columns/findColumns.ts'
import { clockColumn, type TimeColumn } from '../columns/layout.ts'
import { StampReader } from '../columns/stampReader.ts'
import { provenOrder, withDateFirst } from '../columns/writtenTime.ts'
import { CLOCK, OWN_ZONE } from '../columns/zones/headerZone.ts'

/** Names of a column that gives the moment of a row in UTC, normalised. */
const OF_MOMENTS = /utc|gmt|unix|epoch|^timestamp|^ts(ms)?$/
const OF_UTC = /utc|gmt/
const OF_NO_OPEN = /close|end|last|exit|offset|expir/
const QUARTER_MS = 900_000
const HOUR_MS = 3_600_000
/** Zones are between these hours behind and ahead of UTC. */
const [MOST_BEHIND, MOST_AHEAD] = [12, 14] as const

type Rows = readonly (readonly string[])[]

/**
 * The column that gives in UTC, or as counts since 1970, what another shows on a clock that the file does not name: they are as
 * far apart as a zone is from UTC. Null where there is none.
 * @param rows the header first
 */
export function utcBeside([header = [], ...rows]: Rows, time: TimeColumn): number | null {
  const clock = clockColumn(time)
  const names = header.map(normaliseName)
  const found = rows.map(cells => [cells[time.column], clock === null ? '' : cells[clock]].join(' ').trim())
  if (found.length === 0 || !found.every(isOfClock)) return null
  const walls = momentsOf(found)
  const textsOf = (column: number) => rows.map(cells => cells[column]?.trim() ?? '')
  const others = [...header.keys()].filter(column => column !== time.column && column !== clock)
  const isApart = (column: number, sign: 1 | -1) =>
    momentsOf(textsOf(column)).every((ms, row) => isZoneApart(sign * (walls[row]! - ms)))
  if (OF_UTC.test(names[time.column]!)) {
    const isLocal = (column: number) => textsOf(column).every(isOfClock) && isApart(column, -1)
    return others.some(isLocal) ? time.column : null
  }
  const isOfMoments = (column: number) =>
    OF_MOMENTS.test(names[column]!) &&
    !OF_NO_OPEN.test(names[column]!) &&
    (OF_UTC.test(names[column]!) || textsOf(column).every(isMoment))
  return others.find(column => isOfMoments(column) && isApart(column, 1)) ?? null
}

/** A time of day without its zone. */
function isOfClock(text: string): boolean {
  return CLOCK.test(text) && !OWN_ZONE.test(text)
}

/** A count, or a time of day with its zone. */
function isMoment(text: string): boolean {
  return /^\d{9,}(?:\.\d+)?$/.test(text) || (CLOCK.test(text) && OWN_ZONE.test(text))
}

function isZoneApart(ms: number): boolean {
  return ms % QUARTER_MS === 0 && ms >= -MOST_BEHIND * HOUR_MS && ms <= MOST_AHEAD * HOUR_MS
}

/** NaN where one is not told. */
function momentsOf(texts: readonly string[]): number[] {
  const order = provenOrder(texts)
  const stamps = new StampReader('UTC', order === 'both' ? null : order)
  const encoder = new TextEncoder()
  return texts.map(text => {
    const bytes = encoder.encode(withDateFirst(text))
    return stamps.read(bytes, 0, bytes.length)
  })
}
