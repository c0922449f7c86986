import { Html } from '../markup/html.ts'

const [WIDTH, HEIGHT, ROOM] = [92, 14, 6]

/** An interval as a bar with its middle and a tick at 0, as small as a word. */
export function intervalBar({ low, high, mean }: { low: number; high: number; mean: number }): Html {
  const [from, to] = [Math.min(0, low), Math.max(0, high)]
  const at = (value: number) => (ROOM + ((value - from) / (to - from || 1)) * (WIDTH - 2 * ROOM)).toFixed(1)
  return new Html(
    `<svg class="interval" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true" focusable="false">` +
      `<path d="M0 7H${WIDTH}" stroke="var(--hairline)"/><path d="M${at(low)} 7H${at(high)}" stroke="currentColor" stroke-width="4"/>` +
      `<path d="M${at(0)} 1V13" stroke="var(--ink)"/><circle cx="${at(mean)}" cy="7" r="3.5" fill="var(--paper)" stroke="currentColor" stroke-width="2"/></svg>`,
  )
}
