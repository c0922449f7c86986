import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { isoTime } from '../../../src/io/csv/isoTime.ts'
import { sha256 } from '../../../src/io/files/sha256.ts'
import { VENUE_APIS } from '../../../src/io/net/venueApis.ts'
import { VERSION } from '../../../src/results/version.ts'
import { type FetchRequest, fetchFile } from '../../../src/run/data/fetchFile.ts'
import { problemsOf, temporaryFolder } from '../../io/inputs.ts'
import { barAt, fakeClock, fakeVenue } from '../../io/net/fakeVenue.ts'

const HOUR = 3_600_000
const FROM = Date.parse('2024-01-03T00:00Z')
/** Three spans of a thousand hours, the last of which is shorter. */
const TO = FROM + 2500 * HOUR
const folder = temporaryFolder()
const server = await fakeVenue()
const binance = VENUE_APIS.find(({ name }) => name === 'binance')!
const mexc = VENUE_APIS.find(({ name }) => name === 'mexc')!
const bybit = VENUE_APIS.find(({ name }) => name === 'bybit')!
let files = 0

beforeEach(() => {
  server.asked.length = 0
  server.failures.length = 0
  server.holes.clear()
  server.mostRows = Number.POSITIVE_INFINITY
  server.onAsked = () => {}
})

const request = (terms: Partial<FetchRequest> = {}): FetchRequest => ({
  ...{ venue: binance, baseUrl: server.url, symbol: 'BTCUSDT', bar: { text: '1h', ms: HOUR }, from: FROM, to: TO },
  ...{ out: join(folder, `${files++}.csv`), replace: false },
  ...terms,
})
const around = (signal = new AbortController().signal, onProgress: (...step: [number, number]) => void = () => {}) => ({
  ...{ clock: fakeClock(), signal, onProgress },
})
const whole = () => {
  const lines = ['time,open,high,low,close,volume']
  for (let ms = FROM; ms < TO; ms += HOUR) {
    if (!server.holes.has(ms)) lines.push([isoTime(ms), ...barAt(ms, HOUR)].join(','))
  }
  return `${lines.join('\n')}\n`
}

