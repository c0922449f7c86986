import { expect, it } from 'vitest'
import { shortName } from '../../../src/report/words/shortName.ts'

it('keeps the end of a long name, where names of a kind differ, and marks what is left out', () => {
  const names = [
    'S&P 500 breakout, MES to ES, from $1,000',
    'S&P 500 breakout, MES to ES, from $9,000',
    'S&P 500 breakout',
  ]
  const short = names.map(name => shortName(name, 30))
  expect(short).toEqual(['S&P 500\u2026from $1,000', 'S&P 500\u2026from $9,000', 'S&P 500 breakout'])
  expect(shortName('👩‍👩‍👧'.repeat(9), 5)).toBe(`${'👩‍👩‍👧'.repeat(2)}\u2026${'👩‍👩‍👧'.repeat(2)}`)
})
