import { thinnedRows } from '../../stats/numeric/thinnedRows.ts'
import { Html } from '../markup/html.ts'

const [WIDTH, HEIGHT, POINTS, ROOM] = [120, 28, 60, 4]

/** A curve as small as a word, over the level of its start; one that was ruined ends in a cross. Nothing without two points. */
export function sparkline(values: ArrayLike<number>, ruined: boolean): Html | null {
  if (values.length < 2) return null
  const kept = thinnedRows(values.length, [i => values[i]!, i => -values[i]!], POINTS)
  const drawn = kept.map(i => values[i]!)
  const low = Math.min(...drawn)
  const range = Math.max(...drawn) - low || 1
  const x = (row: number) => ROOM + (row / (values.length - 1)) * (WIDTH - 2 * ROOM)
  const y = (value: number) => ROOM + (1 - (value - low) / range) * (HEIGHT - 2 * ROOM)
  const points = kept.map((row, i) => `${x(row).toFixed(1)},${y(drawn[i]!).toFixed(1)}`)
  const start = y(values[0]!).toFixed(1)
  const [endX, endY] = [x(kept.at(-1)!), y(drawn.at(-1)!)]
  const cross = ruined
    ? `<path d="M${endX - 3} ${(endY - 3).toFixed(1)}l6 6m0 -6l-6 6" stroke="var(--limit)" stroke-width="2"/>`
    : ''
  return new Html(
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" class="spark" aria-hidden="true" focusable="false">` +
      `<path d="M0 ${start}H${WIDTH}" stroke="var(--muted)" stroke-dasharray="1 3"/>` +
      `<polyline points="${points.join(' ')}" fill="none" stroke="var(--blue)" stroke-width="1.5"/>${cross}</svg>`,
  )
}
