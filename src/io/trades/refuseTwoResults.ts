import { cellNumber, POINT } from '../columns/cellNumber.ts'
import type { Source } from '../columns/source.ts'
import { isGrossName, isNetName, resultNameOf } from './costs/costWords.ts'
import { lookedUp, NET_NAMES } from './genericNames.ts'
import type { TradeLayout } from './tradeLayout.ts'

/** Adds a problem where two columns could be the result, neither of which is named net, and they differ: nobody can tell which counts. */
export function refuseTwoResults({ head, problems }: Source, { header, columns, headerLines }: TradeLayout): void {
  const net = columns.get('net')
  if (net === undefined) return
  const told = toldOf(header[net]!)
  const read = new Set(columns.values())
  const other = header.findIndex((name, i) => !read.has(i) && isResult(name) && toldOf(name) === told)
  const rows = head.rows.slice(headerLines)
  const value = (cells: readonly string[], column: number) => cellNumber(cells[column] ?? '', POINT)
  const differs = (cells: readonly string[]) => Math.abs(value(cells, net) - value(cells, other)) > 0
  if (other < 0 || !rows.some(differs)) return
  const [one, two] = [header[net]!.trim(), header[other]!.trim()]
  const hint = `say which counts: columns: { net: ${JSON.stringify(two)} } (--column net=${JSON.stringify(two)} on the command line)`
  problems.add(1, '', `"${one}" and "${two}" could both be the result, and they differ`, hint)
}

function isResult(name: string): boolean {
  return NET_NAMES.includes(lookedUp(name))
}

/** What a name says that the result is before or after; null where it says nothing. */
function toldOf(name: string): string | null {
  const sense = resultNameOf(name)
  if (sense !== null) return sense === 'after' ? 'net' : 'gross'
  if (isNetName(name)) return 'net'
  return isGrossName(name) ? 'gross' : null
}
