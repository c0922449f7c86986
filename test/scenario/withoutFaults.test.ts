import { describe, expect, test } from 'vitest'
import { withoutFaults } from '../../src/scenario/withoutFaults.ts'

const value = { a: 1, block: { b: 2, c: 3 }, list: [{ d: 4, e: 5 }, { d: 6 }] }

describe('withoutFaults', () => {
  test('leaves out the pieces, and keeps the original', () => {
    expect(withoutFaults(value, [['a'], ['block', 'b'], ['list', 0, 'e']])).toEqual({
      block: { c: 3 },
      list: [{ d: 4 }, { d: 6 }],
    })
    expect(value.a).toBe(1)
  })

  test('takes a list along with a faulty item of it', () => {
    expect(withoutFaults(value, [['list', 0]])).toEqual({ a: 1, block: { b: 2, c: 3 } })
  })

  test('passes over what is not there', () => {
    expect(
      withoutFaults(value, [
        ['x', 'y'],
        ['a', 'z'],
        ['list', 7, 'd'],
      ]),
    ).toEqual(value)
  })

  test('leaves nothing of a value that is faulty as a whole', () => {
    expect(withoutFaults(value, [[]])).toBeUndefined()
  })
})
