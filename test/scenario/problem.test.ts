import { describe, expect, test } from 'vitest'
import { formatProblems, InputError, type Problem } from '../../src/scenario/problem.ts'

const problem: Problem = {
  file: 'a.yaml',
  line: 8,
  column: 3,
  path: 'market.laddr',
  message: 'unknown key "laddr"; allowed: ladder, venue',
  hint: 'did you mean "ladder"?',
  source: '  laddr: sp500-cme',
}

describe('formatProblems', () => {
  test('prints place, path, message, hint, and the source line with a caret', () => {
    expect(formatProblems([problem])).toBe(
      [
        'a.yaml:8:3  market.laddr: unknown key "laddr"; allowed: ladder, venue',
        '  hint: did you mean "ladder"?',
        '  8 |   laddr: sp500-cme',
        '    |   ^',
      ].join('\n'),
    )
  })

  test('leaves out what there is not', () => {
    const bare = { ...problem, file: 'b.csv', line: null, column: null, path: '', hint: null, source: null }
    expect(formatProblems([bare, { ...bare, file: 'c.csv', line: 7 }])).toBe(
      `b.csv: ${problem.message}\nc.csv:7: ${problem.message}`,
    )
  })

  test('keeps tabs before the caret, so that it stands below its column', () => {
    const [, line, caret] = formatProblems([{ ...problem, hint: null, source: '\t\tladdr: x' }]).split('\n')
    expect([line, caret]).toEqual(['  8 | \t\tladdr: x', '    | \t\t^'])
  })

  test('shows the part of a long line around the caret', () => {
    const source = `${'a'.repeat(300)}X${'b'.repeat(300)}`
    const [, line, caret] = formatProblems([{ ...problem, hint: null, column: 301, source }]).split('\n')
    expect(line!.length).toBeLessThan(140)
    expect(line![caret!.indexOf('^')]).toBe('X')
  })
})

describe('InputError', () => {
  test('carries every problem, and says them all', () => {
    const error = new InputError([problem, { ...problem, line: 9 }])
    expect(error.problems).toHaveLength(2)
    expect(error.message).toContain('a.yaml:9:3')
    expect(error.name).toBe('InputError')
  })
})
