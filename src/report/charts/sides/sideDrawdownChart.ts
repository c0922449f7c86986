import type { TopLevelSpec } from 'vega-lite'
import { apart } from '../../series/apart.ts'
import type { RunPoint, SideSeries } from '../../series/runSeries.ts'
import { DRAWDOWNS } from '../../words/drawdownKinds.ts'
import { setting } from '../../words/format.ts'
import { type ChartSize, COLOR } from '../chartTheme.ts'
import { acrossLine, sideAxis, sideFrame, sideLines, sideTitle, sideWidth, words } from './sideLayers.ts'

const [HEIGHT, HEIGHT_NARROW, LINE] = [112, 48, 15]

/** How far each of several accounts was under its peak, all measured alike, with their limits; null without any. */
export function sideDrawdownChart(series: SideSeries, size: ChartSize): TopLevelSpec | null {
  const height = size.narrow ? HEIGHT_NARROW : HEIGHT
  const width = sideWidth(size)
  const { drawdownLimits: limits, kind } = series
  const points = series.points.filter(hasDrawdown)
  const single = series.basis.filter(basis => basis !== 'accounts').length
  if (single === 0) return null
  const widest = limits.reduce((most, { limit }) => Math.max(most, limit), 0)
  const deepest = points.reduce((least, { drawdown }) => Math.min(least, drawdown), -widest * 1.1)
  const places = apart(
    limits.map(({ limit }) => (height * limit) / -deepest),
    LINE,
    height,
  )
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
      ...limits.map(({ limit }) => acrossLine(-limit, { color: COLOR.limit, dash: [6, 4] }, y)),
      ...limits.map(({ limit, runs }, i) =>
        words(runs.length === single ? `limit ${setting(limit)}` : limitOf(runs), {
          ...{ x: width + 6, y: places[i], align: 'left', baseline: 'middle', color: COLOR.limit },
        }),
      ),
      ...sideLines({ ...series, points }, x, y),
      sideTitle(`Below its peak, ${DRAWDOWNS[kind].where}`, size),
      ...(series.timed || size.narrow
        ? []
        : [words('trades', { x: width, y: height + 36, align: 'right', baseline: 'bottom', color: COLOR.ink })]),
    ],
  }
}

function hasDrawdown(point: RunPoint): point is RunPoint & { readonly drawdown: number } {
  return point.drawdown !== null
}

/** Whose limit a line is; its height stands on the axis. */
function limitOf(runs: readonly number[]): string {
  return runs.length > 2 ? `limit, ${runs.length} runs` : `limit ${runs.map(run => run + 1).join(', ')}`
}
