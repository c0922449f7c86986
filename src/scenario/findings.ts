import type { z } from 'zod'
import type { KeyPath } from './located.ts'
import * as messages from './messages.ts'

type Issue = z.core.$ZodIssue

/** A problem that is not located yet: the path is relative to the value that was checked. */
export interface Finding {
  readonly path: KeyPath
  readonly message: string
  readonly hint: string | null
  readonly pointAt: 'key' | 'value'
}

/** Checks a value against a schema: its output, or everything that is wrong with it. `key` is the value's own key. */
export function check<T>(schema: z.ZodType<T>, value: unknown, key = ''): { data: T } | { findings: Finding[] } {
  const result = schema.safeParse(value, { error: allowedKeys })
  if (result.success) return { data: result.data }
  const { issues } = result.error
  return { findings: issues.slice(0, LISTED).flatMap(issue => fromIssue(issue, value, key)) }
}

/** Problems of one part, and unknown keys of one block, that are looked into. */
const LISTED = 100

// Issues do not carry the schema, so the keys that a block takes travel as the message.
function allowedKeys(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code !== 'unrecognized_keys') return undefined
  const shape = (issue.inst as { _zod?: { def: { shape?: object } } } | undefined)?._zod?.def.shape
  return Object.keys(shape ?? {}).join(', ')
}

function fromIssue(issue: Issue, root: unknown, key: string): Finding[] {
  const path = issue.path.map(step => (typeof step === 'symbol' ? String(step) : step))
  const value = path.reduce<unknown>((inside, step) => (inside as Record<string, unknown> | null)?.[step], root)
  if (issue.code === 'unrecognized_keys') {
    const known = issue.message.split(', ')
    const listed = issue.keys.slice(0, LISTED)
    const more = issue.keys.length - listed.length
    const rest: Finding[] =
      more > 0 ? [{ path, message: messages.moreUnknownKeys(more), hint: null, pointAt: 'key' }] : []
    return [
      ...listed.map(key => ({ path: [...path, key], ...messages.unknownKey(key, known), pointAt: 'key' as const })),
      ...rest,
    ]
  }
  if (issue.code === 'invalid_union') {
    const branch = closestBranch(issue.errors)
    if (branch !== null) {
      return branch
        .flatMap(inner => mixedKinds(inner, issue.errors, value) ?? fromIssue(inner, value, String(path.at(-1) ?? key)))
        .map(finding => ({ ...finding, path: [...path, ...finding.path] }))
    }
  }
  if (issue.code === 'custom' && !marks(issue).allowed) {
    return [{ path, message: issue.message, hint: null, pointAt: 'value' }]
  }
  const what = allowedBy(issue)
  if (value === undefined) {
    return [{ path, message: messages.missing(String(path.at(-1) ?? key), what), hint: null, pointAt: 'value' }]
  }
  return [{ path, message: messages.foundButAllowed(value, what), hint: hintFor(issue, value), pointAt: 'value' }]
}

/** Keys of a block that are known in another kind of it: each kind is listed, for none takes them together. */
function mixedKinds(issue: Issue, branches: Issue[][], value: unknown): Finding[] | null {
  if (issue.code !== 'unrecognized_keys' || issue.path.length > 0) return null
  const kinds = branches.flat().flatMap(each => (isUnknownAtTop(each) ? [each.message.split(', ')] : []))
  const known = issue.message.split(', ')
  const mixed = issue.keys.filter(key => kinds.some(kind => kind.includes(key)))
  if (mixed.length < issue.keys.length) return null
  const beside = Object.keys(value as object).filter(key => known.includes(key))
  const quoted = (keys: readonly string[]) => keys.map(key => JSON.stringify(key)).join(', ')
  const forms = messages.either(kinds.map(kind => `{ ${messages.oneOf(kind)} }`))
  const message = `found ${quoted(mixed)} beside ${quoted(beside)}; allowed: ${forms}`
  return [{ path: [mixed[0]!], message, hint: null, pointAt: 'key' }]
}

function isUnknownAtTop(issue: Issue): issue is Extract<Issue, { code: 'unrecognized_keys' }> {
  return issue.code === 'unrecognized_keys' && issue.path.length === 0
}

/** The alternative that the writer most likely meant: of those that fit at the top, the one with the fewest problems. */
function closestBranch(branches: Issue[][]): Issue[] | null {
  const count = (issues: Issue[]) =>
    issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0)
  return branches
    .filter(issues => !issues.some(misfitsAtTop))
    .reduce<Issue[] | null>((best, issues) => (best === null || count(issues) < count(best) ? issues : best), null)
}

function misfitsAtTop(issue: Issue): boolean {
  return issue.path.length === 0 && issue.code !== 'unrecognized_keys'
}

function allowedBy(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? issue.expected
    case 'invalid_value':
      return messages.oneOf(issue.values)
    case 'too_small':
      if (issue.origin === 'string') return messages.lengthAtLeast()
      if (issue.origin === 'array') return messages.entriesAtLeast(issue.minimum)
      return messages.numberAtLeast(issue.minimum, issue.inclusive ?? true)
    case 'too_big':
      if (issue.origin === 'array') return messages.entriesAtMost(issue.maximum)
      return messages.numberAtMost(issue.maximum, issue.inclusive ?? true)
    case 'invalid_union': {
      const custom = issue.message !== 'Invalid input'
      return custom ? issue.message : messages.either([...new Set(issue.errors.flat().map(allowedBy))])
    }
    default:
      return issue.message
  }
}

const TYPES: Readonly<Record<string, string>> = {
  number: messages.allowed.number,
  int: messages.allowed.wholeNumber,
  string: messages.allowed.text,
  boolean: messages.allowed.flag,
  object: messages.allowed.block,
  record: messages.allowed.block,
  array: messages.allowed.list,
}

function hintFor(issue: Issue, value: unknown): string | null {
  if (issue.code === 'invalid_value' && typeof value === 'string')
    return messages.meant(value, issue.values.map(String))
  if (issue.code === 'custom' && typeof value === 'number' && value >= (marks(issue).percentFrom ?? Infinity)) {
    return messages.bothReadings(value)
  }
  if (typeof value === 'string' && takesNumber(issue)) {
    const number = numberLike(value)
    if (number !== null) return messages.writePlainNumber(value, number)
  }
  return null
}

/** What `allow` says about a refinement. */
function marks(issue: z.core.$ZodIssueCustom): { allowed?: boolean; percentFrom?: number | null } {
  return issue.params ?? {}
}

function takesNumber(issue: Issue): boolean {
  if (issue.code === 'invalid_union') return issue.errors.flat().some(takesNumber)
  return (issue.code === 'invalid_type' && issue.expected === 'number') || issue.code === 'invalid_format'
}

/** The number that a text was meant to be: `10_000` and `1,000` are text in YAML 1.2, and so is a quoted number. */
function numberLike(text: string): number | null {
  const plain = text.trim().replace(/^[$€]/, '')
  if (!/^-?\d{1,3}([_,' ]\d{3})*(\.\d+)?$|^-?\d+(\.\d+)?$/.test(plain)) return null
  return Number(plain.replace(/[_,' ]/g, ''))
}
