import type { Look } from '../words/outcomeWords.ts'
import { basisOf } from '../words/panel/judged.ts'
import { briefLook, runLook } from '../words/panel/runLook.ts'
import { type Html, html } from './html.ts'
import { markView } from './marks.ts'

/** How a run ended, in a table, which has no room for more than a word or two. */
export function outcomeCell(summary: Parameters<typeof runLook>[0]): Html {
  const path = basisOf(summary) === 'path' ? 'one simulated path' : null
  return html`${outcomeBadge(briefLook(runLook(summary)))}<small>${path}</small>`
}

/** An outcome: its mark, its word, its colour. */
export function outcomeBadge({ mark, tone, words }: Look): Html {
  return html`<span class="outcome ${tone}">${markView(mark)} ${words}</span>`
}
