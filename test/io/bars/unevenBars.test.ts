import { expect, it } from 'vitest'
import { readBars } from '../../../src/io/bars/readBars.ts'
import { inputFile, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()

it.each([
  ['days around one that has no bar', ['02', '03', '05', '08'], false],
  ['steps of which none divides the others', ['02', '04', '07', '11'], true],
])('bars say whether their length is but the median: %s', async (_, days, isSaid) => {
  const rows = days.map(day => `2024-01-${day},100,103,99,102,5`)
  const file = inputFile(folder, 'bars.csv', ['Date,Open,High,Low,Close,Volume', ...rows].join('\n'))
  const { facts } = await readBars(file, { format: 'auto', from: null, to: null })
  expect(facts.intervals.usualMs! / 86_400_000).toBe(isSaid ? 3 : 1)
  expect(facts.repairs.join().includes('bars are unequal steps apart')).toBe(isSaid)
})
