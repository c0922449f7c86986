import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALWAYS } from '../../../src/parts/sessionCalendar.ts'
import { Sessions } from '../../../src/parts/sessions.ts'
import { holds } from '../../holds.ts'
import { at, CME, from, join, MINUTE, numbered } from './joinBars.ts'

describe('longer bars', () => {
  it.each([['24x7', ALWAYS] as const, ['cme', CME] as const])(
    'are the same in one step and in two, and lose no volume: %s',
    (_, calendar) => {
      holds(
        fc.property(
          fc.integer({ min: 0, max: 3 * 1440 }),
          fc.uniqueArray(fc.integer({ min: 1, max: 1998 }), { maxLength: 300 }),
          fc.constantFrom(15, 60, 240, 1440),
          (start, taken, minutes) => {
            const sessions = new Sessions(calendar, at('2024-03-01T00:00'), at('2024-03-20T00:00'))
            const isOpen = (ms: number) => ms >= sessions.opensAt(sessions.indexAt(ms))
            const time = from('2024-03-07T00:00', MINUTE, start + 2000)
              .slice(start)
              .filter((ms, i) => isOpen(ms) && !taken.includes(i))
            if (time.length === 0) return
            const minute = numbered(time)
            const five = join(minute, MINUTE, 5 * MINUTE, calendar).bars
            const direct = join(minute, MINUTE, minutes * MINUTE, calendar).bars
            if (five.time.length > 0) {
              expect(join(five, 5 * MINUTE, minutes * MINUTE, calendar).bars).toEqual(direct)
            } else expect(direct.time).toHaveLength(0)
            for (const [i, open] of direct.time.entries()) {
              const end = direct.time[i + 1]
              if (end === undefined) break
              const inside = time.flatMap((ms, k) => (ms >= open && ms < end ? [k] : []))
              expect(direct.volume[i]).toBe(inside.reduce((sum, k) => sum + minute.volume[k]!, 0))
              expect(direct.high[i]).toBe(Math.max(...inside.map(k => minute.high[k]!)))
              expect(direct.low[i]).toBe(Math.min(...inside.map(k => minute.low[k]!)))
            }
          },
        ),
        { seed: 42, numRuns: 25 },
      )
    },
  )
})
