import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ALWAYS, type SessionCalendar } from '../../src/parts/sessionCalendar.ts'
import { Sessions } from '../../src/parts/sessions.ts'
import { readSessionText } from '../scenario/support.ts'

const MINUTE_MS = 60_000
const at = (iso: string) => Date.parse(iso)
const over = (calendar: SessionCalendar, from: string, to: string) => new Sessions(calendar, at(from), at(to))
const globex = readSessionText(readFileSync('test/fixtures/sessions/cme-globex.yaml', 'utf8'))

describe('Sessions', () => {
  const sessions = over(globex, '2023-01-01', '2024-12-31')

  it('give a moment between two sessions to the next one', () => {
    expect(sessions.nameOf(sessions.indexAt(at('2024-03-09T12:00:00Z')))).toBe('2024-03-11')
    expect(sessions.nameOf(sessions.indexAt(at('2024-03-28T21:00:00Z')))).toBe('2024-04-01')
  })

  it('know which dates the calendar covers', () => {
    const wide = over(globex, '2022-12-01', '2025-02-01')
    const covered = (iso: string) => wide.isCovered(wide.indexAt(at(iso)))
    expect(['2022-12-30T12:00:00Z', '2023-01-03T12:00:00Z'].map(covered)).toEqual([false, true])
    expect(['2024-12-31T12:00:00Z', '2025-01-03T12:00:00Z'].map(covered)).toEqual([true, false])
  })

  it('are the UTC days of a market that never rests', () => {
    const days = over(ALWAYS, '2024-01-01', '2024-01-02')
    const index = days.indexAt(at('1999-12-31T23:59:59Z'))
    expect([days.nameOf(index), days.opensAt(index), days.closesAt(index)]).toEqual([
      '1999-12-31',
      at('1999-12-31T00:00:00Z'),
      at('2000-01-01T00:00:00Z'),
    ])
    expect(days.isCovered(index)).toBe(true)
  })

  it('cut a span by a break over midnight, and wrap a span over the end of the week', () => {
    const weekly = [{ open: 6 * 1440 + 600, close: 1 * 1440 + 600 }]
    const calendar = { ...ALWAYS, always: false, weekly, dailyBreak: { from: 1410, to: 30 } }
    const made = over(calendar, '2024-06-01', '2024-06-03')
    const first = made.indexAt(at('2024-06-01T10:00:00Z'))
    const pieces = [0, 1, 2].map(k => [made.opensAt(first + k), made.closesAt(first + k)])
    expect(pieces.map(piece => piece.map(ms => new Date(ms!).toISOString().slice(8, 16)))).toEqual([
      ['01T10:00', '01T23:30'],
      ['02T00:30', '02T23:30'],
      ['03T00:30', '03T10:00'],
    ])
  })

  it('move a wall-clock time that a shift skips to the shift, and take the first of one that it repeats', () => {
    const night = (open: number) => ({
      ...{ ...ALWAYS, always: false, zone: 'America/Chicago' },
      weekly: [{ open, close: open + 300 }],
    })
    const skipped = over(night(150), '2024-03-09', '2024-03-11')
    expect(skipped.opensAt(skipped.indexAt(at('2024-03-10T07:00:00Z')))).toBe(at('2024-03-10T08:00:00Z'))
    const repeated = over(night(90), '2024-11-02', '2024-11-04')
    expect(repeated.opensAt(repeated.indexAt(at('2024-11-03T06:00:00Z')))).toBe(at('2024-11-03T06:30:00Z'))
  })
})

describe('data/sessions', () => {
  const files = readdirSync('data/sessions').map(file => `data/sessions/${file}`)

  it.each(files)('%s is named like its file, says where it is from, and lists dates that sessions have', file => {
    const text = readFileSync(file, 'utf8')
    const calendar = readSessionText(text)
    expect(`data/sessions/${calendar.name}.yaml`).toBe(file)
    expect(text).toMatch(/^source: \S|^source:\n {2}source: \S.*\n {2}observed: \d{4}-/m)
    if (calendar.covers === null) return
    const sessions = over(calendar, calendar.covers.from, calendar.covers.to)
    for (const { date, at: minute } of calendar.earlyClose) {
      const index = sessions.indexAt(at(`${date}T12:00:00Z`))
      expect(sessions.nameOf(index)).toBe(date)
      const usual = over({ ...calendar, earlyClose: [] }, date, date)
      const lost = usual.closesAt(usual.indexAt(at(`${date}T12:00:00Z`))) - sessions.closesAt(index)
      expect(lost).toBe((16 * 60 - minute) * MINUTE_MS)
    }
    for (const date of calendar.closed) expect(new Date(date).getUTCDay() % 6).not.toBe(0)
  })
})
