import { describe, expect, it } from 'vitest'
import { isZone, runtimeShifts, zoneShifts } from '../../src/parts/zone.ts'

const HOUR = 3_600_000
const ZONES = ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles']

describe('zoneShifts', () => {
  it.each(ZONES)('knows the past of %s as the runtime does', zone => {
    const span = [Date.UTC(1987, 0), Date.UTC(2026, 11, 20)] as const
    expect(zoneShifts(zone, ...span)).toEqual(runtimeShifts(zone, ...span))
    expect(zoneShifts(zone, ...span).time).toHaveLength(81)
  })

  it('is the same from any moment of a year on, at a shift itself, and for no time at all', () => {
    const shift = Date.UTC(2006, 3, 2, 8)
    const starts = [
      shift - 1,
      shift,
      shift + 1,
      ...Array.from({ length: 12 }, (_, month) => Date.UTC(2006, month, 10, 5)),
    ]
    for (const from of starts) {
      for (const length of [-1, 0, 1, 9 * 24 * HOUR, 800 * 24 * HOUR]) {
        const span = ['America/Chicago', from, from + length] as const
        expect([from, length, zoneShifts(...span)]).toEqual([from, length, runtimeShifts(...span)])
      }
    }
  })

  it('asks the runtime for what was before, for what is to come, and for other zones', () => {
    const winter = zoneShifts('America/Chicago', Date.UTC(1974, 0, 10), Date.UTC(1974, 1, 10))
    expect(winter.offset).toEqual([-5 * HOUR])
    for (const [zone, year] of [
      ['America/Chicago', 2040],
      ['Europe/Berlin', 2010],
      ['Africa/Casablanca', 2012],
    ] as const) {
      const span = [zone, Date.UTC(year, 0), Date.UTC(year + 1, 0)] as const
      expect(zoneShifts(...span)).toEqual(runtimeShifts(...span))
    }
  })
})

describe('isZone', () => {
  it('knows zones in any case of letters, and refuses other words', () => {
    expect(['America/Chicago', 'america/chicago', 'UTC', 'Asia/Tokyo'].map(isZone)).toEqual([true, true, true, true])
    expect(['', 'Chicago', 'America/Chicago ', 'toString'].map(isZone)).toEqual([false, false, false, false])
  })
})
