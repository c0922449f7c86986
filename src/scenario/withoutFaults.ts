import type { KeyPath } from './located.ts'

/**
 * A copy of a plain value without the pieces at these paths. A faulty list item takes its whole list along, so that the
 * indices of what is left stay true. Undefined when the value as a whole is faulty.
 */
export function withoutFaults(value: unknown, faults: readonly KeyPath[]): unknown {
  if (faults.some(path => path.length === 0)) return undefined
  const copy = structuredClone(value)
  for (const path of faults) {
    const end = path.findLastIndex(step => typeof step === 'string')
    const parent = path.slice(0, end).reduce<unknown>((inside, step) => (inside as Inside)?.[step], copy)
    if (typeof parent === 'object' && parent !== null) delete (parent as Record<string, unknown>)[path[end]!]
  }
  return copy
}

type Inside = Readonly<Record<string | number, unknown>> | undefined | null
