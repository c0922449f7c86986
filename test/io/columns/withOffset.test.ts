import { expect, it } from 'vitest'
import { withOffset } from '../../../src/io/columns/zones/withOffset.ts'

it.each([
  ['America/New_York', '2024-11-03T01:30:00-04:00'],
  ['Europe/Berlin', '2024-10-27T02:30:00+02:00'],
  ['Australia/Lord_Howe', '2024-04-07T01:45:00+11:00'],
  ['Asia/Kolkata', '2024-04-07T01:45:00+05:30'],
  [null, '2024-04-07T01:45:00+00:00'],
])('a moment as a clock shows it has its offset: %s', (zone, written) => {
  expect(withOffset(Date.parse(written), zone)).toBe(written)
})
