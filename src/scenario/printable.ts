/** Controls, separators of lines, and marks that turn the direction of text around or cannot be seen. */
const UNPRINTABLE = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu

/** Whether a text of one line can be shown as it is; a tab is none of it. */
export function isPrintable(text: string): boolean {
  return text.search(UNPRINTABLE) < 0
}

/**
 * Text from outside as it may be shown, in one line: what could move a cursor, colour, or show something else than it
 * says becomes a question mark in a diamond each, a line break a space; tabs are kept.
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, character => (character === '\t' ? '\t' : /[\r\n]/.test(character) ? ' ' : '\ufffd'))
}

/** The same of a text of several lines. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n')
}

/** Plain data whose texts are all printable. Lists of numbers in binary form are kept as they are. */
export function printableData<T>(value: T): T {
  return clean(value) as T
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return printable(value)
  if (Array.isArray(value)) return value.map(clean)
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [printable(key), clean(part)]))
}
