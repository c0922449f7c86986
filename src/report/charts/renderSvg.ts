import type { TopLevelSpec } from 'vega-lite'
import { printableLines } from '../../scenario/printable.ts'
import { FONT } from './chartTheme.ts'
import { compileChart } from './compileChart.ts'

/** A text in the colour of the paper below its twin: one text with an outline is as much, and is read once. */
const HALO =
  /<g><text ([^>]*transform="[^"]*")([^>]*) fill="([^"]*)" (stroke="\3" stroke-width="\d+")>[^<]*<\/text><\/g>(<g><text \1[^>]*)>([^<]*)<\/text>/g

/** Draws a chart as SVG to be put inline into a page. */
export async function renderSvg(spec: TopLevelSpec): Promise<string> {
  return inlineSvg(await drawSvg(spec))
}

/** Draws a chart as an SVG file; names in it are printable, as XML takes no controls. Vega is loaded at the first chart, as it takes 0.2 s. */
export async function drawSvg(spec: TopLevelSpec): Promise<string> {
  const [compiled, { parse, resetSVGDefIds, View }] = await Promise.all([compileChart(spec), import('vega')])
  const view = new View(parse(compiled), { renderer: 'none' })
  // Vega counts the ids of clips through all drawings: from the first again, so that a chart is the same at any time.
  resetSVGDefIds()
  const svg = await view.toSVG()
  view.finalize()
  return printableLines(svg)
}

/**
 * Inline SVG needs no namespaces, takes its size from the page by its view box and its font by the style sheet. The
 * drawing is hidden from readers, who have its table, so that its parts need no names; a tenth of a pixel is all that shows.
 */
export function inlineSvg(svg: string): string {
  return svg
    .replace(/<path[^>]* (?:d="(?:M0,0h0v0h0Z)?"|class="background")[^>]*\/>/g, '')
    .replace(
      / (?:class|role|aria-\w+|pointer-events|opacity="1"|font-size="12px"|stroke-width="1"|[xy]2="0")(?:="[^"]*")?(?=[ />])/g,
      '',
    )
    .replace(/^<svg [^>]*?(viewBox="[^"]*")[^>]*>/, '<svg $1 aria-hidden="true" focusable="false">')
    .replaceAll(` font-family="${FONT}"`, '')
    .replace(HALO, '$5 $4 paint-order="stroke">$6</text>')
    .replace(/(?<= (?:d|transform|[xy]2)=")[^"]*/g, places => places.replace(/\d+\.\d{2,}/g, rounded))
}

function rounded(place: string): string {
  return String(Number(Number(place).toFixed(1)))
}
