import { type Html, type HtmlPart, html } from '../markup/html.ts'
import { type Contents, contentsRail } from './contents.ts'
import { pageFooter } from './pageFooter.ts'
import { type PageParts, pageShell } from './pageShell.ts'
import { renderRecord, renderSection, type Section } from './section.ts'
import { glossaryCards, glossarySection } from './sections/glossarySection.ts'
import { type TopBar, topBar } from './topBar.ts'

/** A page by its layers: what the bar says, the answer, what supports it, and all the rest, folded. */
export interface Layers extends Omit<PageParts, 'body'> {
  readonly bar: Omit<TopBar, 'contents'>
  readonly answer: Html
  readonly evidence: readonly Section[]
  readonly record: readonly Section[]
  /** Scripts and what they work with. */
  readonly live: HtmlPart
}

/** A page that opens offline: the answer, its evidence, the record with the words that the page uses. */
export function layeredPage({ bar, answer, evidence, record, live, ...page }: Layers): Promise<string> {
  const written = [answer, ...evidence.map(renderSection), ...record.map(renderRecord)]
  const glossary = glossarySection(written)
  const whole = glossary === null ? record : [...record, glossary]
  const contents: Contents = {
    groups: [
      { name: 'Evidence', sections: evidence },
      { name: 'Record', sections: whole },
    ],
  }
  const body = html`${topBar({ ...bar, contents })}<div class="layout"><main>
${answer}${evidence.map(renderSection)}<div class="records">
${whole.map(renderRecord)}</div>
${glossaryCards(written)}${pageFooter(page.version)}
</main>
${contentsRail(contents)}</div>
${live}`
  return pageShell({ ...page, body })
}
