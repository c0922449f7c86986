import type { Spec } from 'vega'
import type { TopLevelSpec } from 'vega-lite'
import { CHART_CONFIG } from './chartTheme.ts'

/** A chart as Vega draws it. Vega-Lite is loaded at the first chart. */
export async function compileChart(spec: TopLevelSpec): Promise<Spec> {
  const { compile } = await import('vega-lite')
  return compile(spec, { config: CHART_CONFIG }).spec
}
