import type { TopLevelSpec } from 'vega-lite'
import type { PairedLevel } from '../series/pairedLevels.ts'
import type { LevelWords } from '../words/levels/levelWords.ts'
import { SIGNED_PERCENT } from './axisFormats.ts'
import { type ChartSize, COLOR } from './chartTheme.ts'

const ROW_HEIGHT = 26

/**
 * How much more or less than the own one each level or plan ends with, typically, on the same draws.
 * @param words how they are spoken of
 */
export function pairedChart(levels: readonly PairedLevel[], words: LevelWords, size: ChartSize): TopLevelSpec {
  const x = {
    type: 'quantitative' as const,
    title: size.narrow ? words.againstShort : words.against,
    scale: { nice: false, padding: 10 },
    axis: { format: SIGNED_PERCENT, tickCount: size.narrow ? 4 : 8, grid: true, domain: false },
  }
  const y = { field: 'name', type: 'nominal' as const, sort: null, title: null, axis: { labelColor: COLOR.ink } }
  return {
    width: size.width,
    height: ROW_HEIGHT * levels.length + 60,
    autosize: { type: 'fit', contains: 'padding' },
    data: { values: [...levels] },
    layer: [
      {
        data: { values: [{ zero: 0 }] },
        mark: { type: 'rule', color: COLOR.muted },
        encoding: { x: { field: 'zero', ...x } },
      },
      {
        mark: { type: 'rule', strokeWidth: 3, color: COLOR.main, opacity: 0.5 },
        encoding: { y, x: { field: 'low', ...x }, x2: { field: 'high' } },
      },
      {
        mark: { type: 'point', filled: true, size: 80, opacity: 1, color: COLOR.main },
        encoding: { y, x: { field: 'value', ...x } },
      },
    ],
  }
}
