import { runSeries } from '../series/runSeries.ts'
import type { ComparedRun } from '../words/comparedRun.ts'
import { pointsFor } from './chartDetail.ts'
import type { PageChart } from './pageChart.ts'
import { runDrawdownChart } from './runDrawdownChart.ts'
import { runGrowthChart } from './runGrowthChart.ts'

/** The charts of the page of a comparison, by name, in its order. */
export const COMPARISON_CHARTS = {
  growth: {
    label: 'Line chart of the equity of every run as a multiple of its start',
    spec: (runs, size) => runGrowthChart(runSeries(runs, pointsFor(size)), size),
  },
  drawdown: {
    label: 'Line chart of how far every run was under its peak',
    spec: (runs, size) => runDrawdownChart(runSeries(runs, pointsFor(size)), size),
  },
} as const satisfies Readonly<Record<string, PageChart<readonly ComparedRun[]>>>
