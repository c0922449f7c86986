import { describe, expect, it } from 'vitest'
import { readBars } from '../../../src/io/bars/readBars.ts'
import { inputFile, linesOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()
const HOUR = 3_600_000
const BEGIN = Date.UTC(2024, 0, 1)
/** Times so many hours apart, one after the other. */
const after = (hours: readonly number[]) => {
  let time = BEGIN
  return [BEGIN, ...hours.map(step => (time += step * HOUR))]
}
const many = (step: number, count: number): number[] => Array(count).fill(step)
/** `range`: of the bars of other steps, of which the others have 1. */
const read = (steps: readonly number[], range = 1, begin = 0) => {
  const rows = after(steps).map((ms, i) => {
    const low = 100 - (steps[i] === 1 ? 1 : range)
    return `${new Date(ms + begin).toISOString()},100,100,${low},100,1`
  })
  const file = inputFile(folder, 'bars.csv', ['time,open,high,low,close,volume', ...rows].join('\n'))
  return readBars(file, { format: 'auto', from: null, to: null })
}

describe('bars of two lengths in one file', () => {
  it.each([
    [
      'a daily history above',
      [...many(24, 12), ...many(1, 40)],
      '14 time: bars of 1 h from here on, of 24 h in the 12 rows above',
    ],
    [
      'days of weekdays above',
      [...[24, 24, 72, 24, 24, 24, 24, 72, 24, 24, 24], ...many(1, 40)],
      '13 time: bars of 1 h from here on, of 24 h in the 11 rows above',
    ],
    [
      'hours below days',
      [...many(24, 40), ...many(1, 12)],
      '42 time: bars of 1 h from here on, of 24 h in the rows above',
    ],
  ])('are refused with the line: %s', async (_, steps, problem) => {
    expect(await linesOf(() => read(steps))).toEqual([problem])
  })

  it('are told by their ranges; of one range they are holes, which is said', async () => {
    const steps = [...many(2, 14), ...many(1, 40)]
    expect(await linesOf(() => read(steps, 1.4))).toEqual([
      '16 time: bars of 1 h from here on, of 2 h in the 14 rows above',
    ])
    expect((await read(steps)).facts.notices).toContain(
      'steps of 2 h up to line 16: taken as bars of 1 h with holes between',
    )
    const once = [...many(24, 12), ...many(1, 40)]
    expect((await read(once, 1, HOUR)).facts.notices.join()).toMatch(/steps of 24 h up to line 14/)
  })

  it.each([
    ['few rows of another step', [...many(24, 9), ...many(1, 40)]],
    ['holes of many lengths', [2, 3, 2, 5, 3, 4, 2, 7, 3, 2, 4, 6, ...many(1, 40)]],
    ['holes among usual steps', [...many(1, 10), ...many(24, 12), ...many(1, 40)]],
  ])('are no: %s', async (_, steps) => {
    expect((await read(steps)).bars.time.length).toBe(steps.length + 1)
  })
})
