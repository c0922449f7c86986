import { fc, test as law } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { editDistance } from '../../src/scenario/didYouMean.ts'

describe('editDistance', () => {
  const word = fc.string({ maxLength: 12, unit: fc.constantFrom('a', 'b', 'c') })
  law.prop([word, word], { seed: 1 })('is symmetric, and 0 for equal words only', (a, b) => {
    expect(editDistance(a, b)).toBe(editDistance(b, a))
    expect(editDistance(a, b) === 0).toBe(a === b)
  })
})
