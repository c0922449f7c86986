import type { TopLevelSpec } from 'vega-lite'
import { compileChart } from './compileChart.ts'

/** Draws a chart as SVG to be put inline into a page. Vega is loaded at the first chart, as it takes 0.2 s. */
export async function renderSvg(spec: TopLevelSpec): Promise<string> {
  const [compiled, { parse, View }] = await Promise.all([compileChart(spec), import('vega')])
  const view = new View(parse(compiled), { renderer: 'none' })
  const svg = await view.toSVG()
  view.finalize()
  return inline(svg)
}

/** Inline SVG needs no namespaces, and takes its size from the page by its view box. */
function inline(svg: string): string {
  return svg.replace(/^<svg [^>]*?(viewBox="[^"]*")[^>]*>/, '<svg $1 aria-hidden="true" focusable="false">')
}
