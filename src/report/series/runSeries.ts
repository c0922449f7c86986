import type { LedgerRow } from '../../results/ledger.ts'
import type { RunResult } from '../../results/runResult.ts'
import type { Summary } from '../../results/summary.ts'
import { thinnedRows } from '../../stats/numeric/thinnedRows.ts'
import type { ComparedRun } from '../words/comparedRun.ts'
import type { DrawdownName } from '../words/drawdownKinds.ts'
import { drawnCurve } from './drawnCurve.ts'
import { isTimed } from './equitySeries.ts'
import { liveRows } from './liveRun.ts'

/** A point of one of several runs; x is epoch milliseconds, or the trade's number (0 = start) where a run has no times. */
export interface RunPoint {
  readonly run: string
  readonly x: number
  /** Equity ÷ starting balance. */
  readonly growth: number
  /** A fraction below the peak, as a negative number to be drawn under water. */
  readonly drawdown: number
}

export interface RunSeries {
  /** Over time; else over the number of the trade. */
  readonly timed: boolean
  /** Why not over time; null where it is. */
  readonly reason: string | null
  /** Of equity and drawdown, the same for all runs: closed trades wherever a run has no bars, or no times. */
  readonly kind: Extract<DrawdownName, 'marked' | 'closed-trade'>
  readonly labels: readonly string[]
  readonly points: readonly RunPoint[]
}

/** The same with the lines that decide. */
export interface SideSeries extends RunSeries {
  /** By run, the number of the trade that ruined it; null = not ruined. */
  readonly ruined: readonly (number | null)[]
  /** Where runs give up, as multiples of their start; none where cash flows move it. */
  readonly ruinAt: readonly number[]
  /** The limits of drawdown, each with the places of the runs that have it, from 0. */
  readonly drawdownLimits: readonly { readonly limit: number; readonly runs: readonly number[] }[]
}

/**
 * Growth and drawdown of several runs on one axis: of time where they share some, else of trades that have closed. A
 * ruined run ends with the trade that ruined it.
 */
export function runSeries(runs: readonly ComparedRun[], limit: number): SideSeries {
  const reason = whyNotTime(runs)
  const timed = reason === null
  const marked = timed && runs.every(({ result }) => result.summary.period.bars !== null)
  const columns = marked ? atBarCloses : timed ? atExits : byTrade
  return {
    timed,
    reason,
    kind: marked ? 'marked' : 'closed-trade',
    labels: runs.map(run => run.label),
    ...limitsOf(runs.map(({ result }) => result.summary)),
    points: runs.flatMap(({ label, result }) => {
      const { start } = result.summary.facts
      const { x, equity, drawdown } = columns(result)
      const kept = thinnedRows(x.length, [i => equity[i]!, i => -equity[i]!, i => drawdown[i]!], limit)
      return kept.map(i => ({ run: label, x: x[i]!, growth: equity[i]! / start, drawdown: -drawdown[i]! }))
    }),
  }
}

function limitsOf(runs: readonly Summary[]): Pick<SideSeries, 'ruined' | 'ruinAt' | 'drawdownLimits'> {
  const own = Map.groupBy(
    runs.map((_, run) => run),
    run => runs[run]!.limits.drawdown,
  )
  const moved = runs.some(({ facts }) => facts.total_cash_flows !== 0)
  return {
    ruined: runs.map(({ ruin }) => ruin?.trade ?? null),
    ruinAt: moved ? [] : [...new Set(runs.map(({ plan }) => plan.ruin))].filter(ruin => ruin !== null),
    drawdownLimits: [...own].flatMap(([limit, those]) => (limit === null ? [] : [{ limit, runs: those }])),
  }
}

function whyNotTime(runs: readonly ComparedRun[]): string | null {
  const times = runs.map(({ result }) => result.curve.time)
  if (!times.every(isTimed)) return 'A run without times is among them'
  const traded = times.filter(time => time.length > 0)
  const lastStart = Math.max(...traded.map(time => time[0]!))
  const firstEnd = Math.min(...traded.map(time => time.at(-1)!))
  return lastStart > firstEnd ? 'They share no time' : null
}

interface Columns {
  readonly x: ArrayLike<number>
  readonly equity: ArrayLike<number>
  readonly drawdown: ArrayLike<number>
}

function atBarCloses(result: RunResult): Columns {
  const { time, equity, drawdown } = drawnCurve(result)
  return { x: time, equity, drawdown }
}

/** The curve of a trade list holds its closed trades; that of bars holds more. */
function atExits(result: RunResult): Columns {
  if (result.summary.period.bars === null) return atBarCloses(result)
  const taken = liveRows(result).filter(row => row.status === 'taken')
  return closedTrades(result, taken, [result.curve.time[0]!, ...taken.map(row => row.exitTime)])
}

function byTrade(result: RunResult): Columns {
  const rows = liveRows(result)
  return closedTrades(result, rows, [0, ...rows.map(row => row.trade)])
}

/** @param x of the start, and of each trade */
function closedTrades({ summary }: RunResult, rows: readonly LedgerRow[], x: readonly number[]): Columns {
  return {
    x,
    equity: [summary.facts.start, ...rows.map(row => row.equityAfter)],
    drawdown: [0, ...rows.map(row => row.drawdown)],
  }
}
