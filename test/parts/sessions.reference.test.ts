import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { SessionCalendar } from '../../src/parts/sessionCalendar.ts'
import { Sessions } from '../../src/parts/sessions.ts'
import { readSessionText } from '../scenario/support.ts'

const at = (iso: string) => Date.parse(iso)
const over = (calendar: SessionCalendar, from: string, to: string) => new Sessions(calendar, at(from), at(to))
const globex = readSessionText(readFileSync('test/fixtures/sessions/cme-globex.yaml', 'utf8'))

const rows = readFileSync('test/reference/sessions.csv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map(line => line.split(',') as [string, string, string])

describe('Sessions', () => {
  const sessions = over(globex, '2023-01-01', '2024-12-31')

  it.each(rows)('%s opens %s and closes %s', (name, opens, closes) => {
    const index = sessions.indexAt(at(opens))
    expect([sessions.nameOf(index), sessions.opensAt(index), sessions.closesAt(index)]).toEqual([
      name,
      at(opens),
      at(closes),
    ])
    expect(sessions.indexAt(at(closes) - 1)).toBe(index)
    expect(sessions.isCovered(index)).toBe(true)
  })

  it('follow one another without another between, over all the reference', () => {
    const names = Array.from({ length: rows.length }, (_, k) => sessions.nameOf(sessions.indexAt(at(rows[0]![1])) + k))
    expect(names).toEqual(rows.map(([name]) => name))
  })
})
