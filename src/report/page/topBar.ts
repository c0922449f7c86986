import { type Html, type HtmlPart, html } from '../markup/html.ts'
import { wholeDates } from '../markup/wholeDates.ts'
import { type Contents, contentsMenu } from './contents.ts'

export interface TopBar {
  /** What kind of page it is. */
  readonly kind: string
  /** A name of the user's, of any length and direction. */
  readonly name: string
  readonly data: string
  readonly contents: Contents | null
  readonly more?: HtmlPart
}

/** The way past the bar, and the bar: product, kind of page, name, data; it stays in view. */
export function topBar({ kind, name, data, contents, more = null }: TopBar): Html {
  return html`<a class="skip" href="#answer">Skip to the answer</a>
<header class="bar"><div><span class="product">stepup</span> <span class="kind">${kind}</span> <bdi class="run" title="${name}">${name}</bdi> <span class="data">${wholeDates(data)}</span>${more}${contents === null ? null : contentsMenu(contents)}</div></header>
`
}
