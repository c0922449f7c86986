import type { Finding } from './findings.ts'
import { notWithTradeList } from './messages.ts'

/** What decides how trades come about: those of a list have happened. */
const BLOCKS = ['exits', 'entries'] as const
/** Its `ticks` are told to have no effect: older programs wrote them for lists, too. */
const FILLS = ['intrabar', 'targetAtOpen', 'entryLimit'] as const

/** What a scenario with a list of trades says in vain. Paths start at its top. @param written as it is written */
export function checkTradeList(written: Readonly<Record<string, unknown>>): Finding[] {
  const fills = typeof written['fills'] === 'object' && written['fills'] !== null ? written['fills'] : {}
  const paths = [
    ...BLOCKS.filter(key => written[key] != null).map(key => [key]),
    ...FILLS.filter(key => key in fills).map(key => ['fills', key]),
  ]
  return paths.map(path => ({ path, ...notWithTradeList(path.join('.')), pointAt: 'key' as const }))
}
