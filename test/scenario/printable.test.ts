import { describe, expect, it } from 'vitest'
import { printable, printableData, printableLines } from '../../src/scenario/printable.ts'

describe('printable', () => {
  it('keeps words of all languages, and a tab', () => {
    expect(printable('Ångström\t取引 – “1%” …')).toBe('Ångström\t取引 – “1%” …')
  })

  it.each(['\u001b[31m', '\u0007', '\u0000', '\u007f', '\u009b2J', '\u202e', '\u2066', '\u200f', '\ufeff'])(
    'takes out %j',
    text => {
      expect(printable(`a${text}b`)).toBe(`a\ufffd${text.slice(1)}b`)
    },
  )

  it('makes one line of several, unless they are asked for', () => {
    expect(printable('a\r\nb\u2028c')).toBe('a  b\ufffdc')
    expect(printableLines('a\n\u001bb')).toBe('a\n\ufffdb')
  })
})

describe('printableData', () => {
  it('reaches every text, keys too, and keeps everything else', () => {
    const numbers = Float64Array.of(1, Number.NaN)
    const data = {
      'a\u001b': ['\u001b[1m', { b: 'x\u202e' }],
      numbers,
      none: null,
      nan: Number.NaN,
      missing: undefined,
    }
    expect(printableData(data)).toEqual({
      'a\ufffd': ['\ufffd[1m', { b: 'x\ufffd' }],
      numbers,
      none: null,
      nan: Number.NaN,
      missing: undefined,
    })
  })
})
