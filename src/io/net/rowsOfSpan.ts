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

/** What is there of a span that is not whole, and what is to be asked for. */
export interface SpanPart {
  /** The end of the span when it was asked for. */
  readonly to: number
  readonly rows: readonly VenueRow[]
  /** Where rows may be missing; the last is next. */
  readonly open: readonly { readonly from: number; readonly to: number }[]
  /** Of pages, the next one. */
  readonly page: number
}

/** Where answers stay until their span is whole. */
export interface PartStore {
  readonly part: SpanPart | null
  keep(part: SpanPart): void
}

/** The rows of a span in order, each time once. An answer that is shorter than it could be is asked for the rest. */
export async function rowsOfSpan(ask: Ask, span: Span, store: PartStore): Promise<VenueRow[]> {
  const { symbol, interval, stepMs } = span
  const kept = partOf(span, store)
  const found = foundIn(kept)
  const open = kept === null ? [{ from: span.from, to: span.to }] : [...kept.open]
  if (kept !== null && kept.to < span.to) open.push({ from: kept.to, to: span.to })
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const { from, to } = part
    const rows = inside(await ask({ symbol, interval, from, to, page: 1 }), from, to)
    if (rows.length > 0) {
      for (const row of rows) found.set(row.time, row)
      const times = rows.map(({ time }) => time)
      const [first, last] = [Math.min(...times), Math.max(...times)]
      if (first - from >= stepMs) open.push({ from, to: first })
      if (to - last > stepMs) open.push({ from: last + 1, to })
    }
    if (open.length > 0) store.keep({ to: span.to, rows: [...found.values()], open: [...open], page: 1 })
  }
  return inOrder(found)
}

/** The same of a venue that gives pages, newest first: what it adds moves rows to later pages only. */
export async function rowsOfPages(ask: Ask, span: Span, store: PartStore): Promise<VenueRow[]> {
  const { symbol, interval, from, to } = span
  const kept = partOf(span, store)
  const found = foundIn(kept)
  const newest = Math.max(...found.keys())
  let page = kept !== null && kept.to === to ? kept.page : 1
  for (;;) {
    const rows = await ask({ symbol, interval, from, to, page })
    for (const row of inside(rows, from, to)) found.set(row.time, row)
    if (rows.length === 0 || rows.some(({ time }) => time < from)) return inOrder(found)
    const isKnown = kept !== null && page < kept.page && rows.some(({ time }) => time <= newest)
    page = isKnown ? kept.page : page + 1
    // Before newer rows reach those that are kept, the pages between are not known.
    if (kept === null || page >= kept.page) store.keep({ to, rows: [...found.values()], open: [], page })
  }
}

/** A part that reaches beyond the span is of another one. */
function partOf({ to }: Span, { part }: PartStore): SpanPart | null {
  return part !== null && part.to <= to ? part : null
}

function foundIn(part: SpanPart | null): Map<number, VenueRow> {
  return new Map(part?.rows.map(row => [row.time, row]))
}

function inside(rows: readonly VenueRow[], from: number, to: number): VenueRow[] {
  return rows.filter(({ time }) => time >= from && time < to)
}

function inOrder(rows: ReadonlyMap<number, VenueRow>): VenueRow[] {
  return [...rows.values()].toSorted((a, b) => a.time - b.time)
}
