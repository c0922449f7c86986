import type { TopLevelSpec } from 'vega-lite'
import type { CostSummary } from '../../results/account.ts'
import { costParts } from '../words/costParts.ts'
import { type ChartSize, COLOR, END_ROOM } from './chartTheme.ts'

interface Bar {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly kind: 'gain' | 'loss' | 'income'
}

/** How the gross became the net: one step per cost. */
export function costChart(costs: CostSummary, quote: string, size: ChartSize): TopLevelSpec {
  const bars = costBars(costs)
  return {
    width: size.width,
    height: 40 * bars.length + 50,
    autosize: { type: 'fit', contains: 'padding' },
    padding: END_ROOM,
    data: { values: bars },
    mark: { type: 'bar', height: 18, cornerRadius: 2 },
    encoding: {
      y: { field: 'name', type: 'nominal', sort: null, title: null, axis: { labelColor: COLOR.ink } },
      x: {
        field: 'from',
        type: 'quantitative',
        title: quote,
        axis: { grid: true, tickCount: size.narrow ? 3 : 6, domain: false },
      },
      x2: { field: 'to' },
      color: {
        field: 'kind',
        type: 'nominal',
        scale: { domain: ['gain', 'loss', 'income'], range: [COLOR.main, COLOR.bad, COLOR.good] },
        legend: null,
      },
    },
  }
}

function costBars(costs: CostSummary): Bar[] {
  let level = costs.gross
  const steps = costParts(costs).map(({ name, amount }): Bar => {
    const from = level
    level -= amount
    return { name, from, to: level, kind: amount < 0 ? 'income' : 'loss' }
  })
  return [result('Gross', costs.gross), ...steps, result('Net', costs.net)]
}

function result(name: string, amount: number): Bar {
  return { name, from: 0, to: amount, kind: amount < 0 ? 'loss' : 'gain' }
}
