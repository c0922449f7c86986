import type { Spec } from 'vega'
import type { TopLevelSpec } from 'vega-lite'
import { type ChartShape, chartShape, withLeaves } from './chartShape.ts'
import { CHART_CONFIG } from './chartTheme.ts'

/** What was compiled, as text, by the key of its shape: a page has most charts in two widths. */
const compiledShapes = new Map<string, { readonly text: string; readonly leaves: ChartShape['leaves'] }>()
/** Of shapes that are kept: more than a page has. */
const MOST = 100

/** A chart as Vega draws it; one that states its height keeps to it, whatever its texts measure. Vega-Lite is loaded at the first chart. */
export async function compileChart(spec: TopLevelSpec): Promise<Spec> {
  const { compile } = await import('vega-lite')
  const shape = chartShape(spec)
  const known = compiledShapes.get(shape.key)
  const remade = known === undefined ? null : withLeaves(JSON.parse(known.text), known.leaves, shape.leaves)
  const compiled = remade ?? withLeaves(JSON.parse(textOf(shape, compile)), shape.leaves, shape.leaves)!
  const height = (spec.usermeta as { readonly height?: number } | undefined)?.height
  return height === undefined ? compiled : { ...compiled, height, autosize: { type: 'none' } }
}

function textOf({ key, bare, leaves }: ChartShape, compile: typeof import('vega-lite').compile): string {
  const text = JSON.stringify(compile(bare, { config: CHART_CONFIG }).spec)
  if (compiledShapes.size >= MOST) compiledShapes.clear()
  compiledShapes.set(key, { text, leaves })
  return text
}
