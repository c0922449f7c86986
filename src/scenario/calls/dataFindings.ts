import type { Finding } from '../findings.ts'
import type { KeyPath } from '../located.ts'
import { allowed, foundButAllowed } from '../messages.ts'

/** Deeper than any scenario is; what is nested more deeply is refused with the text that it makes. */
const DEEPEST = 200
const PLAIN = `${allowed.text}, ${allowed.number}, ${allowed.flag}, null, a Date, a list or a plain object`

/** What JSON would change, leave out or not take of a value that is to be plain data. */
export function dataFindings(value: unknown, path: KeyPath): Finding[] {
  return findingsIn(value, path, [])
}

function findingsIn(value: unknown, path: KeyPath, above: readonly object[]): Finding[] {
  const fault = (message: string): Finding[] => [{ path, message, hint: null, pointAt: 'value' }]
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return []
  if (typeof value === 'number') return Number.isFinite(value) ? [] : fault(foundButAllowed(value, allowed.number))
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? fault(foundButAllowed(value, allowed.date)) : []
  }
  if (typeof value !== 'object' || !isPlain(value)) return fault(foundButAllowed(value, PLAIN))
  if (above.includes(value)) return fault('this is a block that it stands in itself; allowed: data that ends')
  if (above.length >= DEEPEST) return []
  const inside = [...above, value]
  if (Array.isArray(value)) return Array.from(value).flatMap((each, i) => findingsIn(each, [...path, i], inside))
  return Object.entries(value).flatMap(([key, each]) =>
    each === undefined ? [] : findingsIn(each, [...path, key], inside),
  )
}

/** Of any realm, apart from objects of a class. */
function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true
  const prototype: object | null = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
