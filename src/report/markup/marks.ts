import { Html } from './html.ts'

/** What each mark is drawn with, so that it does not depend on a font. */
const SHAPES = {
  '✓': '<path d="M2 7.5 5.5 11 12 3.5"/>',
  '✗': '<path d="M3 3 11 11M11 3 3 11"/>',
  '↓': '<path d="M7 2V12M3 8 7 12 11 8"/>',
  '↑': '<path d="M7 12V2M3 6 7 2 11 6"/>',
  '–': '<path d="M2 7H12"/>',
  '?': '<path d="M4 4.5C4 2.6 5.4 2 7 2s3 .8 3 2.4c0 2-3 2-3 4.1M7 11v1.2"/>',
  '•': '<circle cx="7" cy="7" r="2" fill="currentColor" stroke="none"/>',
  '!': '<path d="M7 1.5 13 12.5H1Z"/><path d="M7 5.5V8.7M7 10.2V11.2"/>',
} as const

export type Mark = keyof typeof SHAPES

/** A mark as a drawing as large as a letter, in the colour of its text; readers hear nothing of it. */
export function markView(mark: string): Html {
  const shape = SHAPES[mark as Mark]
  return new Html(
    `<svg class="mark" viewBox="0 0 14 14" aria-hidden="true" focusable="false" fill="none" stroke="currentColor" stroke-width="${mark === '!' ? 1.4 : 2}">${shape}</svg>`,
  )
}
