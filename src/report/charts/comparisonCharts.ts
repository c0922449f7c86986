import { runSeries } from '../series/runSeries.ts'
import type { ComparedRun } from '../words/comparedRun.ts'
import { pointsFor } from './chartDetail.ts'
import type { PageChart } from './pageChart.ts'
import { sideDrawdownChart } from './sides/sideDrawdownChart.ts'
import { sideGrowthChart } from './sides/sideGrowthChart.ts'
import { SIDE } from './sides/sideLayers.ts'

/** The charts of the page of a comparison, by name, in its order. */
export const COMPARISON_CHARTS = {
  growth: {
    label: 'Line chart of the equity of every run as a multiple of its start',
    wide: SIDE,
    spec: (runs, size) => sideGrowthChart(runSeries(runs, pointsFor(size)), size),
  },
  drawdown: {
    label: 'Line chart of how far every run was under its peak',
    wide: SIDE,
    spec: (runs, size) => sideDrawdownChart(runSeries(runs, pointsFor(size)), size),
  },
} as const satisfies Readonly<Record<string, PageChart<readonly ComparedRun[]>>>
