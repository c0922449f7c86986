import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CsvColumn } from '../../../src/io/csv/csvColumn.ts'
import { csvText } from '../../../src/io/csv/csvColumns.ts'
import { isoTime } from '../../../src/io/csv/isoTime.ts'
import { holds } from '../../holds.ts'

const ODD = [0, -0, 1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e21, 5e-324, -Number.MAX_VALUE]
const value = fc.oneof(fc.double(), fc.constantFrom(...ODD))
const time = fc.oneof(fc.integer({ min: -8.64e15, max: 8.64e15 }), fc.integer({ min: 0, max: 3e8 }))
const rows = fc.array(fc.tuple(time, value, value, fc.boolean()))

function naive(columns: readonly CsvColumn[]): string {
  const cell = ({ kind, values }: CsvColumn, i: number) =>
    kind === 'time' ? isoTime(values[i]!) : Number.isFinite(values[i]) ? String(values[i]) : ''
  const count = columns[0]!.values.length
  const lines = Array.from({ length: count }, (_, i) => columns.map(column => cell(column, i)).join(','))
  return [columns.map(({ name }) => name).join(','), ...lines, ''].join('\n')
}

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
        expect(csvText(columns)).toBe(naive(columns))
      }),
      { seed: 31 },
    ))

  it('writes spells of rows that differ in their time alone as if each stood alone, over days and pieces', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 2, maxLength: 12 })
    const step = fc.constantFrom(60_000, 300_000, 86_400_000, 1250.5)
    return holds(
      fc.property(lengths, step, (spells, ms) => {
        const of = spells.flatMap((length, spell) => Array.from({ length }, () => spell))
        const number = (name: string, value: (spell: number) => number): CsvColumn => ({
          ...{ name, kind: 'number', values: Float64Array.from(of, value) },
        })
        const columns: CsvColumn[] = [
          { name: 't', kind: 'time', values: Float64Array.from(of, (_, i) => 1.7e12 + i * ms) },
          ...Array.from({ length: 6 }, (_, k) => number(`n${k}`, spell => (k % 2 === 0 ? spell / 7 : 1 / 3 + k))),
          { name: 'last', kind: 'number', values: Uint8Array.from(of, spell => spell % 3) },
        ]
        expect(csvText(columns) === naive(columns)).toBe(true)
      }),
      { seed: 32, numRuns: 12 },
    )
  })

  it('writes rows that all differ, with spells of the same between them, block after block and piece after piece', () => {
    const of = Array.from({ length: 5000 }, (_, i) => (i % 300 < 200 ? i : i - (i % 300)))
    const number = (name: string, value: (i: number) => number): CsvColumn => ({
      ...{ name, kind: 'number', values: Float64Array.from(of, value) },
    })
    const columns: CsvColumn[] = [
      { name: 'open', kind: 'time', values: Float64Array.from(of, (_, i) => 1.7e12 + i * 600_000) },
      ...Array.from({ length: 5 }, (_, k) => number(`n${k}`, i => (i % (k + 2) === 0 ? -i / 7 : Math.sqrt(i)))),
      {
        name: 'close',
        kind: 'time',
        values: Float64Array.from(of, i => (i % 5 === 0 ? Number.NaN : 1.7e12 + i * 1e6)),
      },
      number('none', i => (i % 3 === 0 ? Number.NaN : 2 ** (i % 60))),
    ]
    const text = csvText(columns)
    expect(text.length).toBeGreaterThan(2 ** 19)
    expect(text === naive(columns)).toBe(true)
  })
})
