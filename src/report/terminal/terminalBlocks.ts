import type { ReadFile } from '../../results/readFile.ts'
import { readLine } from '../words/files/readLine.ts'
import { wrapText } from './wrapText.ts'

/** Lines that are shown together or not at all; in want of room the least weight goes first, and one of none always. */
export interface Block {
  readonly label: string
  readonly weight: number
  readonly lines: readonly string[]
}

/** The path of the report, or of the results, is the fortieth. */
export const MOST_LINES = 39

/** The weight of what is left out only where nothing else is left. */
const LAST_TO_GO = 20

/** What of a result a reader has to know before any figure. */
interface Noticed {
  readonly notices: readonly string[]
  readonly notes: readonly string[]
  readonly data: { readonly files?: readonly ReadFile[] }
}

/** What a reader has to know before any figure: every notice, what the author says, and what was read as what. */
export function noticeBlocks({ notices, notes, data: { files = [] } }: Noticed, width: number): Block[] {
  const block = (label: string, weight: number, texts: readonly string[]): Block => ({
    ...{ label, weight },
    lines: texts.flatMap(text => wrapText(text, width)),
  })
  return [
    block(
      'notices',
      Number.POSITIVE_INFINITY,
      notices.map(notice => `Notice: ${notice}`),
    ),
    block('notes', LAST_TO_GO, notes.length === 0 ? [] : [`The author says: ${notes.join(' ')}`]),
    block('data', Number.POSITIVE_INFINITY, files.length === 0 ? [] : [`Data: ${readLine(files)}`]),
  ]
}

/** Of the blocks, heaviest first, those that there is room for, and the labels of the others; a block of endless weight is never left out. */
export function blocksWithin(
  head: readonly string[],
  groups: readonly (readonly Block[])[],
  width: number,
  most: number,
) {
  const whole = most === Number.POSITIVE_INFINITY
  const blocks = groups.flat().filter(({ lines, weight }) => lines.length > 0 && (whole || weight > 0))
  let kept: readonly Block[] = blocks.filter(({ weight }) => weight === Number.POSITIVE_INFINITY)
  for (const block of blocks.filter(each => !kept.includes(each)).sort((a, b) => b.weight - a.weight)) {
    const more = [...kept, block]
    if (layOut(head, groups, more, width).length <= most) kept = more
  }
  const out = blocks.filter(block => !kept.includes(block)).map(({ label }) => label)
  return { lines: layOut(head, groups, kept, width), out }
}

/** Head and groups with an empty line between them, and at the end what was left out. */
function layOut(
  head: readonly string[],
  groups: readonly (readonly Block[])[],
  kept: readonly Block[],
  width: number,
): string[] {
  const out = groups.flat().filter(block => block.lines.length > 0 && block.weight > 0 && !kept.includes(block))
  const names = out.map(({ label }) => label.toLowerCase()).join(', ')
  const parts = [
    head,
    ...groups.map(group => group.filter(block => kept.includes(block)).flatMap(({ lines }) => lines)),
    out.length === 0 ? [] : wrapText(`Not shown here, for want of room (--full shows all): ${names}`, width),
  ]
  return parts.filter(part => part.length > 0).flatMap((part, i) => (i === 0 ? part : ['', ...part]))
}
