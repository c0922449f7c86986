import type { Curve } from '../../core/curve.ts'
import { eventRow } from '../../results/eventRow.ts'
import type { LedgerRow } from '../../results/ledger.ts'
import type { RunResult } from '../../results/runResult.ts'
import { thinnedRows } from '../../stats/numeric/thinnedRows.ts'
import { EVENT_NAMES, type EventName } from '../words/eventWords.ts'
import { tierLabel } from '../words/tierLabel.ts'
import { drawnCurve } from './drawnCurve.ts'
import { liveRows } from './liveRun.ts'

/** A point of the equity curve; x is epoch milliseconds, or the trade's number (0 = start) where the trades have no times. */
export interface EquityPoint {
  readonly x: number
  readonly equity: number
}

/** The base from here on. */
export interface BasePoint {
  readonly x: number
  readonly base: number
}

/** A stretch in which one tier was the largest unlocked. */
export interface StageSpan {
  readonly from: number
  readonly to: number
  readonly tier: string
}

export interface EventMark {
  readonly x: number
  readonly equity: number
  readonly event: EventName
}

export interface EquitySeries {
  readonly timed: boolean
  readonly points: readonly EquityPoint[]
  /** Where the base changes, between its first and its last point. */
  readonly base: readonly BasePoint[]
  readonly stages: readonly StageSpan[]
  readonly marks: readonly EventMark[]
  /** Labels of the ladder's tiers, smallest first. */
  readonly tiers: readonly string[]
  readonly quote: string
}

/** The equity curve to draw: thinned to about `limit` points, with its stages and events. */
export function equitySeries(result: RunResult, limit: number): EquitySeries {
  const { summary } = result
  const curve = drawnCurve(result)
  const timed = isTimed(curve.time)
  const x = (row: number) => (timed ? curve.time[row]! : row)
  const kept = thinnedRows(curve.time.length, [i => curve.equity[i]!, i => -curve.equity[i]!], limit)
  const changes = kept.filter((row, i) => i === kept.length - 1 || curve.base[row] !== curve.base[kept[i - 1] ?? -1])
  const tiers = summary.market.tiers.map(tierLabel)
  return {
    timed,
    points: kept.map(i => ({ x: x(i), equity: curve.equity[i]! })),
    base: changes.map(i => ({ x: x(i), base: curve.base[i]! })),
    stages: stageSpans(curve.stage, x, tiers),
    marks: liveRows(result).flatMap(row => eventMarks(row, curve, x, summary.period.bars === null)),
    tiers,
    quote: summary.market.quote,
  }
}

/** Whether every row has a time: trade lists may have none. */
export function isTimed(time: Float64Array): boolean {
  return time.every(t => !Number.isNaN(t))
}

function stageSpans(stage: Uint8Array, x: (row: number) => number, tiers: readonly string[]): StageSpan[] {
  const spans: StageSpan[] = []
  let start = 0
  for (let i = 1; i <= stage.length; i++) {
    if (i < stage.length && stage[i] === stage[start]) continue
    spans.push({ from: x(start), to: x(Math.min(i, stage.length - 1)), tier: tiers[stage[start]!] ?? '' })
    start = i
  }
  return spans
}

/** The curve of a trade list has one row per trade, after that of the start. */
function eventMarks(row: LedgerRow, curve: Curve, x: (row: number) => number, byTrade: boolean): EventMark[] {
  return row.events.flatMap(token => {
    const event = EVENT_NAMES[token.split(':')[0] as keyof typeof EVENT_NAMES] as EventName | undefined
    if (event === undefined) return []
    const at = byTrade ? row.trade : eventRow(token, row, curve)
    return at === null ? [] : [{ x: x(at), equity: curve.equity[at]!, event }]
  })
}
