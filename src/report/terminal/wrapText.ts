import { printable } from '../../scenario/printable.ts'

const DEEPER = '    '

/** Lines of at most `width` characters, broken at spaces; a longer word is broken where it must be. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of printable(text)
    .split(/[ \t]/)
    .filter(Boolean)
    .flatMap(w => pieces(w, width))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (longer.length <= width) {
      line = longer
      continue
    }
    lines.push(line)
    line = word
  }
  return line === '' ? lines : [...lines, line]
}

/** A text of several lines, each within `width` characters; what is broken goes on indented. */
export function wrapLines(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap(line => (line.length <= width ? [line] : wrapIndented(line, width)))
    .join('\n')
}

function wrapIndented(line: string, width: number): string[] {
  const indent = ' '.repeat(line.length - line.trimStart().length)
  const [first = '', ...rest] = wrapText(line, width - indent.length - DEEPER.length)
  return [indent + first, ...rest.map(more => indent + DEEPER + more)]
}

function pieces(word: string, width: number): string[] {
  const parts: string[] = []
  for (let i = 0; i < word.length; i += width) parts.push(word.slice(i, i + width))
  return parts
}
