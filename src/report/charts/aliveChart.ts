import type { TopLevelSpec } from 'vega-lite'
import type { SampleFan } from '../series/sampleFan.ts'
import { PERCENT } from './axisFormats.ts'
import { type ChartSize, COLOR } from './chartTheme.ts'

/** The share of the sampled accounts that are not ruined after each trade. */
export function aliveChart({ bands, trades }: SampleFan, size: ChartSize): TopLevelSpec {
  const x = {
    field: 'trade',
    type: 'quantitative' as const,
    title: 'Trade',
    scale: { domain: [0, trades], nice: false },
    axis: { tickCount: size.narrow ? 5 : 10, tickMinStep: 1 },
  }
  const y = {
    field: 'alive',
    type: 'quantitative' as const,
    title: 'Not ruined',
    scale: { domain: [0, 1] },
    axis: { format: PERCENT, tickCount: 3 },
  }
  return {
    width: size.width,
    height: Math.round(size.height * 0.45),
    autosize: { type: 'fit', contains: 'padding' },
    data: { values: bands.map(({ trade, alive }) => ({ trade, alive })) },
    mark: { type: 'area', interpolate: 'step-after', color: COLOR.main, opacity: 0.3, line: { color: COLOR.main } },
    encoding: { x, y },
  }
}
