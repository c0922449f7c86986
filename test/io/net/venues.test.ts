import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isoTime } from '../../../src/io/csv/isoTime.ts'
import { VENUE_APIS } from '../../../src/io/net/venueApis.ts'
import { type FetchRequest, fetchFile } from '../../../src/run/data/fetchFile.ts'
import { temporaryFolder } from '../inputs.ts'
import { barAt, fakeClock, fakeVenue, rateAt, settledAt } from './fakeVenue.ts'

const folder = temporaryFolder()
const server = await fakeVenue()
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const fetchAll = async (terms: Pick<FetchRequest, 'venue' | 'bar' | 'from' | 'to'>) => {
  const out = join(folder, `${terms.venue.name}-${terms.bar?.text ?? 'funding'}-${terms.from}.csv`)
  server.asked.length = 0
  const clock = fakeClock()
  const symbol = terms.venue.symbolExample
  const fetched = await fetchFile(
    { ...terms, baseUrl: server.url, symbol, out, replace: false },
    { clock, signal: new AbortController().signal, onProgress: () => {} },
  )
  return { fetched, clock, lines: readFileSync(out, 'utf8').trimEnd().split('\n').slice(1) }
}

/** The rows that the server has, as numbers. */
const bars = (from: number, to: number, stepMs: number) => {
  const rows: string[] = []
  for (let ms = from; ms < to; ms += stepMs) rows.push([isoTime(ms), ...barAt(ms, stepMs).map(Number)].join(','))
  return rows
}
const asNumbers = (line: string) =>
  line
    .split(',')
    .map((cell, i) => (i === 0 ? cell : Number(cell)))
    .join(',')

describe.each(VENUE_APIS)('the API of $name', venue => {
  it('is a file of its own name, and has the usual bar lengths', () => {
    expect(readdirSync('src/io/net/venues')).toContain(`${venue.name}.ts`)
    expect(Object.keys(venue.intervals)).toEqual(expect.arrayContaining(['1m', '5m', '15m', '30m', '1h', '4h', '1d']))
    expect(venue.baseUrl).toMatch(/^https:\/\/[a-z.-]+$/)
  })

  it.each([
    ['1m', MINUTE, '2024-01-05T07:00Z', '2024-01-07T00:00Z'],
    ['1h', HOUR, '2024-01-03T00:00Z', '2024-04-20T00:00Z'],
    ['4h', 4 * HOUR, '2024-01-03T00:00Z', '2024-02-20T00:00Z'],
    ['1d', DAY, '2024-01-03T00:00Z', '2024-05-20T00:00Z'],
  ])('gives every bar of %s once, in order, as the venue has it', async (text, ms, first, end) => {
    const [from, to] = [Date.parse(first), Date.parse(end)]
    const { fetched, lines } = await fetchAll({ venue, bar: { text, ms }, from, to })
    expect(lines.map(asNumbers)).toEqual(bars(from, to, ms))
    expect(fetched).toMatchObject({ rows: lines.length, missing: 0, holes: [] })
  })

  it('gives every funding rate once, and none of another time', async () => {
    const [from, to] = [Date.parse('2024-01-10T00:00Z'), Date.parse('2024-05-01T00:00Z')]
    const { fetched, lines } = await fetchAll({ venue, bar: null, from, to })
    const wanted: string[] = []
    for (let ms = from; ms < to; ms += 8 * HOUR) wanted.push(`${isoTime(settledAt(ms))},${Number(rateAt(ms))}`)
    expect(lines.map(asNumbers)).toEqual(wanted)
    expect(fetched).toMatchObject({ kind: 'funding', bar: null, missing: 0 })
  })

  it('asks no faster than the venue allows, and no more often than it must', async () => {
    const [from, to] = [Date.parse('2024-02-01T00:00Z'), Date.parse('2024-02-03T00:00Z')]
    const { clock } = await fetchAll({ venue, bar: { text: '1m', ms: MINUTE }, from, to })
    const questions = Math.ceil((2 * 1440) / venue.bars.rowsPerPage)
    expect(server.asked).toHaveLength(questions)
    expect(clock.waits.reduce((sum, ms) => sum + ms, 0)).toBeCloseTo(((questions - 1) * 1000) / venue.bars.perSecond, 1)
  })

  it('leaves out the bar that has not ended', async () => {
    const from = Date.parse('2024-05-31T00:00Z')
    const { fetched } = await fetchAll({ venue, bar: { text: '4h', ms: 4 * HOUR }, from, to: Number.POSITIVE_INFINITY })
    expect(fetched.last).toBe('2024-05-31T20:00:00.000Z')
  })

  it('says what the venue says of a symbol that there is not', async () => {
    const terms = { venue, baseUrl: server.url, symbol: 'NONE', bar: { text: '1h', ms: HOUR }, replace: false }
    const around = { clock: fakeClock(), signal: new AbortController().signal, onProgress: () => {} }
    const out = join(folder, `${venue.name}-none.csv`)
    const [from, to] = [Date.parse('2024-02-01T00:00Z'), Date.parse('2024-02-03T00:00Z')]
    await expect(fetchFile({ ...terms, from, to, out }, around)).rejects.toThrow(
      new RegExp(`(symbol|Instrument|Contract).*\\n.*${venue.name} writes ${venue.symbolExample}`, 'i'),
    )
  })
})

it('every file of the folder of venues is one of them', () => {
  expect(readdirSync('src/io/net/venues').toSorted()).toEqual(VENUE_APIS.map(({ name }) => `${name}.ts`).toSorted())
})
