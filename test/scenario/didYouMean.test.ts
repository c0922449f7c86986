import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { didYouMean, editDistance } from '../../src/scenario/didYouMean.ts'

describe('didYouMean', () => {
  test.each([
    ['levrage', 'leverage'],
    ['rsik', 'risk'],
    ['RISK', 'risk'],
    ['markt', 'market'],
    ['x', null],
    ['expectations', null],
  ])('%s: %s', (word, expected) => {
    expect(didYouMean(word, ['risk', 'leverage', 'market', 'rebase'])).toBe(expected)
  })

  test('takes the closest, and of equals the first', () => {
    expect(didYouMean('fil', ['fill', 'file', 'fils'])).toBe('fill')
    expect(didYouMean('filea', ['fills', 'file'])).toBe('file')
  })

  test('allows one change in three characters, and one in shorter words', () => {
    expect(didYouMean('ab', ['abc'])).toBe('abc')
    expect(didYouMean('abcde', ['abcXY'])).toBeNull()
    expect(didYouMean('abcdef', ['abcdXY'])).toBe('abcdXY')
  })
})

describe('editDistance', () => {
  test.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', '', 3],
    ['abc', 'abd', 1],
    ['abc', 'acb', 1],
    ['kitten', 'sitting', 3],
  ])('%s to %s is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance)
  })

  const word = fc.string({ maxLength: 12, unit: fc.constantFrom('a', 'b', 'c') })
  law.prop([word, word], { seed: 1 })('is symmetric, and 0 for equal words only', (a, b) => {
    expect(editDistance(a, b)).toBe(editDistance(b, a))
    expect(editDistance(a, b) === 0).toBe(a === b)
  })
})
