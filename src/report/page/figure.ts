import { NARROW, WIDE } from '../charts/chartTheme.ts'
import type { PageChart } from '../charts/pageChart.ts'
import { renderSvg } from '../charts/renderSvg.ts'
import { Html, type HtmlPart, html } from '../markup/html.ts'

export interface FigureWords {
  /** What it shows, in a sentence. */
  readonly finding?: string | null
  readonly caption?: HtmlPart
  /** A table of what is drawn, for readers who cannot see it. */
  readonly numbers: Html
  /** What scripts show in place of the chart. */
  readonly live?: Html
}

/** A chart in two widths, of which the page shows the one that fits, over its numbers; null where there is nothing. */
export async function figure<Subject>(
  { label, spec, wide: screen = WIDE }: PageChart<Subject>,
  subject: Subject,
  { finding = null, caption, numbers, live }: FigureWords,
): Promise<Html | null> {
  const [wide, narrow] = [spec(subject, screen), spec(subject, NARROW)]
  if (wide === null || narrow === null) return null
  const drawings = [new Html(await renderSvg(wide)), new Html(await renderSvg(narrow))] as const
  return html`<div class="drawing">${
    finding === null
      ? null
      : html`<h3 class="finding">${finding}</h3>
`
  }<figure>
${live ?? null}<div class="chart wide" role="img" aria-label="${label}">${drawings[0]}</div>
<div class="chart narrow" role="img" aria-label="${label}">${drawings[1]}</div>
${
  caption === undefined
    ? null
    : html`<figcaption>${caption}</figcaption>
`
}</figure>
${numbers}</div>`
}
