import fc from 'fast-check'

export const values = fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 60 })
export const period = fc.integer({ min: 1, max: 20 })

/** The definition, word by word. */
export function direct(column: Float64Array, span: number, pick: (...window: number[]) => number): number[] {
  return Array.from(column, (_, i) => (i < span ? Number.NaN : pick(...column.subarray(i - span, i))))
}
