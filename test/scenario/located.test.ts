import { describe, expect, test } from 'vitest'
import { parseDocumentText, problemAt } from '../../src/scenario/located.ts'
import { problemsOf } from './support.ts'

const text = `name: test
plan:
  risk: 1%
  list: [a, { b: 2 }]
  block:
    - c: 3
samples:
`

const placeOf = (source: string, path: (string | number)[], pointAt: 'key' | 'value' = 'value') => {
  const { line, column } = problemAt(parseDocumentText(source, 'a.yaml'), path, '', null, pointAt)
  return [line, column]
}

describe('parseDocumentText', () => {
  test('reads YAML and JSON to plain values', () => {
    expect(parseDocumentText(text, 'a.yaml').value).toEqual({
      name: 'test',
      plan: { risk: '1%', list: ['a', { b: 2 }], block: [{ c: 3 }] },
      samples: null,
    })
    expect(parseDocumentText('{\n\t"a": [1,\n\t\t"10_000"]\n}', 'a.json').value).toEqual({ a: [1, '10_000'] })
  })

  test('reads 10_000 and dates as text, as YAML 1.2 does', () => {
    expect(parseDocumentText('a: 10_000\nb: 2024-01-31\non: yes', 'a.yaml').value).toEqual({
      a: '10_000',
      b: '2024-01-31',
      on: 'yes',
    })
  })

  test.each([
    ['a: 1\na: 2\n', 2, 1, 'this key is given twice in the same block'],
    ['a:\n\tb: 1\n', 2, 1, 'a tab is used to indent'],
    ['a: 1\n---\nb: 2\n', 2, 1, 'a second document starts here'],
    ['a: [1\n', 2, 1, 'not valid YAML: '],
    ['a: *x\n', 1, 1, 'not valid YAML: '],
    ['', 1, 1, 'found nothing; allowed: a block of keys'],
    ['- 1\n', 1, 1, 'found a list; allowed: a block of keys'],
  ])('refuses %j at its place', (source, line, column, message) => {
    const [problem] = problemsOf(() => parseDocumentText(source, 'a.yaml'))
    expect(problem).toMatchObject({ file: 'a.yaml', line, column })
    expect(problem!.message).toContain(message)
  })

  test('reports every syntax error, not the first', () => {
    expect(problemsOf(() => parseDocumentText('a: 1\na: 2\nb: 1\nb: 2\n', 'a.yaml')).map(p => p.line)).toEqual([2, 4])
  })

  test('keeps the characters of a value as written', () => {
    const document = parseDocumentText('a: 007\nb: "1e3"\nc: 12345678901234567890\nd: [1]\ne:\n', 'a.yaml')
    expect(['a', 'b', 'c', 'd', 'e', 'f'].map(key => document.written([key]))).toEqual([
      '007',
      '1e3',
      '12345678901234567890',
      null,
      null,
      null,
    ])
  })
})

describe('problemAt', () => {
  test.each([
    [['plan', 'risk'], 'value', [3, 9]],
    [['plan', 'risk'], 'key', [3, 3]],
    [['plan', 'list', 1, 'b'], 'value', [4, 18]],
    [['plan', 'list', 0], 'key', [4, 10]],
    [['plan', 'block', 0, 'c'], 'value', [6, 10]],
    [['samples'], 'value', [7, 9]],
  ] as const)('points at %j (%s)', (path, pointAt, place) => {
    expect(placeOf(text, [...path], pointAt)).toEqual(place)
  })

  test('points at the nearest parent of what is missing', () => {
    expect(placeOf(text, ['plan', 'demote'])).toEqual([2, 1])
    expect(placeOf(text, ['plan', 'block', 0, 'd'])).toEqual([6, 7])
    expect(placeOf(text, ['plan', 'risk', 'deep', 'down'])).toEqual([3, 3])
    expect(placeOf(text, ['account', 'start'])).toEqual([1, 1])
  })

  test('follows an alias to where its value was written', () => {
    expect(placeOf('a: &x { b: 1 }\nc: *x\n', ['c', 'b'])).toEqual([1, 12])
  })

  test('shows the source line without its line end', () => {
    expect(problemAt(parseDocumentText('a: 1\r\nb: 2\r\n', 'a.yaml'), ['b'], '').source).toBe('b: 2')
  })
})
