import type { Cell, Content } from '../words/cell.ts'
import { term } from './glossary.ts'
import { Html, type HtmlPart, html } from './html.ts'
import { markView } from './marks.ts'

/** What stands in a table of the page: data that other media draw, too, or markup of the page's own. */
export type PageContent = Content | HtmlPart | readonly PageContent[]

/** Content as the page draws it: terms open their meaning, what belongs to a figure stands small under it. */
export function drawn(content: PageContent): HtmlPart {
  if (content === null || typeof content === 'string' || content instanceof Html) return content
  return isList(content) ? content.map(drawn) : cell(content)
}

function isList(content: Exclude<PageContent, string | Html | null>): content is readonly PageContent[] {
  return Array.isArray(content)
}

function cell(content: Cell): Html {
  const { text, tag, interval, note = interval?.join(' to ') } = content
  const label = tag === undefined ? null : html`${text === '' ? '' : ' '}<span class="tag">${tag}</span>`
  return html`${limitMark(content)}${figure(content)}${label}${note === undefined ? null : html`<small>${note}</small>`}`
}

function limitMark({ kept }: Cell): Html | null {
  if (kept === undefined) return null
  return kept
    ? html`<span class="kept">${markView('✓')}</span><span class="spoken">kept: </span> `
    : html`<span class="broken">${markView('✗')}</span><span class="spoken">not kept: </span> `
}

function figure({ text, term: key, heat, code, marked }: Cell): HtmlPart {
  if (marked === true) return html`<strong class="marked">${text}</strong>`
  if (key !== undefined) return term(key, text)
  if (code === true) return html`<code class="hash">${text}</code>`
  return heat === undefined ? text : html`<span class="heat ${heatClass(heat)}">${text}</span>`
}

function heatClass(heat: number): string {
  return heat === 0 ? 'flat' : `${heat > 0 ? 'up' : 'down'}${Math.abs(heat)}`
}
