import { asExchangeZone } from '../../columns/zones/exchangeZone.ts'
import { isUtcAlone } from '../../columns/zones/utcWords.ts'

const DEEPEST = 4
const OF_TIMES = /^(?:timezone|tz)(?:name|id)?$/
const OF_EXCHANGE = /^exchange(?:timezone|tz)(?:name|id)?$/

/**
 * The zone that answers of an API name beside their rows: of their times, or else of the exchange, which need not be theirs. Null
 * where they name none, several where parts differ.
 */
export function zoneOfAnswers(answers: readonly unknown[]): string | null {
  const zonesOf = (names: RegExp) => [...new Set(answers.flatMap(answer => zonesIn(answer, names, 0)))]
  const [own, exchange] = [zonesOf(OF_TIMES), zonesOf(OF_EXCHANGE)]
  if (own.length === 0) return exchange.length === 0 ? null : asExchangeZone(exchange.join(', '))
  const areas = own.filter(isArea)
  if (areas.length > 0) return areas.join(', ')
  // Letters or words such as EST and Exchange tell that it is this one.
  const meant = own.every(isUtcAlone) ? [] : exchange.filter(isArea)
  return (meant.length > 0 ? meant : own).join(', ')
}

function isArea(zone: string): boolean {
  return zone.includes('/')
}

function zonesIn(value: unknown, names: RegExp, depth: number): string[] {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return []
  // Lists of more than one are of rows, which say theirs in a column.
  if (Array.isArray(value)) return value.length === 1 ? zonesIn(value[0], names, depth + 1) : []
  return Object.entries(value).flatMap(([name, part]) => {
    const isZone =
      typeof part === 'string' && part.trim() !== '' && names.test(name.replace(/^[\d.\s]+|[\s_-]/g, '').toLowerCase())
    return isZone ? [part.trim()] : zonesIn(part, names, depth + 1)
  })
}
