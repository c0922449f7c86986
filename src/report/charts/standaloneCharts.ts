import type { TopLevelSpec } from 'vega-lite'
import { onBarClock } from '../../results/barClock.ts'
import type { RunResult } from '../../results/runResult.ts'
import { type ComparedRun, comparisonTitle, runsOnBarClock } from '../words/comparedRun.ts'
import { CHART_CONFIG, COLOR, WIDE } from './chartTheme.ts'
import { COMPARISON_CHARTS } from './comparisonCharts.ts'
import type { PageChart } from './pageChart.ts'
import { onWhite } from './palette.ts'
import { RUN_CHARTS } from './runCharts.ts'

const SCHEMA = 'https://vega.github.io/schema/vega-lite/v6.json'

/**
 * The charts of a run by name, in the order of its page: complete specifications of Vega-Lite, with their data, fonts
 * and colours inside, to be opened anywhere.
 */
export function standaloneCharts(result: RunResult): ReadonlyMap<string, TopLevelSpec> {
  return complete(RUN_CHARTS, onBarClock(result), result.summary.name)
}

/** The same of several runs side by side. */
export function standaloneComparison(runs: readonly ComparedRun[]): ReadonlyMap<string, TopLevelSpec> {
  return complete(COMPARISON_CHARTS, runsOnBarClock(runs), comparisonTitle(runs))
}

function complete<Subject>(
  charts: Readonly<Record<string, PageChart<Subject>>>,
  subject: Subject,
  title: string,
): ReadonlyMap<string, TopLevelSpec> {
  const config = { ...CHART_CONFIG, background: COLOR.paper }
  const specs = Object.entries(charts).flatMap(([name, { label, spec, wide = WIDE }]) => {
    const chart = spec(subject, wide)
    if (chart === null) return []
    const whole = { $schema: SCHEMA, description: `${title}: ${label}`, ...chart, config }
    return [[name, JSON.parse(onWhite(JSON.stringify(whole))) as TopLevelSpec] as const]
  })
  return new Map(specs)
}
