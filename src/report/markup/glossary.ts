import { GLOSSARY, type Term } from '../words/terms.ts'
import { type Html, html } from './html.ts'

/** A word that opens its meaning, by pointer, touch or keyboard: the page needs its glossary section. */
export function term(key: Term, text: string): Html {
  return html`<button class="term" popovertarget="${idOf(key)}">${text}</button>`
}

export interface GlossaryEntry {
  readonly id: string
  readonly name: string
  readonly meaning: string
}

/** The entries of the words that a page uses. */
export function entriesFor({ markup }: Html): readonly GlossaryEntry[] {
  return Object.entries(GLOSSARY)
    .map(([key, [name, meaning]]) => ({ id: idOf(key), name, meaning }))
    .filter(({ id }) => markup.includes(`popovertarget="${id}"`))
}

function idOf(key: string): string {
  return `term-${key}`
}
