import type { Layout, TimeColumn } from '../columns/layout.ts'
import { inPriceUnit } from '../columns/prices/priceUnit.ts'
import type { Source } from '../columns/source.ts'
import { timeAsSaid } from '../columns/zones/zoneInFile.ts'
import { MARK_NUMBERS } from './barLayout.ts'

/** The numbers of a bar that are prices. */
export const PRICES: ReadonlySet<string> = new Set(['open', 'high', 'low', 'close', ...MARK_NUMBERS])

interface StatedLayout extends Partial<Pick<TimeColumn, 'zone' | 'dates'>> {
  readonly stamps?: TimeColumn['marks']
  readonly unit?: number | null
}

/** What a user states about a file goes before what its format knows, and what the file says of its zone before UTC. */
export function layoutAsStated(
  layout: Layout,
  { zone = null, stamps, dates, unit = null }: StatedLayout,
  { head, problems }: Source,
): Layout {
  const numbers = layout.numbers.map(number => (PRICES.has(number.name) ? inPriceUnit(number, unit) : number))
  if (layout.time === null) return { ...layout, numbers }
  const time = timeAsSaid(head, layout, layout.time, zone, problems)
  const ofZones = time.zoneBeside === undefined ? null : head.rows[layout.headerLines - 1]![time.zoneBeside]!.trim()
  return {
    ...layout,
    numbers,
    time: { ...time, marks: stamps ?? time.marks, dates: dates ?? time.dates },
    ignored: layout.ignored.filter(name => name !== ofZones),
  }
}
