import { describe, expect, it } from 'vitest'
import { findColumns, normaliseName } from '../../../src/io/columns/findColumns.ts'

const WANTED = [
  { name: 'time', aliases: ['opentime', 'time', 'date'], required: true },
  { name: 'open', aliases: ['open', 'o'], required: true },
  { name: 'volume', aliases: ['volume'], required: false },
]

describe('normaliseName', () => {
  it.each(['Open Time', 'open_time', 'openTime', '<OPEN-TIME>', ' "open.time" '])('makes %s agree', name => {
    expect(normaliseName(name)).toBe('opentime')
  })
})

describe('findColumns', () => {
  it('takes the best alias and names what is left', () => {
    const { indices, ignored, problems } = findColumns(['Date', 'Open Time', 'O', ' extra ', ''], WANTED)
    expect([...indices]).toEqual([
      ['time', 1],
      ['open', 2],
    ])
    expect(ignored).toEqual(['Date', 'extra'])
    expect(problems).toEqual([])
  })

  it('asks for required columns, and points to a name that is close', () => {
    const { problems } = findColumns(['time', 'opne'], WANTED)
    expect(problems).toEqual([
      { message: 'there is no column "open"', hint: 'the columns are: time, opne; is it "opne"?' },
    ])
  })

  it('refuses two columns of one name', () => {
    expect(findColumns(['time', 'open', 'Open'], WANTED).problems.map(p => p.message)).toEqual([
      'two columns are named "open"',
    ])
  })
})
