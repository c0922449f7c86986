import type { KnownMarket } from '../../io/files/programMarkets.ts'
import { commandLine } from '../../report/words/repeatCommand.ts'
import { marginKind } from '../../scenario/marginKind.ts'
import type { FileReading } from './fileReading.ts'

/** Enough for a contract of every ladder. */
const EXAMPLE_START = '50000'

/** The command that writes a scenario for a price file; null in a market that needs its venue and leverage. */
export function initCommand(file: string, { ladder }: KnownMarket, reading: FileReading): string | null {
  if (marginKind(ladder) === 'rate') return null
  const { columns, list: _, ...stated } = reading
  const flags = Object.entries(stated).filter(([, value]) => value != null && value !== 'auto')
  const market = ladder.tiers[0]!.symbol.toLowerCase()
  return commandLine([
    ...['init', 'my-plan', '--market', market, '--start', EXAMPLE_START, '--file', file],
    ...flags.flatMap(([flag, value]) => [`--${flag}`, String(value)]),
    ...Object.entries(columns ?? {}).flatMap(([name, column]) => ['--column', `${name}=${column}`]),
  ])
}
