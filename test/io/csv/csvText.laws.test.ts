import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CsvColumn, csvText } from '../../../src/io/csv/csvColumns.ts'
import { isoTime } from '../../../src/io/csv/isoTime.ts'
import { holds } from '../../holds.ts'

const ODD = [0, -0, 1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e21, 5e-324, -Number.MAX_VALUE]
const value = fc.oneof(fc.double(), fc.constantFrom(...ODD))
const time = fc.oneof(fc.integer({ min: -8.64e15, max: 8.64e15 }), fc.integer({ min: 0, max: 3e8 }))
const rows = fc.array(fc.tuple(time, value, value, fc.boolean()))

describe('csvText', () => {
  it('writes every cell as if it stood alone, whatever was in its place and before it', () =>
    holds(
      fc.property(rows, table => {
        const columns: CsvColumn[] = [
          { name: 't', kind: 'time', values: table.map(([ms]) => ms) },
          { name: 'u', kind: 'time', values: table.map(([ms], i) => (i % 3 === 0 ? Number.NaN : ms + (i % 2) / 4)) },
          { name: 'a', kind: 'number', values: table.map(([, a]) => a) },
          { name: 'b', kind: 'number', values: table.map(([, a, b, same]) => (same ? a : b)) },
        ]
        const cell = ({ kind, values }: CsvColumn, i: number) =>
          kind === 'time' ? isoTime(values[i]!) : Number.isFinite(values[i]) ? String(values[i]) : ''
        const lines = table.map((_, i) => columns.map(column => cell(column, i)).join(','))
        expect(csvText(columns)).toBe(['t,u,a,b', ...lines, ''].join('\n'))
      }),
      { seed: 31 },
    ))
})
