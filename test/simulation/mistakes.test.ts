import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const TESTS = join(import.meta.dirname, '..')
const rows = readFileSync(join(TESTS, 'MISTAKES.md'), 'utf8').match(/^\| \d.*$/gm) ?? []

describe('the table of statistical mistakes', () => {
  it('has all 32, each with a test or a reason', () => {
    expect(rows.map(row => Number(row.split('|')[1]))).toEqual(Array.from({ length: 32 }, (_, i) => i + 1))
    for (const row of rows) expect(row).toMatch(/“[^”]+”|cannot happen/)
  })

  it('names tests that there are, in the files where it says', () => {
    const missing: string[] = []
    let count = 0
    for (const row of rows) {
      for (const [, path, names] of row.matchAll(/`([\w/]+)` ((?:“[^”]+”(?:, )?)+)/g)) {
        const files = [`${path}.test.ts`, ...globSync(`${path}/*.test.ts`, { cwd: TESTS })]
        const text = files
          .map(file => join(TESTS, file))
          .filter(file => existsSync(file))
          .map(file => readFileSync(file, 'utf8'))
          .join('\n')
        for (const [, name] of names!.matchAll(/“([^”]+)”/g)) {
          count++
          if (!text.includes(name!)) missing.push(`${path}: ${name}`)
        }
      }
    }
    expect(missing).toEqual([])
    expect(count).toBeGreaterThan(40)
  })
})
