import { describe, expect, it } from 'vitest'
import { wrapLines, wrapText } from '../../../src/report/terminal/wrapText.ts'

describe('wrapLines', () => {
  it('keeps lines that fit as they are, and goes on indented below those that do not', () => {
    expect(wrapLines('head\n  met    a: 1\n  risk of one = 2', 14)).toBe(
      'head\n  met    a: 1\n  risk of\n      one = 2',
    )
  })
})

describe('wrapText', () => {
  it('breaks at spaces, exactly at the width', () => {
    expect(wrapText('one two three', 7)).toEqual(['one two', 'three'])
    expect(wrapText('one two three', 6)).toEqual(['one', 'two', 'three'])
    expect(wrapText('', 6)).toEqual([])
  })

  it('breaks a word that is longer than the line', () => {
    expect(wrapText('a bcdefgh', 4)).toEqual(['a', 'bcde', 'fgh'])
  })
})
