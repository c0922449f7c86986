import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { namedTests } from '../namedTests.ts'

const TABLE = readFileSync(join(import.meta.dirname, '../MISTAKES.md'), 'utf8')

describe('the table of statistical mistakes', () => {
  it('has all 32, each with a test or a reason', () => {
    const rows = TABLE.match(/^\| \d.*$/gm) ?? []
    expect(rows.map(row => Number(row.split('|')[1]))).toEqual(Array.from({ length: 32 }, (_, i) => i + 1))
    for (const row of rows) expect(row).toMatch(/“[^”]+”|cannot happen/)
  })

  it('names tests that there are, in the files where it says', () => {
    const { count, missing } = namedTests(TABLE)
    expect(missing).toEqual([])
    expect(count).toBeGreaterThan(40)
  })
})
