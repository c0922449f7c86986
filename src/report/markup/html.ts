import { printableLines } from '../../scenario/printable.ts'

/** Markup that is safe to put into a page: made by `html` from escaped parts, or by a trusted renderer. */
export class Html {
  readonly markup: string
  constructor(markup: string) {
    this.markup = markup
  }
  toString(): string {
    return this.markup
  }
}

/** The space between a number and its currency or symbol: `1,000.00 USDT`, `3 MES`. */
const BEFORE_UNIT = /(?<=\d) (?=[A-Z]{2,})/g
const NO_BREAK = '\u00a0'

/** Text is escaped, markup is kept, lists are joined, null is nothing. Numbers are formatted before they get here. */
export type HtmlPart = Html | string | null | readonly HtmlPart[]

/** A template whose every inserted text is escaped. */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  return new Html(strings.reduce((page, string, i) => page + markupOf(parts[i - 1] ?? null) + string))
}

function markupOf(part: HtmlPart): string {
  if (part === null) return ''
  if (part instanceof Html) return part.markup
  return typeof part === 'string' ? escapeHtml(part.replace(BEFORE_UNIT, NO_BREAK)) : part.map(markupOf).join('')
}

/** Text for any place in a page, attribute values included. */
export function escapeHtml(text: string): string {
  return printableLines(text).replace(/[&<>"'`]/g, character => `&#${character.charCodeAt(0)};`)
}
