import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonAsCsv } from '../../../src/io/csv/json/jsonAsCsv.ts'
import { listAsCsv } from '../../../src/io/csv/json/listAsCsv.ts'
import { holds } from '../../holds.ts'

const cell = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(null, true, '', 'a,b', 'say "hi"', '\\', '{', ']', 'é\n', '\u2028', 1e21),
)
const names = fc.uniqueArray(fc.constantFrom('time', 'open', 'close', 'é"', '7', 'code'), {
  minLength: 1,
  maxLength: 5,
})
const nested = fc.constantFrom<fc.Arbitrary<unknown>>(cell, cell, fc.constant({ ts: 1, open: 2 }), fc.constant([1, 2]))
/** Rows of one kind, and now and then one of another. */
const items = fc.tuple(names, nested, fc.boolean()).chain(([keys, value, same]) => {
  const object = fc
    .tuple(...keys.map(() => value))
    .map(cells => Object.fromEntries(keys.map((key, i) => [key, cells[i]])))
  const list = fc.array(value, { minLength: 1, maxLength: 5 })
  const one = fc.constantFrom<fc.Arbitrary<unknown>>(object, object, list)
  const any = fc.oneof({ weight: 20, arbitrary: object }, fc.constant({ time: 1, other: 2 }), fc.constant([]), cell)
  return one.chain(item => fc.array(same ? item : any, { minLength: 1, maxLength: 6 }))
})
const blank = fc.constantFrom('', ' ', '\n', '\r\n', '\t')

const csvOf = (text: string) => {
  const found = listAsCsv(Buffer.from(text))
  return found === null ? null : new TextDecoder().decode(found)
}

describe('listAsCsv', () => {
  it('makes the rows of a list, or of lines, that all are made of, or none', () => {
    let told = 0
    holds(
      fc.property(items, blank, fc.boolean(), fc.constantFrom('', '\uFEFF'), (list, space, inLines, mark) => {
        const each = list.map(item => JSON.stringify(item))
        const end = space.replaceAll(' ', '')
        const text = inLines
          ? each.join(`\n${end}`) + end
          : `[${space}${each.join(`${space},${space}`)}${space}]${space}`
        const csv = csvOf(mark + text)
        if (csv === null) return
        told++
        const whole = jsonAsCsv(text)
        expect(csv).toBe(whole?.csv)
        expect({ ...whole, csv: '' }).toEqual({
          csv: '',
          unfinished: 0,
          nan: 0,
          series: [],
          empty: 0,
          partial: 0,
          zone: null,
        })
      }),
      { seed: 6, numRuns: 3000 },
    )
    expect(told).toBeGreaterThan(500)
  })

  it.each([
    ['of one row', '[{"a":1}]'],
    ['cut off', '[{"a":1},{"a":2}'],
    ['with text behind it', '[{"a":1},{"a":2}] x'],
    ['with a comma too many', '[{"a":1},{"a":2},]'],
    ['of one line of several values', '{"a":1},{"a":2}\n{"a":3}'],
    ['of pages', '[[1,2],[3,4]]\n[[5,6],[7,8]]'],
    ['of answers', '{"code":0,"data":[[1,2]]}\n{"code":0,"data":[[3,4]]}'],
    ['with NaN', '[{"a":NaN},{"a":2}]'],
    ['of other names in a later row', '[{"a":1},{"a":2},{"b":2}]'],
  ])('leaves a text %s to others', (_, text) => {
    expect(csvOf(text)).toBeNull()
  })

  it('writes more than the text is long, piece by piece', () => {
    const list = Array.from({ length: 20_000 }, (_, i) => [i, 1e20, []])
    expect(csvOf(JSON.stringify(list.slice(0, 3)))).toBeNull()
    const plain = list.map(([i]) => [i, 1e20, 1e20])
    expect(csvOf(JSON.stringify(plain).replaceAll('100000000000000000000', '1e20'))).toBe(
      plain.map(row => `${row.join(',')}\n`).join(''),
    )
  })
})
