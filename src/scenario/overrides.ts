import { isScalar } from 'yaml'
import type { KeyPath, Located, SourcePlace } from './located.ts'
import * as messages from './messages.ts'
import { InputError, type Problem } from './problem.ts'
import { parseYaml } from './yamlText.ts'

/** A value in place of one of a document's own, and where it is written. */
export interface Override {
  readonly path: KeyPath
  readonly value: unknown
  readonly written: string | null
  readonly place: SourcePlace
}

type Block = Record<string | number, unknown>

/**
 * The document with values of the command line in place of its own: `plan.risk=2%`, `account.cashFlows.0.amount=100`.
 * Values are YAML. The result is checked like the file, and its problems name the assignment. Throws `InputError`.
 */
export function applyOverrides(document: Located, assignments: readonly string[]): Located {
  const problems: Problem[] = []
  const overrides = assignments.flatMap(assignment => parseAssignment(assignment, problems) ?? [])
  return withValues(document, overrides, problems)
}

/** The document with other values in place of its own; of several for one place the last. Throws `InputError`. */
export function withValues(document: Located, values: readonly Override[], faults: readonly Problem[] = []): Located {
  const problems = [...faults]
  const overrides: Override[] = []
  const value = structuredClone(document.value)
  for (const override of values) {
    const refusal = assign(value as Block, override)
    if (refusal === null) overrides.unshift(override)
    else problems.push({ ...override.place, path: override.path.join('.'), ...refusal })
  }
  if (problems.length > 0) throw new InputError(problems)
  return {
    file: document.file,
    value,
    find(path) {
      const above = overrides.find(override => startsWith(path, override.path))
      if (above !== undefined) return { key: above.place, value: above.place }
      const below = overrides.find(override => startsWith(override.path, path))
      return document.find(path) ?? (below === undefined ? null : { key: below.place, value: below.place })
    },
    written(path) {
      const exact = overrides.find(override => startsWith(path, override.path))
      return exact === undefined ? document.written(path) : exact.path.length === path.length ? exact.written : null
    },
  }
}

function parseAssignment(assignment: string, problems: Problem[]): Override | null {
  const place: SourcePlace = { file: `--set ${assignment}`, line: null, column: null, source: null }
  const [, key, written] = /^([^=]+)=(.*)$/s.exec(assignment) ?? []
  if (key === undefined || written === undefined) {
    problems.push({ ...place, path: '', message: messages.overrideForm, hint: null })
    return null
  }
  try {
    const { document, faults } = parseYaml(written)
    for (const { message, hint } of faults) problems.push({ ...place, path: key, message, hint })
    if (faults.length > 0) return null
    const source = isScalar(document.contents) ? (document.contents.source ?? null) : null
    return { path: key.trim().split('.'), value: document.toJS(), written: source, place }
  } catch (error) {
    const message = messages.overrideValue(error instanceof Error ? error.message : String(error))
    problems.push({ ...place, path: key, message, hint: null })
    return null
  }
}

/** Sets the value, making blocks on the way where there is nothing. Returns why it cannot, or null. */
function assign(root: Block, override: Override): messages.Said | null {
  let inside: Block = root
  for (const [depth, step] of override.path.entries()) {
    if (Array.isArray(inside) && !(/^\d+$/.test(String(step)) && Number(step) <= inside.length)) {
      const message = messages.overrideIndex(override.path.slice(0, depth).join('.'), inside.length)
      return { message, hint: null }
    }
    if (depth === override.path.length - 1) {
      inside[step] = override.value
      return null
    }
    const next = Object.hasOwn(inside, step) ? (inside[step] ?? {}) : {}
    if (typeof next !== 'object') {
      return messages.overrideInsideValue(override.path.slice(0, depth + 1).join('.'), next)
    }
    inside[step] = next
    inside = next as Block
  }
  return null
}

function startsWith(path: KeyPath, start: KeyPath): boolean {
  return start.length <= path.length && start.every((step, i) => String(step) === String(path[i]))
}
