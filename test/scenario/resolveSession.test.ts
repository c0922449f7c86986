import { describe, expect, test } from 'vitest'
import { problemsOf, readSessionText } from './support.ts'

const lines = (...more: string[]) => ['name: x', 'zone: America/Chicago', ...more].join('\n')
const week = 'weekly: [{ open: "Sun 17:00", close: "Fri 16:00" }]'
const said = (text: string) => problemsOf(() => readSessionText(text)).map(each => `${each.path}: ${each.message}`)

describe('a session file', () => {
  test('reads times as minutes and keeps dates as they are written', () => {
    const closing = 'earlyClose: [{ date: 2024-07-03, at: "12:15", note: eve }]'
    expect(readSessionText(lines(week, 'dailyBreak: { from: "16:00", to: "17:00" }', closing))).toEqual({
      ...{ name: 'x', zone: 'America/Chicago', always: false, weekly: [{ open: 1020, close: 5 * 1440 + 960 }] },
      ...{ dailyBreak: { from: 960, to: 1020 }, covers: null, closed: [] },
      earlyClose: [{ date: '2024-07-03', at: 735 }],
    })
  })

  test.each([
    ['no hours', lines(), 'weekly: a session has weekly opening times or always: true, one of the two'],
    ['both', lines(week, 'always: true'), 'weekly: a session has weekly opening times or always: true'],
    [
      'an unknown zone',
      `name: x\nzone: Mars/Base\n${week}`,
      'zone: found "Mars/Base"; allowed: a time zone by its IANA',
    ],
    ['no such time', lines('weekly: [{ open: "Sun 24:00", close: "Fri 16:00" }]'), 'weekly.0.open: found "Sun 24:00"'],
    ['no such day', lines('weekly: [{ open: "So 17:00", close: "Fri 16:00" }]'), 'weekly.0.open: found "So 17:00"'],
    ['no such date', lines(week, 'closed: [{ date: 2024-02-30 }]'), 'closed.0.date: found "2024-02-30"'],
    [
      'a date twice',
      lines(week, 'closed: [{ date: 2024-02-01 }, { date: 2024-02-01 }]'),
      'closed.1.date: 2024-02-01 is in',
    ],
    [
      'a date that it does not cover',
      lines(week, 'covers: { from: 2024-01-01, to: 2024-12-31 }', 'closed: [{ date: 2025-01-01 }]'),
      'closed.0.date: 2025-01-01 is outside the dates that the file covers',
    ],
    ['an end before its begin', lines(week, 'covers: { from: 2024-02-01, to: 2024-01-01 }'), 'covers.to: found a date'],
  ])('is refused with %s', (_, text, message) => {
    expect(said(text)[0]).toContain(message)
  })
})
