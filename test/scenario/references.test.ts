import { describe, expect, test } from 'vitest'
import { parseDocumentText } from '../../src/scenario/located.ts'
import { isStrategyFile, references } from '../../src/scenario/references.ts'

const referencesOf = (text: string) => references(parseDocumentText(text, 'a.yaml'))

describe('references', () => {
  test('tells names of files that come with the program from paths', () => {
    expect(referencesOf('market: { ladder: sol-perp, venue: my/venue }\nstrategy: { use: breakout }')).toEqual({
      ladder: { kind: 'name', name: 'sol-perp' },
      venue: { kind: 'path', path: 'my/venue' },
      broker: null,
      strategyFile: null,
    })
  })

  test.each(['own.yaml', 'own.yml', 'own.json', '../own', 'c:\\own'])('%s is a path', path => {
    expect(referencesOf(`market: { ladder: '${path}' }`).ladder).toEqual({ kind: 'path', path })
  })

  test('finds a strategy file', () => {
    expect(referencesOf('strategy: { use: ./mine.ts }').strategyFile).toBe('./mine.ts')
  })

  test('finds nothing in what is inline, missing or faulty', () => {
    const none = { ladder: null, venue: null, broker: null, strategyFile: null }
    expect(referencesOf('market: { ladder: { tiers: [] } }')).toEqual(none)
    expect(referencesOf('market: 5\nstrategy: [a]')).toEqual(none)
    expect(referencesOf('market: { ladder: "" }')).toEqual(none)
  })
})

describe('isStrategyFile', () => {
  test.each([
    ['a.ts', true],
    ['a.js', true],
    ['a.mts', true],
    ['a.mjs', true],
    ['breakout', false],
    ['a.py', false],
    ['ats', false],
  ])('%s: %s', (use, isFile) => {
    expect(isStrategyFile(use)).toBe(isFile)
  })
})
