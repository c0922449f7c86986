import { isUtcAlone } from './utcWords.ts'

const OF_EXCHANGE = /^exchange zone: (.+)$/

/** A zone that is said of the exchange, and not of the times, as what a file says of its zone. */
export function asExchangeZone(zone: string): string {
  return isUtcAlone(zone) ? 'UTC' : `exchange zone: ${zone}`
}

/** The zone of the exchange, where a file says that; else null. */
export function exchangeZoneIn(said: string): string | null {
  return OF_EXCHANGE.exec(said)?.[1] ?? null
}

/** What to state where the times may be of the exchange or of UTC. */
export function exchangeHint(zone: string): string {
  const place = /^[A-Za-z]+(?:\/[A-Za-z_+-]+)+$/.test(zone) ? zone : 'America/New_York'
  return `state the zone of these times: zone: UTC, or zone: ${place} (--zone on the command line)`
}
