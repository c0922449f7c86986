import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Reason } from '../../src/core/tape.ts'
import { findRolls, leavingAtRolls, NO_ROLLS } from '../../src/parts/rolls.ts'
import { ALWAYS } from '../../src/parts/sessionCalendar.ts'
import { makeTapeFromBars } from '../../src/parts/tapeMaker.ts'
import { NO_TIME_RULES } from '../../src/parts/timeRules.ts'
import { readSessionText } from '../scenario/support.ts'
import { makeBars } from './makeBars.ts'
import { PESSIMISTIC, tradeOf } from './playScript.ts'

const HOUR = 3_600_000
const globex = readSessionText(readFileSync('test/fixtures/sessions/cme-globex.yaml', 'utf8'))

/** Flat bars at these times. */
function barsAt(times: readonly number[]) {
  return { ...makeBars(times.map(() => [100, 101, 99, 100])), time: Float64Array.from(times) }
}

describe('rolls by date', () => {
  const days = barsAt(Array.from({ length: 5 }, (_, i) => Date.UTC(2024, 2, 9) + i * 24 * HOUR))

  it('begin with the first bar of the session of that date, or of the next that has bars', () => {
    expect(findRolls(['2024-03-11'], days, ALWAYS).bars).toEqual([2])
    const without11 = barsAt([...days.time].filter(time => time !== Date.UTC(2024, 2, 11)))
    expect(findRolls(['2024-03-11'], without11, ALWAYS).bars).toEqual([2])
  })

  it('take the session by its end: its first bar may lie on the evening before', () => {
    const evening = Date.UTC(2024, 2, 10, 22)
    const bars = barsAt([Date.UTC(2024, 2, 8, 20), evening, evening + HOUR])
    expect(findRolls(['2024-03-11'], bars, globex).bars).toEqual([1])
  })

  it('come in order, and once where no bar lies between two', () => {
    expect(findRolls(['2024-03-12', '2024-03-11'], days, ALWAYS).bars).toEqual([2, 3])
    const gap = barsAt([Date.UTC(2024, 2, 10), Date.UTC(2024, 2, 14)])
    expect(findRolls(['2024-03-11', '2024-03-12'], gap, ALWAYS).bars).toEqual([1])
  })

  it('are told where no bar comes before them, or none from them on', () => {
    expect(findRolls(['2024-03-09', '2024-03-10', '2024-03-14'], days, ALWAYS)).toEqual({
      ...NO_ROLLS,
      bars: [1],
      outside: ['2024-03-09', '2024-03-14'],
    })
  })
})

describe('rolls by their jumps', () => {
  it('are those between sessions that are larger than eight usual ones', () => {
    const opens = Array.from({ length: 70 }, (_, i) => (i < 65 ? 100 + (i % 2) : 140 + (i % 2)))
    const bars = {
      ...makeBars(opens.map(open => [open, open, open, open])),
      time: Float64Array.from(opens, (_, i) => i * 24 * HOUR),
    }
    const { bars: rolls, jumps } = findRolls('detect', bars, ALWAYS)
    expect(rolls).toEqual([65])
    expect(jumps).toEqual([{ bar: 65, size: 41, timesUsual: 41 }])
  })
})

describe('leaving at rolls', () => {
  it('changes nothing where there are none', () => {
    expect(leavingAtRolls(NO_TIME_RULES, [], 5)).toBe(NO_TIME_RULES)
  })

  it('is at the close before, unless the session ends there anyway', () => {
    const leaves = Uint8Array.from([Reason.none, Reason.session, Reason.none, Reason.none])
    const rules = leavingAtRolls({ ...NO_TIME_RULES, leaves }, [2, 3], 4)
    expect([...rules.leaves!]).toEqual([Reason.none, Reason.session, Reason.roll, Reason.none])
    expect([...leaves]).toEqual([Reason.none, Reason.session, Reason.none, Reason.none])
  })

  it('comes after the stop of the bar, and before the decision, which may enter again', () => {
    const bars = makeBars([
      [100, 101, 99, 100],
      [100, 102, 99, 101],
      [150, 152, 149, 151],
      [151, 153, 150, 152],
    ])
    const rules = leavingAtRolls(NO_TIME_RULES, [2], 4)
    const play = (stopDistance: number) => {
      const decide = (_: number, trade: object | null) =>
        trade === null ? ({ enter: 'long', stopDistance } as const) : null
      const { tape } = makeTapeFromBars(bars, decide, PESSIMISTIC, null, rules)
      return Array.from({ length: tape.count }, (_, k) => tradeOf(tape, k)).map(({ reason, exit, entry }) => ({
        ...{ entry, exit, reason },
      }))
    }
    expect(play(50)).toEqual([
      { entry: 100, exit: 101, reason: 'roll' },
      { entry: 150, exit: 152, reason: 'end' },
    ])
    expect(play(1)[0]).toEqual({ entry: 100, exit: 99, reason: 'stop' })
  })
})
