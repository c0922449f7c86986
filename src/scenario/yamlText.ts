import { type Document, isMap, isNode, isScalar, LineCounter, type Pair, parseDocument, visit } from 'yaml'
import * as messages from './messages.ts'

/** What is wrong with a YAML text, and the index of the character where. */
export interface YamlFault extends messages.Said {
  readonly offset: number
}

export interface YamlText {
  readonly document: Document
  readonly lines: LineCounter
  readonly faults: readonly YamlFault[]
}

/** A scenario of some pages has 2 KiB; a script of 10,000 decisions has one of these. */
const MOST_CHARACTERS = 1 << 19
const DEEPEST = 100
const MOST_FAULTS = 100

/**
 * Reads YAML 1.2 as plain data: no tags, directives, merge keys or keys that are not names, each key once. Takes time in
 * proportion to the text.
 */
export function parseYaml(text: string): YamlText {
  const lines = new LineCounter()
  if (text.length > MOST_CHARACTERS) return refused(lines, messages.yamlTooLong(MOST_CHARACTERS))
  try {
    // The parser looks for a key among all others of its block; `refusedParts` does so once.
    const options = { lineCounter: lines, prettyErrors: false, uniqueKeys: false } as const
    const document = parseDocument(text, options)
    const syntax = document.errors.slice(0, MOST_FAULTS).map(({ pos, code, message }) => ({
      offset: pos[0],
      ...(isTooDeep(message) ? messages.yamlTooDeep(DEEPEST) : messages.syntaxProblem(code, message)),
    }))
    return { document, lines, faults: syntax.length > 0 ? syntax : refusedParts(document) }
  } catch (error) {
    if (error instanceof RangeError && isTooDeep(error.message)) return refused(lines, messages.yamlTooDeep(DEEPEST))
    throw error
  }
}

/** The parser goes down a level with every bracket, and has no limit of its own. */
function isTooDeep(message: string): boolean {
  return message.includes('call stack')
}

function refused(lines: LineCounter, said: messages.Said): YamlText {
  return { document: parseDocument(''), lines, faults: [{ offset: 0, ...said }] }
}

function refusedParts(document: Document): YamlFault[] {
  const faults: YamlFault[] = []
  const add = (offset: number | undefined, said: messages.Said): symbol | undefined => {
    faults.push({ offset: offset ?? 0, ...said })
    return faults.length < MOST_FAULTS ? undefined : visit.BREAK
  }
  const { yaml, tags } = document.directives ?? { yaml: {}, tags: {} }
  if (yaml.explicit || Object.keys(tags).length > 1) add(0, messages.yamlDirective)
  visit(document, (_, node, path) => {
    if (path.length > DEEPEST) {
      add(isNode(node) ? node.range?.[0] : 0, messages.yamlTooDeep(DEEPEST))
      return visit.BREAK
    }
    if (isMap(node)) for (const fault of refusedKeys(node.items)) if (add(...fault) === visit.BREAK) return visit.BREAK
    if (isNode(node) && 'tag' in node && node.tag !== undefined) {
      return add(node.range?.[0], messages.yamlTag(String(node.tag)))
    }
    return undefined
  })
  return faults
}

function* refusedKeys(pairs: readonly Pair[]): Generator<[number | undefined, messages.Said]> {
  const names = new Set<string>()
  for (const { key } of pairs) {
    const offset = isNode(key) ? key.range?.[0] : undefined
    if (!isScalar(key) || key.value === null) {
      yield [offset, messages.yamlKey]
      continue
    }
    const name = String(key.value)
    if (name === '<<') yield [offset, messages.yamlMerge]
    else if (name === '__proto__') yield [offset, messages.yamlKey]
    else if (names.has(name)) yield [offset, messages.syntaxProblem('DUPLICATE_KEY', '')]
    names.add(name)
  }
}
