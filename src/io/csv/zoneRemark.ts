import { isZone } from '../../parts/zone.ts'
import { asExchangeZone } from '../columns/zones/exchangeZone.ts'
import { isUtcAlone, namesUtc } from '../columns/zones/utcWords.ts'

const AREA = '[A-Za-z]+(?:\\/[A-Za-z_+-]+)+'
/** `timezone: America/New_York`, `exchange_timezone=…` */
const SAID = /(?:^|[^a-z])((?:exchange|market|venue|session)(?:'s)?[\s_-]*)?(?:time[ _-]?zone|tz)\b\W*(\S.*)?$/i
/** Times of bars, and not of trading. */
const TIMES = '(?<!(?:trading|session|market|opening|exchange) )\\b(?:times|timestamps|datetimes|stamps)\\b'
const WORDS = '(?:(?:all|are|is|not|but|given|shown|stated|recorded|in|of|as|at|the|local|exchange|zone|time)\\W+){0,6}'
/** `all times are of US/Eastern` */
const OF_TIMES = new RegExp(`${TIMES}\\W+${WORDS}(${AREA})`, 'i')
const NOT_UTC = /\bnot (?:in )?(?:UTC|GMT)\b/gi
/** Words for a zone that do not tell it: of the United States, mostly, and with summer time or without. */
const LOOSE = /\b(?:eastern|central|mountain|pacific)\b(?: (?:standard|daylight))?(?: time)?/i
const ANY_TIMES = new RegExp(TIMES, 'i')
/** Places whose clock is that of UTC in winter alone, and names of zones for it: GMT Standard Time. */
const OF_LONDON = /dublin|edinburgh|lisbon|london|casablanca|standard/i

/**
 * What the lines above a table say of the zone of its times: a name such as America/New_York behind words of the times, UTC, or
 * what stands behind `timezone:`; null for nothing, as for the zone of an exchange or of an office.
 */
export function zoneRemark(lines: readonly (readonly string[])[]): string | null {
  for (const cells of lines) {
    const said = zoneOfLine(cells.join(' ').trim().replace(NOT_UTC, 'not'))
    if (said !== null) return said
  }
  return null
}

function zoneOfLine(line: string): string | null {
  if (timesInUtc(line)) return 'UTC'
  const [, ofExchange, rest = ''] = SAID.exec(line) ?? []
  const clause = rest.split(/[;,|}]/, 1)[0]!.trim()
  const area = areaIn(clause)
  if (area === null && !OF_LONDON.test(clause) && (namesUtc(clause) || isUtcAlone(clause))) return 'UTC'
  if (clause !== '') {
    if (namesUtc(line)) return ofExchange === undefined ? rest.trim() : null
    return ofExchange === undefined ? (area ?? clause) : asExchangeZone(area ?? clause)
  }
  const ofTimes = namesUtc(line) ? undefined : OF_TIMES.exec(line)?.[1]
  if (ofTimes !== undefined && isZone(ofTimes)) return ofTimes
  return ANY_TIMES.test(line) && !namesUtc(line) ? (LOOSE.exec(line)?.[0] ?? null) : null
}

/** `all timestamps UTC`, `UTC timestamps`. */
function timesInUtc(line: string): boolean {
  return line.split(/[;|]/).some(part => namesUtc(part) && ANY_TIMES.test(part) && areaIn(part) === null)
}

/** The name of a zone that is not UTC. */
function areaIn(text: string): string | null {
  return text.match(new RegExp(AREA, 'g'))?.find(found => isZone(found) && !isUtcAlone(found)) ?? null
}
