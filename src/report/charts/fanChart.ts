import type { TopLevelSpec } from 'vega-lite'
import { FAN_TICKS, fanEnds, MOST_FAN_TICKS, type Quantile, RUIN_NAME } from '../series/fanEnds.ts'
import { logTicks } from '../series/logTicks.ts'
import type { SampleFan } from '../series/sampleFan.ts'
import { moneyLabel } from './axisFormats.ts'
import { type ChartSize, COLOR } from './chartTheme.ts'
import { equalGrowth } from './equalGrowth.ts'

/** Room right of the last trade for the names of the quantiles, as a share of the trades. */
const LABEL_ROOM = 0.09
/** Least distance of two names, as a share of an axis that is still to be rounded up to whole ticks. */
const LEAST = 0.085

/**
 * Quantiles of the sampled accounts' equity after each trade: two bands around the median.
 * @param compared with the median of these bands dashed, for other bands to be put in their place
 */
export function fanChart(
  { bands, trades, quote, start, ruin }: SampleFan,
  size: ChartSize,
  compared = false,
): TopLevelSpec {
  const low = Math.min(...bands.map(({ p05 }) => p05))
  const high = Math.max(...bands.map(({ p95 }) => p95))
  const log = equalGrowth(low, high)
  const levels = ruin === null ? [start] : [start, ruin]
  const domain = [Math.min(low, ...levels), Math.max(high, ...levels)] as const
  const ticks = log ? logTicks(...domain, MOST_FAN_TICKS) : []
  const x = {
    field: 'trade',
    type: 'quantitative' as const,
    title: 'Trade',
    scale: { domain: [0, trades * (1 + LABEL_ROOM * (size.narrow ? 2 : 1))], nice: false },
    axis: { tickCount: size.narrow ? 5 : 10, tickMinStep: 1 },
  }
  const y = {
    type: 'quantitative' as const,
    title: `Equity, ${quote}${log ? ', log scale' : ''}`,
    scale: log ? { type: 'log' as const, nice: false } : { zero: false, nice: true },
    // Other bands may be put in place of these: then the ticks must follow.
    axis: {
      labelExpr: moneyLabel(quote),
      ...(log ? { values: compared ? ({ signal: FAN_TICKS } as never) : ticks } : { tickCount: 6 }),
    },
  }
  return {
    width: size.width,
    height: size.height,
    ...(log && compared ? { params: [{ name: FAN_TICKS, value: ticks }] } : {}),
    autosize: { type: 'fit', contains: 'padding' },
    data: { name: 'bands', values: bands.map(({ variant: _, label: __, ...row }) => row) },
    layer: [
      band('p05', 'p95', 0.16),
      band('p25', 'p75', 0.26),
      {
        mark: { type: 'line', color: COLOR.main, strokeWidth: 2 },
        encoding: { x, y: { ...y, field: 'p50' } },
      },
      { ...level(start, COLOR.muted, []), data: { name: 'start', values: ends(start) } },
      {
        ...level(ruin ?? start, COLOR.limit, [6, 4]),
        data: { name: 'ruin', values: ruin === null ? [] : ends(ruin) },
      },
      ...(compared ? [before()] : []),
      {
        data: { name: 'ends', values: [...fanEnds(bands, { start, ruin }, { domain, log, least: LEAST })] },
        mark: { type: 'text', align: 'left', dx: 6, fontSize: 12 },
        encoding: {
          ...{ x, y: { ...y, field: 'value' }, text: { field: 'label' } },
          color: { condition: { test: `datum.label === '${RUIN_NAME}'`, value: COLOR.limit }, value: COLOR.muted },
        },
      },
    ],
  }

  function ends(value: number) {
    return [0, trades].map(trade => ({ trade, value }))
  }

  function level(value: number, color: string, strokeDash: number[]) {
    return {
      data: { values: ends(value) },
      mark: { type: 'line' as const, color, strokeWidth: 1.2, ...(strokeDash.length > 0 ? { strokeDash } : {}) },
      encoding: { x, y: { ...y, field: 'value' } },
    }
  }

  function before() {
    return {
      data: { values: bands.map(({ trade, p50 }) => ({ trade, p50 })) },
      mark: { type: 'line' as const, color: COLOR.ink, strokeWidth: 1.2, strokeDash: [4, 3] },
      encoding: { x, y: { ...y, field: 'p50' } },
    }
  }

  function band(from: Quantile, to: Quantile, opacity: number) {
    return {
      mark: { type: 'area' as const, color: COLOR.main, opacity },
      encoding: { x, y: { ...y, field: from }, y2: { field: to } },
    }
  }
}
