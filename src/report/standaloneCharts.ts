import type { TopLevelSpec } from 'vega-lite'
import { CHART_CONFIG, COLOR } from './chartTheme.ts'
import { onWhite } from './palette.ts'
import type { RunResult } from './result.ts'
import { RUN_CHARTS } from './runCharts.ts'

const SCHEMA = 'https://vega.github.io/schema/vega-lite/v6.json'

/**
 * The charts of a run by name, in the order of its page: complete specifications of Vega-Lite, with their data, fonts
 * and colours inside, to be opened anywhere.
 */
export function standaloneCharts(result: RunResult): ReadonlyMap<string, TopLevelSpec> {
  const config = { ...CHART_CONFIG, background: COLOR.paper }
  const charts = Object.entries(RUN_CHARTS).flatMap(([name, { label, spec }]) => {
    const chart = spec(result)
    if (chart === null) return []
    const whole = { $schema: SCHEMA, description: `${result.summary.name}: ${label}`, ...chart, config }
    return [[name, JSON.parse(onWhite(JSON.stringify(whole))) as TopLevelSpec] as const]
  })
  return new Map(charts)
}