describe('a download', () => {
  it('is saved as a whole, with where it comes from beside it', async () => {
    const wanted = request()
    const progress: [number, number][] = []
    const fetched = await fetchFile(
      wanted,
      around(undefined, (...step) => progress.push(step)),
    )
    const text = readFileSync(wanted.out, 'utf8')
    expect(text).toBe(whole())
    expect(progress).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ])
    expect(fetched).toEqual({
      file: wanted.out,
      sha256: sha256(Buffer.from(text)),
      kind: 'bars',
      venue: 'binance',
      baseUrl: server.url,
      path: `/fapi/v1/klines?symbol=BTCUSDT&interval=1h&startTime=${FROM}&endTime=${FROM + 1000 * HOUR - 1}&limit=1000`,
      symbol: 'BTCUSDT',
      bar: '1h',
      from: '2024-01-03T00:00:00.000Z',
      to: isoTime(TO),
      fetchedAt: expect.stringMatching(/^2024-06-01T00:00:00/),
      version: VERSION,
      rows: 2500,
      first: '2024-01-03T00:00:00.000Z',
      last: isoTime(TO - HOUR),
      missing: 0,
      holes: [],
    })
    expect(JSON.parse(readFileSync(wanted.out.replace('.csv', '.source.json'), 'utf8'))).toEqual(fetched)
    expect(readdirSync(folder).filter(name => name.includes('partial'))).toEqual([])
  })

  it('goes on where it was interrupted, and asks for nothing twice', async () => {
    const wanted = request()
    const controller = new AbortController()
    server.onAsked = count => count === 2 && controller.abort(new Error('enough'))
    await expect(fetchFile(wanted, around(controller.signal))).rejects.toThrow('enough')
    expect(existsSync(wanted.out)).toBe(false)
    expect(readFileSync(`${wanted.out}.partial`, 'utf8')).toBe(
      whole().split('\n').slice(0, 1001).join('\n').concat('\n'),
    )
    await fetchFile(wanted, around())
    expect(readFileSync(wanted.out, 'utf8')).toBe(whole())
    const starts = server.asked.map(path => Number(/startTime=(\d+)/.exec(path)![1]))
    expect(starts).toEqual([0, 1000, 1000, 2000].map(hours => FROM + hours * HOUR))
  })

  it.each<[string, Partial<FetchRequest>, number, string[]]>([
    ['of spans, oldest first', { to: FROM + 900 * HOUR }, 300, ['startTime']],
    ['of spans, newest first', { venue: bybit, to: FROM + 900 * HOUR }, 300, ['start', 'end']],
    ['of pages', { venue: mexc, symbol: 'BTC_USDT', bar: null }, 100, ['page_num']],
  ])('keeps every answer %s, and asks for none twice', async (_, terms, most, names) => {
    server.mostRows = most
    const wanted = request(terms)
    server.failures.push(null, null, { status: 400, body: '{"code":-1,"msg":"no"}' })
    await problemsOf(() => fetchFile(wanted, around()))
    const came = server.asked.length
    await fetchFile(wanted, around())
    const asked = server.asked.map(path => names.map(name => new URL(path, 'http://x').searchParams.get(name)).join())
    expect(asked[came]).toBe(asked[came - 1])
    expect(new Set(asked).size).toBe(asked.length - 1)
    const alone = request(terms)
    await fetchFile(alone, around())
    expect(readFileSync(wanted.out, 'utf8')).toBe(readFileSync(alone.out, 'utf8'))
  })

  it.each<[string, Partial<FetchRequest>]>([
    ['spans', { venue: bybit }],
    ['pages', { venue: mexc, symbol: 'BTC_USDT', bar: null }],
  ])('has what ended since the last start, of %s, too', async (_, terms) => {
    server.mostRows = 100
    const wanted = request({ ...terms, from: Date.parse('2024-02-01T00:00Z'), to: Infinity })
    const early = { ...around(), clock: fakeClock(Date.parse('2024-05-25T00:00Z')) }
    server.failures.push(null, null, { status: 400, body: '{"code":-1,"msg":"no"}' })
    await problemsOf(() => fetchFile(wanted, early))
    const { missing, last } = await fetchFile(wanted, around())
    expect([missing, last.slice(0, 10)]).toEqual([0, '2024-05-31'])
  })

  it('forgets a piece that was not written as a whole', async () => {
    const wanted = request()
    server.failures.push(null, { status: 400, body: '{"code":-1,"msg":"no"}' })
    await problemsOf(() => fetchFile(wanted, around()))
    appendFileSync(`${wanted.out}.partial`, '2024-02-13T16:00:00.000Z,1,2,')
    await fetchFile(wanted, around())
    expect(readFileSync(wanted.out, 'utf8')).toBe(whole())
  })

  it('goes on after the venue was gone for a while', async () => {
    const wanted = request()
    server.failures.push(null, ...Array(8).fill({ status: 502 }))
    const [problem] = await problemsOf(() => fetchFile(wanted, around()))
    expect(problem!.message).toContain('no answer after 8 tries: HTTP 502')
    await fetchFile(wanted, around())
    expect(readFileSync(wanted.out, 'utf8')).toBe(whole())
  })

  it.each([
    ['oldest', () => binance],
    ['newest', () => bybit],
  ])('has every bar of a venue that gives fewer than it says, the %s first', async (_, venue) => {
    server.mostRows = 300
    const wanted = request({ venue: venue() })
    const { missing } = await fetchFile(wanted, around())
    expect(missing).toBe(0)
    expect(readFileSync(wanted.out, 'utf8')).toBe(whole())
  })

  it('counts what the venue does not have', async () => {
    for (let hours = 990; hours < 1010; hours++) server.holes.add(FROM + hours * HOUR)
    server.holes.add(FROM + 5 * HOUR)
    const wanted = request()
    const { missing, holes, rows } = await fetchFile(wanted, around())
    expect([missing, rows]).toEqual([21, 2479])
    expect(holes).toEqual([
      { from: isoTime(FROM + 989 * HOUR), to: isoTime(FROM + 1010 * HOUR), missing: 20 },
      { from: isoTime(FROM + 4 * HOUR), to: isoTime(FROM + 6 * HOUR), missing: 1 },
    ])
    expect(readFileSync(wanted.out, 'utf8')).toBe(whole())
  })

  it('counts settlements that are missing', async () => {
    server.holes.add(FROM + 80 * HOUR)
    const wanted = request({ bar: null, to: FROM + 240 * HOUR })
    const { missing, rows, holes } = await fetchFile(wanted, around())
    expect([missing, rows]).toEqual([1, 29])
    expect(holes).toMatchObject([{ missing: 1 }])
  })

  it('begins with what the venue has', async () => {
    const { first } = await fetchFile(request({ from: Date.parse('2023-11-01T00:00Z') }), around())
    expect(first).toBe('2024-01-01T00:00:00.000Z')
  })

  it('is nothing, and leaves nothing, where the venue has nothing', async () => {
    const wanted = request({ from: Date.parse('2023-01-01T00:00Z'), to: Date.parse('2023-01-03T00:00Z') })
    const [problem] = await problemsOf(() => fetchFile(wanted, around()))
    expect(problem!.message).toBe('binance has nothing from 2023-01-01T00:00:00.000Z to 2023-01-03T00:00:00.000Z')
    expect(readdirSync(folder).filter(name => wanted.out.endsWith(`/${name.replace(/\.partial.*/, '')}`))).toEqual([])
  })

  it('begins before now', async () => {
    const [problem] = await problemsOf(() =>
      fetchFile(request({ from: Date.parse('2025-01-01'), to: Infinity }), around()),
    )
    expect(problem).toMatchObject({
      file: '--from',
      message: expect.stringContaining('a time before --to, and before now'),
    })
    expect(server.asked).toEqual([])
  })

  it('does not go on with another download, nor write over a file, unless it is told to', async () => {
    const wanted = request()
    server.failures.push(null, { status: 400, body: '{"code":-1,"msg":"no"}' })
    await problemsOf(() => fetchFile(wanted, around()))
    const other = { ...wanted, symbol: 'BTC_USDT' }
    const [problem] = await problemsOf(() => fetchFile(other, around()))
    expect(problem!.message).toBe('a part of another download is there')
    writeFileSync(wanted.out, 'mine')
    expect((await problemsOf(() => fetchFile(wanted, around())))[0]!.message).toBe('the file is already there')
    expect(readFileSync(wanted.out, 'utf8')).toBe('mine')
    await fetchFile({ ...other, replace: true }, around())
    expect(readFileSync(wanted.out, 'utf8')).toBe(whole())
  })

  it.each<[string, (partial: string) => void]>([
    ['is shorter than its state says', partial => truncateSync(partial, 2000)],
    ['has no state', partial => rmSync(`${partial}.json`)],
    ['has a state that is no JSON', partial => writeFileSync(`${partial}.json`, '{"request":')],
    ['has a state that is another thing', partial => writeFileSync(`${partial}.json`, 'null')],
    ['is gone', partial => rmSync(partial)],
  ])('begins anew where what is there %s', async (_, damage) => {
    const wanted = request()
    server.failures.push(null, { status: 400, body: '{"code":-1,"msg":"no"}' })
    await problemsOf(() => fetchFile(wanted, around()))
    damage(`${wanted.out}.partial`)
    await fetchFile(wanted, around())
    expect(readFileSync(wanted.out, 'utf8')).toBe(whole())
  })

  it('leaves nothing where the venue refuses the first question', async () => {
    const wanted = request()
    server.failures.push({ status: 400, body: '{"code":-1121,"msg":"Invalid symbol."}' })
    await problemsOf(() => fetchFile(wanted, around()))
    expect(
      [wanted.out, `${wanted.out}.partial`, `${wanted.out}.partial.json`].filter(file => existsSync(file)),
    ).toEqual([])
  })

  it('keeps what is not in order for a look at it, takes it for no prices, and asks again', async () => {
    const wanted = request({ to: FROM + 2 * HOUR })
    const bar = [FROM, '10', '9', '8', '10', '1']
    server.failures.push({ status: 200, body: JSON.stringify([bar, [FROM + HOUR, ...bar.slice(1)]]) })
    const [problem] = await problemsOf(() => fetchFile(wanted, around()))
    expect(problem).toMatchObject({ file: `${wanted.out}.partial`, line: 2, path: 'high' })
    expect(problem!.hint).toContain('the same command asks it again')
    expect(existsSync(wanted.out)).toBe(false)
    expect(existsSync(`${wanted.out}.partial`)).toBe(true)
    expect((await fetchFile(wanted, around())).rows).toBe(2)
    expect(existsSync(`${wanted.out}.partial`)).toBe(false)
  })
})
