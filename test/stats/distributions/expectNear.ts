import { expect } from 'vitest'

/** Expects a relative error below the tolerance, 1e-13 unless told. */
export function expectNear(actual: number, expected: number, tolerance = 1e-13): void {
  expect(Math.abs(actual - expected) / Math.abs(expected), `${actual} for ${expected}`).toBeLessThan(tolerance)
}
