import type { RunResult } from '../../results/runResult.ts'
import { isLevel } from '../series/drawnCurve.ts'
import { equitySeries } from '../series/equitySeries.ts'
import { liveEnd } from '../series/liveRun.ts'
import { underwaterSeries } from '../series/underwaterSeries.ts'
import { date, percent, roundMoney } from '../words/format.ts'
import type { Paint } from './ansi.ts'
import { labelWidth, type TerminalPlot, terminalPlot } from './terminalPlot.ts'
import { wrapText } from './wrapText.ts'

/** Wider plots tell no more. */
const MAX_WIDTH = 100
const AXIS_WIDTH = 1

/**
 * Equity and drawdown as small plots under each other; none of what did not move.
 * @param lower by so many lines, each
 */
export function terminalPlots(result: RunResult, width: number, paint: Paint, lower = 0): string[] {
  const wide = Math.min(width, MAX_WIDTH)
  const moved = [equityPlot(result, 4 - lower), drawdownPlot(result, 3 - lower)].filter(
    ({ of }) => !isLevel(of(wide).values),
  )
  const labels = Math.max(0, ...moved.map(({ of }) => labelWidth(of(wide))))
  const columns = wide - labels - AXIS_WIDTH
  return moved.flatMap(({ title, of }) => [
    ...wrapText(title, width).map(line => paint('dim', line)),
    ...terminalPlot(of(columns), { labelWidth: labels, columns }),
  ])
}

interface TitledPlot {
  readonly title: string
  /** Thinned to a number of columns without losing extremes. */
  readonly of: (columns: number) => TerminalPlot
}

function equityPlot(result: RunResult, height: number): TitledPlot {
  const { market, period } = result.summary
  const span = period.start === null ? 'trade by trade' : `${date(period.start)} to ${date(liveEnd(result))}`
  return {
    title: `Equity, ${span}`,
    of: columns => ({
      values: equitySeries(result, columns).points.map(point => point.equity),
      height,
      label: value => roundMoney(value, market.quote),
    }),
  }
}

function drawdownPlot(result: RunResult, height: number): TitledPlot {
  return {
    title: `Below the peak, at the worst price inside ${result.summary.period.bars === null ? 'trades' : 'bars'}`,
    of: columns => ({
      values: underwaterSeries(result, columns).points.map(point => point.worst),
      height,
      label: value => percent(value),
    }),
  }
}
