import type { Finding } from './findings.ts'
import { notWithTradeList } from './messages.ts'

/** What decides how trades come about: those of a list have happened. */
const BLOCKS = ['exits', 'entries'] as const

/** What a scenario with a list of trades says in vain. Paths start at its top. @param written as it is written */
export function checkTradeList(written: Readonly<Record<string, unknown>>): Finding[] {
  const fills = written['fills']
  const hasLimit = typeof fills === 'object' && fills !== null && 'entryLimit' in fills
  const paths = [
    ...BLOCKS.filter(key => written[key] != null).map(key => [key]),
    ...(hasLimit ? [['fills', 'entryLimit']] : []),
  ]
  return paths.map(path => ({ path, ...notWithTradeList(path.join('.')), pointAt: 'key' as const }))
}
