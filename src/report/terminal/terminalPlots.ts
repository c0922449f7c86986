import type { HedgeResult } from '../../results/hedge.ts'
import type { RunResult } from '../../results/runResult.ts'
import { thinnedRows } from '../../stats/numeric/thinnedRows.ts'
import { equitySeries } from '../series/equitySeries.ts'
import { liveEnd } from '../series/liveRun.ts'
import { underwaterSeries } from '../series/underwaterSeries.ts'
import { date, percent, roundMoney } from '../words/format.ts'
import type { Paint } from './ansi.ts'
import { isFlatPlot, labelWidth, type TerminalPlot, terminalPlot } from './terminalPlot.ts'
import { wrapText } from './wrapText.ts'

/** Wider plots tell no more. */
const MAX_WIDTH = 100
const AXIS_WIDTH = 1

/** Equity and drawdown in lines; none of what did not move by as much as its labels show. */
interface DrawnPlots {
  readonly equity: readonly string[]
  readonly drawdown: readonly string[]
}

/**
 * Equity and drawdown as small plots under each other.
 * @param lower by so many lines, each
 */
export function terminalPlots(result: RunResult, width: number, paint: Paint, lower = 0): DrawnPlots {
  const wide = Math.min(width, MAX_WIDTH)
  const plots = { equity: equityPlot(result, 4 - lower), drawdown: drawdownPlot(result, 3 - lower) }
  const moved = Object.values(plots).filter(({ of }) => !isFlatPlot(of(wide)))
  const labels = Math.max(0, ...moved.map(({ of }) => labelWidth(of(wide))))
  const columns = wide - labels - AXIS_WIDTH
  const linesOf = (plot: TitledPlot) =>
    moved.includes(plot)
      ? [
          ...wrapText(plot.title, width).map(line => paint('dim', line)),
          ...terminalPlot(plot.of(columns), { labelWidth: labels, columns }),
        ]
      : []
  return { equity: linesOf(plots.equity), drawdown: linesOf(plots.drawdown) }
}

/** What holding and account of a hedge are worth together; nothing where it did not move. */
export function valuePlot({ curve: { total }, summary }: HedgeResult, width: number, paint: Paint): string[] {
  const wide = Math.min(width, MAX_WIDTH)
  const plot = (columns: number): TerminalPlot => ({
    values: thinnedRows(total.length, [i => total[i]!, i => -total[i]!], columns).map(i => total[i]!),
    height: 4,
    label: value => roundMoney(value, summary.market.quote),
  })
  if (isFlatPlot(plot(wide))) return []
  const label = labelWidth(plot(wide))
  const columns = wide - label - AXIS_WIDTH
  return [
    ...wrapText('Holding and account together', width).map(line => paint('dim', line)),
    ...terminalPlot(plot(columns), { labelWidth: label, columns }),
  ]
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
    title: `Equity${pathWords(result)}, ${span}`,
    of: columns => ({
      values: equitySeries(result, columns).points.map(point => point.equity),
      height,
      label: value => roundMoney(value, market.quote),
    }),
  }
}

/** Many accounts may be judged above the plots, which show the first path alone. */
function pathWords({ summary }: RunResult): string {
  return summary.data.model === null ? '' : ' of one simulated path (number 1)'
}

function drawdownPlot(result: RunResult, height: number): TitledPlot {
  return {
    title: `Below the peak${pathWords(result)}, at the worst price inside ${result.summary.period.bars === null ? 'trades' : 'bars'}`,
    of: columns => ({
      values: underwaterSeries(result, columns).points.map(point => point.worst),
      height,
      label: value => percent(value),
    }),
  }
}
