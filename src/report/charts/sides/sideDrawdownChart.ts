import type { TopLevelSpec } from 'vega-lite'
import type { SideSeries } from '../../series/runSeries.ts'
import { DRAWDOWNS } from '../../words/drawdownKinds.ts'
import { setting } from '../../words/format.ts'
import { type ChartSize, COLOR } from '../chartTheme.ts'
import { acrossLine, sideAxis, sideFrame, sideLines, sideTitle, sideWidth, words } from './sideLayers.ts'

const [HEIGHT, HEIGHT_NARROW] = [112, 48]

/** How far each of several accounts was under its peak, all measured alike, with the limit that they share. */
export function sideDrawdownChart(series: SideSeries, size: ChartSize): TopLevelSpec {
  const height = size.narrow ? HEIGHT_NARROW : HEIGHT
  const width = sideWidth(size)
  const { drawdownLimit: limit, points, kind } = series
  const deepest = points.reduce((least, { drawdown }) => Math.min(least, drawdown), -(limit ?? 0) * 1.1)
  const x = sideAxis(series, size)
  const y = {
    field: 'drawdown',
    type: 'quantitative' as const,
    scale: { domain: [deepest === 0 ? -0.01 : deepest, 0], nice: false, zero: false },
    axis: {
      tickCount: size.narrow ? 2 : 4,
      title: null,
      labelExpr: "(datum.value < 0 ? '−' : '') + format(-datum.value, ',~%')",
    },
  }
  return {
    ...sideFrame(size, height),
    layer: [
      ...(limit === null
        ? []
        : acrossLine(-limit, { name: `limit ${setting(limit)}`, color: COLOR.limit, dash: [6, 4] }, width, y)),
      ...sideLines(series, x, y),
      sideTitle(`Below its peak, ${DRAWDOWNS[kind].where}`, size),
      ...(series.timed || size.narrow
        ? []
        : [words('trades', { x: width, y: height + 36, align: 'right', baseline: 'bottom', color: COLOR.ink })]),
    ],
  }
}
