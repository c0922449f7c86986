import { COST_READINGS, type StatedCosts } from '../io/trades/tradeLayout.ts'
import { foundButAllowed, meant, oneOf } from '../scenario/messages.ts'
import type { FlagReader } from './flagReader.ts'

/** The flag that says what columns of costs beside a result are. */
export const COSTS_FLAG = {
  type: 'string',
  array: true,
  nargs: 1,
  requiresArg: true,
  describe: `columns of fees, commission or swap beside a result: ${COST_READINGS.join(', ')}, or one by one, repeatable: Funding=add (default: by their signs; a result named net includes them)`,
} as const

/** One reading for all columns, or `Name=reading`, the flag repeatable. */
export function readCosts(read: FlagReader): StatedCosts | null {
  const given = read.words('costs')
  const readingOf = (text: string) => COST_READINGS.find(reading => reading === text)
  const [first = ''] = given
  if (given.length === 1 && !first.includes('=')) {
    const reading = readingOf(first)
    if (reading === undefined) read.add('costs', foundButAllowed(first, COSTS), meant(first, COST_READINGS))
    return reading ?? null
  }
  const pairs = given.map(text => {
    const at = text.lastIndexOf('=')
    const reading = readingOf(text.slice(at + 1).trim())
    if (at < 1 || reading === undefined) read.add('costs', foundButAllowed(text, COSTS))
    return [text.slice(0, Math.max(at, 0)).trim(), reading] as const
  })
  return Object.fromEntries(pairs.flatMap(([name, reading]) => (reading === undefined ? [] : [[name, reading]])))
}

const COSTS = `${oneOf(COST_READINGS)}; or for each column, such as Fee=subtract`
