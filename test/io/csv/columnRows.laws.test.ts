import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnRows } from '../../../src/io/csv/columnRows.ts'
import { csvHeader, csvText } from '../../../src/io/csv/csvColumns.ts'
import { holds } from '../../holds.ts'

describe('columnRows', () => {
  it('ends each row as it is told, also those that repeat the one before', async () => {
    const kind = fc.constantFrom('number' as const, 'flag' as const, 'time' as const)
    const number = fc.oneof(fc.double(), fc.integer({ min: 0, max: 3 }), fc.constantFrom(-0, 1e21, 5e-324, Number.NaN))
    const property = fc.property(
      fc.array(kind, { minLength: 1, maxLength: 4 }),
      fc.array(number, { maxLength: 700 }),
      fc.constantFrom('\n', ',é\n', `,"${'long '.repeat(60)}"\n`),
      (kinds, numbers, ending) => {
        const count = Math.floor(numbers.length / kinds.length)
        const columns = kinds.map((kind, k) => {
          const values = numbers.slice(k * count, (k + 1) * count)
          return { name: `c${k}`, kind, values: kind === 'time' ? values.map((_, i) => 1.7e12 + i) : values }
        })
        const rows = csvText(columns).slice(csvHeader(columns.map(({ name }) => name)).length)
        const pieces = Array.from(columnRows(columns, Buffer.from(ending)), piece => Buffer.from(piece))
        expect(Buffer.concat(pieces).toString()).toBe(rows.replaceAll('\n', ending))
      },
    )
    await holds(property, { seed: 14, numRuns: 200 })
  })
})
