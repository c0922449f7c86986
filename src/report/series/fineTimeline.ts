import type { RunResult } from '../../results/runResult.ts'
import { thinnedRows } from '../../stats/numeric/thinnedRows.ts'
import { drawnCurve } from './drawnCurve.ts'
import { isTimed } from './equitySeries.ts'
import { type DrawnTrade, drawnTrade, drawnTrades } from './timeline.ts'

/** Rows and trades that a page carries of a run to be zoomed: some ten times what its first picture shows. */
const [ROWS, TRADES] = [8000, 5000]

export interface FineTrade extends DrawnTrade {
  /** By tier, smallest first. */
  readonly contracts: readonly number[]
}

/** Price, account and trades of a run as fine as a page carries them; x as in a timeline. */
export interface FineTimeline {
  readonly x: readonly number[]
  /** By row; empty without bars, or times. */
  readonly price: readonly number[]
  readonly equity: readonly number[]
  readonly trades: readonly FineTrade[]
}

export function fineTimeline(result: RunResult): FineTimeline {
  const { time, equity } = drawnCurve(result)
  const timed = isTimed(time)
  const closes = timed ? result.closes : null
  const measures = [equity, ...(closes === null ? [] : [closes])].flatMap(values => [
    (i: number) => values[i]!,
    (i: number) => -values[i]!,
  ])
  const kept = thinnedRows(time.length, measures, ROWS)
  const { drawn } = drawnTrades(result, TRADES)
  return {
    x: kept.map(i => (timed ? time[i]! : i)),
    price: closes === null ? [] : kept.map(i => closes[i]!),
    equity: kept.map(i => equity[i]!),
    trades: drawn.map(row => ({ ...drawnTrade(row, timed), contracts: row.contracts })).filter(hasPlace),
  }
}

/** A trade of which a price, a time or the result is not known has no place in the chart. */
function hasPlace({ x, x2, entry, exit, stop, r }: FineTrade): boolean {
  return [x, x2, entry, exit, stop, r].every(Number.isFinite)
}
