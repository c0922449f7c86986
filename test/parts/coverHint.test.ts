import { expect, it } from 'vitest'
import { coverHint } from '../../src/parts/sessionCalendar.ts'

it('names the way out where a calendar does not cover the bars', () => {
  const covers = { from: '2018-01-01', to: '2026-12-31' }
  const own = 'a session file of your own, with covers: { from, to }, as session of the ladder'
  expect(coverHint(covers, '2010-03-01')).toBe(`set prices.history.from: 2018-01-01, or take ${own}`)
  expect(coverHint(covers, '2027-01-04')).toBe(`set prices.history.to: 2026-12-31, or take ${own}`)
  expect(coverHint(null, '2010-03-01')).toBe(`take ${own}`)
})
