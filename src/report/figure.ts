import type { TopLevelSpec } from 'vega-lite'
import { type ChartSize, NARROW, WIDE } from './chartTheme.ts'
import { Html, type HtmlPart, html } from './html.ts'
import { renderSvg } from './renderSvg.ts'

export interface Figure {
  /** What the chart shows, for readers who cannot see it. */
  readonly label: string
  readonly caption: HtmlPart
  readonly chart: (size: ChartSize) => TopLevelSpec
}

/** A chart in two widths, of which the page shows the one that fits. */
export async function figure({ label, caption, chart }: Figure): Promise<Html> {
  const wide = new Html(await renderSvg(chart(WIDE)))
  const narrow = new Html(await renderSvg(chart(NARROW)))
  return html`<figure>
<div class="chart wide" role="img" aria-label="${label}">${wide}</div>
<div class="chart narrow" role="img" aria-label="${label}">${narrow}</div>
<figcaption>${caption}</figcaption>
</figure>`
}
