import { describe, expect, it } from 'vitest'
import { readBars } from '../../../src/io/bars/readBars.ts'
import { stillClockHint, zoneHint } from '../../../src/io/columns/zones/zoneHint.ts'
import { isZone } from '../../../src/parts/zone.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()
const HOUR = 3_600_000
/** Every hour over the one that New York skips, on a clock that is never put forward. */
const times = Array.from({ length: 6 }, (_, i) => Date.UTC(2024, 2, 10, i))
const file = () => {
  const rows = times.map(ms => `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')},70,71,69,70`)
  return inputFile(folder, 'est.csv', ['Time (EST),open,high,low,close', ...rows].join('\n'))
}
const read = (zone: string | null) => readBars(file(), { format: 'auto', zone, from: null, to: null })
const zonesIn = (hint: string) => [...hint.matchAll(/zone: "?([\w/+:-]+)/g)].map(match => match[1]!)

describe('the question for a zone', () => {
  it('names the place and the clock that stands still, and of the first says where it leads the second', async () => {
    const [asked] = await problemsOf(() => read(null))
    expect(zonesIn(asked!.hint!)).toEqual(['America/New_York', 'EST'])
    const [skipped] = await problemsOf(() => read('America/New_York'))
    expect(skipped!.message).toContain('never was on the clock of America/New_York')
    const [still] = zonesIn(skipped!.hint!)
    for (const zone of ['EST', still!]) expect((await read(zone)).bars.time[0]).toBe(times[0]! + 5 * HOUR)
  })

  it.each([
    'ET',
    'EDT',
    'CST',
    'MST',
    'PT',
    'CET',
    'EET',
    'WET',
    'MSK',
    'BST',
    'IST',
    'JST',
    'KST',
    'HKT',
    'SGT',
    'AEST',
    'exchange',
  ])('names zones that can be stated: %s', letters => {
    const zones = zoneHint(letters).match(/[A-Z]\w+\/[\w+-]+/g) ?? []
    expect(zones.length).toBeGreaterThan(0)
    expect(zones.filter(zone => !isZone(zone))).toEqual([])
  })

  it.each([
    ['America/New_York', Date.UTC(2024, 2, 10, 2, 30), 'Etc/GMT+5'],
    ['Europe/Athens', Date.UTC(2024, 2, 31, 3, 30), 'Etc/GMT-2'],
    ['Europe/London', Date.UTC(2024, 2, 31, 1, 30), 'UTC'],
    ['Australia/Adelaide', Date.UTC(2024, 9, 6, 2, 30), '+09:30'],
  ])('names a clock that is never put forward for %s', (zone, wall, still) => {
    expect(zonesIn(stillClockHint(zone, wall))[0]).toBe(still)
    expect(isZone(still)).toBe(true)
  })
})
