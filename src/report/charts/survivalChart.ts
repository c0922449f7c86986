import type { TopLevelSpec } from 'vega-lite'
import type { RiskLevelSummary } from '../../results/samples.ts'
import type { LevelWords } from '../words/levels/levelWords.ts'
import { PERCENT } from './axisFormats.ts'
import { type ChartSize, COLOR } from './chartTheme.ts'

/**
 * The shares of sampled accounts that survived, were ruined and stalled at each level or plan, with 95% intervals.
 * @param words how they are spoken of
 */
export function survivalChart(risks: readonly RiskLevelSummary[], words: LevelWords, size: ChartSize): TopLevelSpec {
  const values = risks.flatMap(({ label, survived, ruined, stalled }) => [
    { risk: label, what: 'Survived', ...survived },
    { risk: label, what: 'Ruined', ...ruined },
    { risk: label, what: 'Stalled', ...stalled },
  ])
  const y = { type: 'quantitative' as const, title: null, scale: { domain: [0, 1] }, axis: { format: PERCENT } }
  const x = {
    field: 'risk',
    type: 'nominal' as const,
    sort: null,
    title: words.axis,
    axis: { labelAngle: 0, domain: true },
  }
  const domain = ['Survived', 'Ruined', 'Stalled']
  const color = {
    field: 'what',
    type: 'nominal' as const,
    scale: { domain, range: [COLOR.main, COLOR.bad, COLOR.second] },
    legend: { title: null },
  }
  const shape = {
    field: 'what',
    type: 'nominal' as const,
    scale: { domain, range: ['circle', 'square', 'triangle-up'] },
  }
  return {
    width: size.width,
    height: Math.round(size.height * 0.8),
    autosize: { type: 'fit', contains: 'padding' },
    data: { values },
    layer: [
      {
        mark: { type: 'rule', strokeWidth: 2 },
        encoding: { x, y: { field: 'low', ...y }, y2: { field: 'high' }, color },
      },
      {
        mark: { type: 'point', filled: true, size: 70, opacity: 1 },
        encoding: { x, y: { field: 'share', ...y }, color, shape },
      },
    ],
  }
}
