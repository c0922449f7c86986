import { describe, expect, it } from 'vitest'
import { csvText } from '../../../src/io/csv/csvColumns.ts'

describe('csvText', () => {
  it('writes numbers unrounded, missing ones empty, times and flags as text', () => {
    const text = csvText([
      { name: 'time', kind: 'time', values: Float64Array.of(0, Number.NaN, 1) },
      { name: 'x', kind: 'number', values: [0.1 + 0.2, Number.NaN, Number.POSITIVE_INFINITY] },
      { name: 'ruined', kind: 'flag', values: Uint8Array.of(0, 1, 0) },
    ])
    expect(text).toBe(
      [
        'time,x,ruined',
        '1970-01-01T00:00:00.000Z,0.30000000000000004,false',
        ',,true',
        '1970-01-01T00:00:00.001Z,,false',
        '',
      ].join('\n'),
    )
  })

  it('writes every row of a table that is longer than one piece', () => {
    const values = Float64Array.from({ length: 60_000 }, (_, i) => i)
    const lines = csvText([{ name: 'i', kind: 'number', values }]).split('\n')
    expect(lines).toEqual(['i', ...Array.from(values, String), ''])
  })

  it('refuses columns of different length', () => {
    const column = (name: string, length: number) => ({
      name,
      kind: 'number' as const,
      values: new Float64Array(length),
    })
    expect(() => csvText([column('a', 2), column('b', 3)])).toThrow('column b has 3 rows, not 2')
  })
})
