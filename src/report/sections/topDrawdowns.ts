import { count, date, fixed, money, percent, plural } from '../format.ts'
import type { RunResult } from '../result.ts'
import type { Section } from '../section.ts'
import { table } from '../table.ts'

const SHOWN = 10

/** The deepest drawdowns, from peak over trough to recovery. */
export function topDrawdowns({ drawdowns, summary }: RunResult): Section | null {
  if (drawdowns.length === 0) return null
  const shown = drawdowns.slice(0, SHOWN)
  const rest =
    drawdowns.length > shown.length ? `; all of ${plural(drawdowns.length, 'episode')} are in drawdowns.csv` : ''
  const body = table({
    caption: `The deepest drawdowns${rest}`,
    columns: [
      { head: 'Rank', kind: 'number' },
      { head: 'Depth', kind: 'number' },
      { head: 'Money', kind: 'number' },
      { head: 'Peak', kind: 'date' },
      { head: 'Trough', kind: 'date' },
      { head: 'Recovered', kind: 'date' },
      { head: 'Days', kind: 'number' },
    ],
    rows: shown.map(row => [
      count(row.rank),
      percent(row.depth),
      money(row.depthMoney, summary.market.quote),
      date(row.peakTime),
      date(row.troughTime),
      row.recovered ? date(row.recoveryTime) : 'not yet',
      fixed(row.durationDays, 0),
    ]),
  })
  return { id: 'drawdowns', title: 'Deepest drawdowns', body }
}
