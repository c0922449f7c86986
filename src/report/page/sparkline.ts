import { Html } from '../markup/html.ts'
import { thinnedRows } from '../series/thinnedRows.ts'

const [WIDTH, HEIGHT, POINTS] = [120, 28, 60]

/** A curve as small as a word; nothing without two points. */
export function sparkline(values: ArrayLike<number>): Html | null {
  if (values.length < 2) return null
  const kept = thinnedRows(values.length, [i => values[i]!, i => -values[i]!], POINTS)
  const drawn = kept.map(i => values[i]!)
  const low = Math.min(...drawn)
  const range = Math.max(...drawn) - low || 1
  const points = kept.map((row, i) => {
    const x = (row / (values.length - 1)) * WIDTH
    const y = 1 + (1 - (drawn[i]! - low) / range) * (HEIGHT - 2)
    return `${x.toFixed(1)},${y.toFixed(1)}`
  })
  return new Html(
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" class="spark" aria-hidden="true" focusable="false">` +
      `<polyline points="${points.join(' ')}" fill="none" stroke="var(--blue)" stroke-width="1.5"/></svg>`,
  )
}
