import type { TopLevelSpec } from 'vega-lite'
import { type ChartSize, NARROW, WIDE } from './chartTheme.ts'
import { Html, type HtmlPart, html } from './html.ts'
import { renderSvg } from './renderSvg.ts'

export interface Figure {
  /** What the chart shows, for readers who cannot see it. */
  readonly label: string
  readonly caption: HtmlPart
  /** A table of what is drawn, for them as well. */
  readonly numbers: Html
  readonly chart: (size: ChartSize) => TopLevelSpec
  /** What scripts show in place of the chart. */
  readonly live?: Html
}

/** A chart in two widths, of which the page shows the one that fits, over its numbers. */
export async function figure({ label, caption, numbers, chart, live }: Figure): Promise<Html> {
  const wide = new Html(await renderSvg(chart(WIDE)))
  const narrow = new Html(await renderSvg(chart(NARROW)))
  return html`<div class="drawing"><figure>
${live ?? null}<div class="chart wide" role="img" aria-label="${label}">${wide}</div>
<div class="chart narrow" role="img" aria-label="${label}">${narrow}</div>
<figcaption>${caption}</figcaption>
</figure>
${numbers}</div>`
}
