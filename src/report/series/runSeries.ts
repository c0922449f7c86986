import type { BandRow, LedgerRow } from '../../results/ledger.ts'
import type { RunResult } from '../../results/runResult.ts'
import type { RiskLevelSummary } from '../../results/samples.ts'
import type { Summary } from '../../results/summary.ts'
import { thinnedRows } from '../../stats/numeric/thinnedRows.ts'
import type { ComparedRun } from '../words/comparedRun.ts'
import type { DrawdownName } from '../words/drawdownKinds.ts'
import { type Basis, basisOf, judgedAccounts } from '../words/panel/judged.ts'
import { drawnCurve } from './drawnCurve.ts'
import { isTimed } from './equitySeries.ts'
import { liveRows } from './liveRun.ts'

/** A point of one of several runs; x is epoch milliseconds, or the trade's number (0 = start) where a run has no times. */
export interface RunPoint {
  readonly run: string
  readonly x: number
  /** Equity ÷ starting balance. */
  readonly growth: number
  /** A fraction below the peak, as a negative number to be drawn under water; null where it is no single account's. */
  readonly drawdown: number | null
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
  /** By run, whose line it is: that of many accounts is the middle of them after every trade. */
  readonly basis: readonly Basis[]
  /** By run, the number of the trade that ruined it; null = not ruined. */
  readonly ruined: readonly (number | null)[]
  /** Where runs give up, as multiples of their start; none where cash flows move it. */
  readonly ruinAt: readonly number[]
  /** The limits of drawdown, each with the places of the runs that have it, from 0. */
  readonly drawdownLimits: readonly { readonly limit: number; readonly runs: readonly number[] }[]
}

/**
 * Growth and drawdown of several runs on one axis: of time where they share some, else of trades that have closed. A
 * ruined run ends with the trade that ruined it. Many accounts have no drawdown to draw, and no line without their bands.
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
    basis: runs.map(({ result }) => basisOf(result.summary)),
    ...limitsOf(runs.map(({ result }) => result.summary)),
    points: runs.flatMap(({ label, result }) => {
      const { start } = result.summary.facts
      const accounts = judgedAccounts(result.summary)
      if (accounts !== null) return middleLine(label, middleOf(result, accounts), start, limit)
      const { x, equity, drawdown } = columns(result)
      const kept = thinnedRows(x.length, [i => equity[i]!, i => -equity[i]!, i => drawdown[i]!], limit)
      return kept.map(i => ({ run: label, x: x[i]!, growth: equity[i]! / start, drawdown: -drawdown[i]! }))
    }),
  }
}

/** The middle of the accounts after every trade. */
function middleOf({ bands }: RunResult, { variant }: RiskLevelSummary): readonly BandRow[] {
  return bands.filter(band => band.variant === variant)
}

function middleLine(run: string, bands: readonly BandRow[], start: number, limit: number): RunPoint[] {
  const kept = thinnedRows(bands.length, [i => bands[i]!.p50, i => -bands[i]!.p50], limit)
  return kept.map(i => ({ run, x: bands[i]!.trade, growth: bands[i]!.p50 / start, drawdown: null }))
}

function limitsOf(runs: readonly Summary[]): Pick<SideSeries, 'ruined' | 'ruinAt' | 'drawdownLimits'> {
  const own = Map.groupBy(
    runs.flatMap((summary, run) => (basisOf(summary) === 'accounts' ? [] : [run])),
    run => runs[run]!.limits.drawdown,
  )
  const moved = runs.some(({ facts }) => facts.total_cash_flows !== 0)
  return {
    ruined: runs.map(summary => (basisOf(summary) === 'accounts' ? null : (summary.ruin?.trade ?? null))),
    ruinAt: moved ? [] : [...new Set(runs.map(({ plan }) => plan.ruin))].filter(ruin => ruin !== null),
    drawdownLimits: [...own].flatMap(([limit, those]) => (limit === null ? [] : [{ limit, runs: those }])),
  }
}

function whyNotTime(runs: readonly ComparedRun[]): string | null {
  if (runs.some(({ result }) => basisOf(result.summary) === 'accounts'))
    return 'Accounts on simulated prices are among them'
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
