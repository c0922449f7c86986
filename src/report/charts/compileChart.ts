import type { Spec } from 'vega'
import type { TopLevelSpec } from 'vega-lite'
import { CHART_CONFIG } from './chartTheme.ts'

/** A chart as Vega draws it; one that states its height keeps to it, whatever its texts measure. Vega-Lite is loaded at the first chart. */
export async function compileChart(spec: TopLevelSpec): Promise<Spec> {
  const { compile } = await import('vega-lite')
  const { spec: compiled } = compile(spec, { config: CHART_CONFIG })
  const height = (spec.usermeta as { readonly height?: number } | undefined)?.height
  return height === undefined ? compiled : { ...compiled, height, autosize: { type: 'none' } }
}
