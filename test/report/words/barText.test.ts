import { expect, it } from 'vitest'
import { barText } from '../../../src/report/words/barText.ts'

it('writes the length of a bar as a scenario does, in the largest unit that it is a whole number of', () => {
  expect([60_000, 900_000, 5_400_000, 14_400_000, 86_400_000, 604_800_000].map(barText)).toEqual([
    '1m',
    '15m',
    '90m',
    '4h',
    '1d',
    '7d',
  ])
  expect(barText(90_000)).toBe('1.5m')
})
