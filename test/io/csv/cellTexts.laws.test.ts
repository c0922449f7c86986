import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowsAtOnce } from '../../../src/io/csv/cellTexts.ts'
import { csvHeader, csvText } from '../../../src/io/csv/csvColumns.ts'
import { holds } from '../../holds.ts'

describe('rowsAtOnce', () => {
  it('is the rows that are written cell by cell, numbers that are none included', async () => {
    const kind = fc.constantFrom('number' as const, 'flag' as const)
    const number = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(-0, 1e21, 1e-7, 5e-324, Number.NaN, -Infinity))
    const property = fc.property(fc.array(kind, { minLength: 1, maxLength: 4 }), fc.array(number), (kinds, numbers) => {
      const count = Math.floor(numbers.length / kinds.length)
      const columns = kinds.map((kind, k) => ({
        name: `c${k}`,
        kind,
        values: numbers.slice(k * count, (k + 1) * count),
      }))
      const rows = csvText(columns).slice(csvHeader(columns.map(({ name }) => name)).length)
      expect(Buffer.from(rowsAtOnce(columns)).toString()).toBe(rows)
      const ended = Buffer.from(rowsAtOnce(columns, Buffer.from(',é\n'))).toString()
      expect(ended).toBe(rows.replaceAll('\n', ',é\n'))
    })
    await holds(property, { seed: 14, numRuns: 300 })
  })
})
