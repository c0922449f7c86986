import { type Document, isAlias, isMap, isScalar, isSeq, type Node } from 'yaml'
import * as messages from './messages.ts'
import { InputError, type Problem } from './problem.ts'
import { parseYaml } from './yamlText.ts'

/** Keys and list indices from the top of a document. */
export type KeyPath = readonly (string | number)[]

/** Where something stands. */
export interface SourcePlace {
  readonly file: string
  readonly line: number | null
  readonly column: number | null
  readonly source: string | null
}

/** A document's plain value together with the way back to where each part of it was written. */
export interface Located {
  readonly file: string
  /** Plain data, unchecked. */
  readonly value: unknown
  /** Where the key (null for the root and list items) and the value of a path stand; null when the path is not there. */
  find(path: KeyPath): { readonly key: SourcePlace | null; readonly value: SourcePlace } | null
  /** The characters of a single value, without quotes: `007` stays `007`. Null when it is not there or not single. */
  written(path: KeyPath): string | null
}

/** Reads a YAML 1.2 or JSON document whose top is a block of keys. Throws `InputError` with every syntax problem. */
export function parseDocumentText(text: string, file: string): Located {
  const { document, lines, faults } = parseYaml(text)
  const sources = text.split('\n')
  const placeAt = (offset: number): SourcePlace => {
    const { line, col } = lines.linePos(offset)
    return { file, line, column: col, source: sources[line - 1]?.replace(/\r$/, '') ?? null }
  }
  if (faults.length > 0) {
    throw new InputError(faults.map(({ offset, ...said }) => ({ ...placeAt(offset), path: '', ...said })))
  }
  const value = plainValue(document, placeAt(0))
  if (!isMap(document.contents)) {
    throw new InputError([{ ...placeAt(0), path: '', message: messages.notABlock(value), hint: null }])
  }
  return {
    file,
    value,
    find(path) {
      const hit = walk(document, path)
      if (hit === null) return null
      const value = placeAt(hit.value?.range?.[0] ?? hit.key?.range?.[1] ?? 0)
      return { key: hit.key === null ? null : placeAt(hit.key.range?.[0] ?? 0), value }
    },
    written(path) {
      const node = walk(document, path)?.value
      return isScalar(node) && node.value !== null ? (node.source ?? null) : null
    },
  }
}

/** A problem at a path of a document: at its key or value, or at the nearest parent when the path is not there. */
export function problemAt(
  document: Located,
  path: KeyPath,
  message: string,
  hint: string | null = null,
  pointAt: 'key' | 'value' = 'value',
): Problem {
  return { ...nearestPlace(document, path, pointAt), path: path.join('.'), message, hint }
}

function nearestPlace(document: Located, path: KeyPath, pointAt: 'key' | 'value'): SourcePlace {
  const exact = document.find(path)
  if (exact !== null) return pointAt === 'key' ? (exact.key ?? exact.value) : exact.value
  for (let length = path.length - 1; length > 0; length--) {
    const parent = document.find(path.slice(0, length))
    if (parent !== null) return parent.key ?? parent.value
  }
  return document.find([])?.value ?? { file: document.file, line: null, column: null, source: null }
}

function plainValue(document: Document, start: SourcePlace): unknown {
  try {
    return document.toJS()
  } catch (error) {
    // Anchors are only resolved here: an unknown one, or one repeated without end, is the writer's mistake.
    const message = messages.badAlias(error instanceof Error ? error.message : String(error))
    throw new InputError([{ ...start, path: '', message, hint: null }])
  }
}

function walk(document: Document, path: KeyPath): { key: Node | null; value: Node | null } | null {
  let key: Node | null = null
  let value = document.contents as Node | null
  for (const step of path) {
    if (isAlias(value)) value = value.resolve(document) ?? null
    if (isMap<Node, Node | null>(value)) {
      const pair = value.items.find(item => isScalar(item.key) && String(item.key.value) === String(step))
      if (pair === undefined) return null
      key = pair.key
      value = pair.value
    } else if (isSeq<Node>(value)) {
      const item: Node | undefined = value.items[Number(step)]
      if (item === undefined) return null
      key = null
      value = item
    } else {
      return null
    }
  }
  return { key, value }
}
