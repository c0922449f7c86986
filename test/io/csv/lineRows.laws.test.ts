import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areLineRows, lineRows } from '../../../src/io/csv/rows/lineRows.ts'
import { parsedRows } from '../../../src/io/csv/rows/parsedRows.ts'
import { holds } from '../../holds.ts'
import { collect } from '../inputs.ts'

const letters = ['a', '1', '.', ' ', ' ', '\t', ',', ',', ',', ';', '\n', '\n', '\r\n', '\r', 'é', '\u00a0', '|', '#']
const text = fc.array(fc.constantFrom(...letters), { maxLength: 30 }).map(parts => parts.join(''))
const mark = fc.constantFrom('', '\uFEFF')

describe('lineRows', () => {
  it('are those of the general parser, blanks, marks and ends of lines of any kind among them', () =>
    holds(
      fc.asyncProperty(mark, text, fc.constantFrom(',', ';', '\t'), async (begin, rest, delimiter) => {
        const bytes = Buffer.from(begin + rest)
        expect(areLineRows(bytes)).toBe(true)
        expect([...lineRows(bytes, delimiter)]).toEqual(await collect(parsedRows(bytes, delimiter)))
      }),
      { seed: 3, numRuns: 1500 },
    ))

  it('are those of the general parser where lines and letters lie across pieces', async () => {
    const lines = Array.from({ length: 15_000 }, (_, i) => `${i},é${'é'.repeat(i % 7)},x${i % 11 === 0 ? '\n' : ''}`)
    const bytes = Buffer.from(`${lines.join('\r\n')}\n\n`)
    expect([...lineRows(bytes, ',')]).toEqual(await collect(parsedRows(bytes, ',')))
  })

  it.each(['a,"b"\n', 'a\n\uFEFFb\n'])('are left to the general parser: %j', wrong => {
    expect(areLineRows(Buffer.from(wrong))).toBe(false)
  })
})
