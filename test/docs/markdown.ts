/** A fenced block of a Markdown file: the words after its fence, and its text. */
export interface Fence {
  readonly info: string
  readonly text: string
  /** Of the opening fence, from 1. */
  readonly line: number
}

export function fences(markdown: string): Fence[] {
  const found: Fence[] = []
  let open: { info: string; line: number; lines: string[] } | null = null
  for (const [i, line] of markdown.split('\n').entries()) {
    const [, info] = /^ {0,3}```(.*)$/.exec(line) ?? []
    if (open === null) {
      if (info !== undefined) open = { info: info.trim(), line: i + 1, lines: [] }
    } else if (info === '') {
      found.push({ info: open.info, line: open.line, text: open.lines.join('\n') })
      open = null
    } else open.lines.push(line)
  }
  return found
}

/** Everything that is set as code: fenced blocks and spans. */
export function codeOf(markdown: string): string {
  const prose = markdown.replace(/^ {0,3}```[^\n]*\n[\s\S]*?^ {0,3}```$/gm, '')
  const spans = [...prose.matchAll(/(`+)(.+?)\1/g)].map(([, , span]) => span)
  return [...fences(markdown).map(({ text }) => text), ...spans].join('\n')
}

/** Whether a name stands in code, not as a part of a longer name. */
export function names(code: string, name: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\w-])${escaped}(?![\\w-])`).test(code)
}

/** Targets of links that are not web addresses, without their anchors. */
export function localLinks(markdown: string): string[] {
  const prose = markdown.replace(/^ {0,3}```[^\n]*\n[\s\S]*?^ {0,3}```$/gm, '')
  const targets = [...prose.matchAll(/\]\(([^()\s]+)\)/g)].map(([, target]) => target!.replace(/#.*$/, ''))
  return targets.filter(target => target !== '' && !/^[a-z]+:/.test(target))
}
