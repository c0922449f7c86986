import type { VenueAsk, VenueRow } from './venueApi.ts'

/** A span of time to be asked for: UTC epoch milliseconds, `to` excluded. */
export interface Span {
  readonly symbol: string
  readonly interval: string
  readonly from: number
  readonly to: number
  /** What may lie between two rows at the most; where more is missing at an end of an answer, it is asked for. */
  readonly stepMs: number
}

type Ask = (ask: VenueAsk) => Promise<VenueRow[]>

/** The rows of a span in order, each time once. An answer that is shorter than it could be is asked for the rest. */
export async function rowsOfSpan(ask: Ask, span: Span): Promise<VenueRow[]> {
  const { symbol, interval, stepMs } = span
  const found = new Map<number, VenueRow>()
  const open = [{ from: span.from, to: span.to }]
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const { from, to } = part
    const rows = inside(await ask({ symbol, interval, from, to, page: 1 }), from, to)
    if (rows.length === 0) continue
    for (const row of rows) found.set(row.time, row)
    const times = rows.map(({ time }) => time)
    const [first, last] = [Math.min(...times), Math.max(...times)]
    if (first - from >= stepMs) open.push({ from, to: first })
    if (to - last > stepMs) open.push({ from: last + 1, to })
  }
  return inOrder(found)
}

/** The same of a venue that gives pages, newest first. */
export async function rowsOfPages(ask: Ask, { symbol, interval, from, to }: Span): Promise<VenueRow[]> {
  const found = new Map<number, VenueRow>()
  for (let page = 1; ; page++) {
    const rows = await ask({ symbol, interval, from, to, page })
    for (const row of inside(rows, from, to)) found.set(row.time, row)
    if (rows.length === 0 || rows.some(({ time }) => time < from)) return inOrder(found)
  }
}

function inside(rows: readonly VenueRow[], from: number, to: number): VenueRow[] {
  return rows.filter(({ time }) => time >= from && time < to)
}

function inOrder(rows: ReadonlyMap<number, VenueRow>): VenueRow[] {
  return [...rows.values()].toSorted((a, b) => a.time - b.time)
}
