import type { TopLevelSpec } from 'vega-lite'
import type { RunSeries } from '../series/runSeries.ts'
import { type ChartSize, COLOR, tierColors } from './chartTheme.ts'
import { LEGEND_ROW } from './legendGrid.ts'
import { xAxis } from './xAxis.ts'

type Layer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number]

const DASHES = [
  [1, 0],
  [6, 3],
  [2, 2],
  [8, 3, 2, 3],
  [12, 4],
]

/** Names of runs are long: each has a line of its own in the legend. */
export function runLegendHeight({ labels }: RunSeries): number {
  return labels.length * LEGEND_ROW
}

/**
 * A line for each run, and on it the run's number. Colours come round after five runs, then with other dashes; the
 * numbers, each at another place along its line, tell any number of runs apart without either.
 */
export function runLayers({ timed, labels, points }: RunSeries, y: object, size: ChartSize): Layer[] {
  const x = xAxis(timed, size)
  const encoded = (range: string[] | number[][]) => ({
    field: 'run',
    type: 'nominal' as const,
    scale: { domain: [...labels], range },
    legend: { title: null, symbolType: 'stroke', direction: 'vertical' as const, columns: 1 },
  })
  const color = encoded(tierColors(labels.length))
  const strokeDash = encoded(labels.map((_, i) => DASHES[(i + Math.floor(i / DASHES.length)) % DASHES.length]!))
  const numbered = labels.flatMap((run, i) => {
    const line = points.filter(point => point.run === run)
    const place = line[Math.floor((line.length * (i + 1)) / (labels.length + 1))]
    return place === undefined ? [] : [{ ...place, number: i + 1 }]
  })
  return [
    {
      data: { values: [...points] },
      mark: { type: 'line', strokeWidth: 1.6, strokeJoin: 'round' },
      encoding: { x, y, color, strokeDash },
    },
    {
      data: { values: numbered },
      mark: { type: 'point', filled: false, fill: COLOR.paper, opacity: 1, size: 240, strokeWidth: 1.6 },
      encoding: { x, y, color },
    },
    {
      data: { values: numbered },
      mark: { type: 'text', color: COLOR.ink, fontSize: 11, fontWeight: 600 },
      encoding: { x, y, text: { field: 'number', type: 'nominal' } },
    },
  ]
}
