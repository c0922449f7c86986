import { expect } from 'vitest'

// biome-ignore lint/suspicious/noExplicitAny: results have many shapes
export type Json = any

/** Expects every number of the reference at the same place: within 1e-12 + relative × |expected|. */
export function expectLike(actual: Json, expected: Json, relative = 1e-9, path = ''): void {
  if (expected !== null && typeof expected === 'object') {
    for (const key in expected) expectLike(actual?.[key], expected[key], relative, `${path}/${key}`)
  } else if (typeof expected === 'number') {
    expect(actual, path).toBeTypeOf('number')
    const error = Math.abs(actual - expected)
    expect(error, `${path}: ${actual} for ${expected}`).toBeLessThanOrEqual(1e-12 + relative * Math.abs(expected))
  } else {
    expect(actual, path).toBe(expected)
  }
}
