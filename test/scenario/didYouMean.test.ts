import { describe, expect, test, vi } from 'vitest'
import { didYouMean, editDistance } from '../../src/scenario/didYouMean.ts'
import { formatProblems } from '../../src/scenario/problem.ts'
import { problemsOf, readText, scenarioText } from './support.ts'

/** What a call returns, and how many letters it put into lower case: every comparison of two words begins with that. */
function lettersCompared<T>(call: () => T): { result: T; letters: number } {
  const lower = vi.spyOn(String.prototype, 'toLowerCase')
  try {
    const result = call()
    return { result, letters: lower.mock.contexts.reduce<number>((sum, word) => sum + String(word).length, 0) }
  } finally {
    lower.mockRestore()
  }
}

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

describe('a scenario of thousands of unknown keys', () => {
  const misspelt = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`acount${i}`, `{ levrage${i}: 1 }`]))

  const refusal = (count: number) => problemsOf(() => readText(scenarioText(misspelt(count))))

  test('is refused in as many letters as one of 1,100, after as many comparisons', () => {
    const [fewer, thousands] = [1100, 4000].map(count => lettersCompared(() => refusal(count)))
    expect(thousands!.letters).toBe(fewer!.letters)
    expect(thousands!.letters).toBeGreaterThan(0)
    expect(thousands!.result).toHaveLength(fewer!.result.length)
    expect(formatProblems(thousands!.result)).toHaveLength(formatProblems(fewer!.result).length)
    expect(thousands!.result.map(problem => problem.message)).toContain('and 3900 more unknown keys')
  })

  test('never compares a word that is longer than any name', () => {
    const names = ['a'.repeat(64), 'leverage']
    expect(didYouMean('a'.repeat(64), names)).toBe(names[0])
    expect(lettersCompared(() => didYouMean('a'.repeat(65), names))).toEqual({ result: null, letters: 0 })
    expect(lettersCompared(() => didYouMean('a'.repeat(1e6), names))).toEqual({ result: null, letters: 0 })
  })

  test('compares a word only with names of about its length', () => {
    expect(lettersCompared(() => didYouMean('risk', ['risks', 'leverage', 'mar', 'qualification'])).letters).toBe(
      2 * 4 + 5 + 3,
    )
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
})
