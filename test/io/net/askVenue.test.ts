import { describe, expect, it } from 'vitest'
import { askVenue } from '../../../src/io/net/askVenue.ts'
import { VENUE_APIS } from '../../../src/io/net/venueApis.ts'
import { problemsOf } from '../inputs.ts'
import { type Failure, fakeClock, fakeVenue, LISTED } from './fakeVenue.ts'

const server = await fakeVenue()
const venueOf = (name: string) => VENUE_APIS.find(venue => venue.name === name)!
const binance = venueOf('binance')
const ASK = { symbol: 'BTCUSDT', interval: '1h', from: LISTED, to: LISTED + 3 * 3_600_000, page: 1 }

/** One question of three bars, whose answers first fail in these ways. */
function ask(failures: readonly Failure[], venue = binance) {
  const clock = fakeClock()
  const { signal } = new AbortController()
  server.asked.length = 0
  server.failures.splice(0, server.failures.length, ...failures)
  const rows = askVenue(venue, venue.bars, { baseUrl: server.url, signal, clock })
  return { clock, rows: () => rows({ ...ASK, symbol: venue.symbolExample, interval: venue.intervals['1h']! }) }
}
const BUSY = { status: 503 }

describe('a question to a venue', () => {
  it.each<[string, Failure]>([
    ['is busy', BUSY],
    ['has had too many questions', { status: 429 }],
    ['has a fault of its own', { status: 500, body: '{"code":-1001,"msg":"internal"}' }],
    ['breaks the connection', 'broken'],
    ['cuts its answer off', 'cut'],
    ['answers with a page of its proxy', { status: 200, body: '<html>' }],
    ['refuses for now in a good answer', { status: 200, body: '{"code":-1003,"msg":"Too many requests"}' }],
  ])('is asked again where it %s', async (_, failure) => {
    const { rows, clock } = ask([failure])
    expect(await rows()).toHaveLength(3)
    expect(server.asked).toHaveLength(2)
    expect(clock.waits).toContain(1000)
  })

  it.each([
    ['bybit', '{"retCode":10006,"retMsg":"Too many visits!"}'],
    ['okx', '{"code":"50011","msg":"Too Many Requests","data":[]}'],
    ['bingx', '{"code":100410,"msg":"rate limited"}'],
    ['mexc', '{"success":false,"code":510,"message":"Requests are too frequent"}'],
  ])('knows the word of %s for too many questions', async (name, body) => {
    const { rows } = ask([{ status: 200, body }], venueOf(name))
    expect(await rows()).toHaveLength(3)
    expect(server.asked).toHaveLength(2)
  })

  it('waits longer every time, and as long as it is told to', async () => {
    const { rows, clock } = ask([BUSY, BUSY, { status: 429, headers: { 'retry-after': '30' } }, BUSY])
    expect(await rows()).toHaveLength(3)
    expect(clock.waits.filter(ms => ms >= 1000)).toEqual([1000, 2000, 30_000, 8000])
  })

  it('is given up after eight tries, with what was heard last', async () => {
    const { rows } = ask([...Array(7).fill(BUSY), { status: 429, body: 'slow down' }])
    const [problem] = await problemsOf(rows)
    expect(problem).toMatchObject({
      message: 'no answer after 8 tries: HTTP 429: slow down',
      hint: 'the same command goes on from here',
    })
    expect(server.asked).toHaveLength(8)
  })

  it('is given up after three pages of the web, which is no data', async () => {
    const page = { status: 200, body: '\n<!DOCTYPE html><title>Log in</title>' }
    const { rows } = ask([page, BUSY, page, page])
    const [problem] = await problemsOf(rows)
    expect(problem).toMatchObject({
      message: 'the answer is a page of the web, and no data',
      hint: expect.stringContaining('--base-url takes another'),
    })
    expect(server.asked).toHaveLength(4)
  })

  it('is not asked again where it is wrong', async () => {
    const { rows } = ask([{ status: 400, body: '{"code":-1121,"msg":"Invalid symbol."}' }])
    const [problem] = await problemsOf(rows)
    expect(problem).toMatchObject({
      message: 'HTTP 400: Invalid symbol.',
      hint: 'is the symbol right? binance writes BTCUSDT',
    })
    expect(server.asked).toHaveLength(1)
  })

  it.each<[string, Failure, RegExp]>([
    [
      'where one may not ask',
      { status: 451, body: '{"code":0,"msg":"restricted location"}' },
      /^binance does not answer from where you are; --base-url/,
    ],
    [
      'of an address without the API',
      { status: 404, body: 'not found' },
      /^is the address right\? --base-url .*; is the symbol right\?/,
    ],
    [
      'that asks for hours',
      { status: 418, headers: { 'retry-after': '100000' } },
      /^the same command goes on from here then$/,
    ],
  ])('is not asked again after an answer %s, and the hint is of that', async (_, failure, hint) => {
    const { rows, clock } = ask([failure])
    const [problem] = await problemsOf(rows)
    expect(problem!.hint).toMatch(hint)
    expect([server.asked.length, Math.max(0, ...clock.waits) < 1000]).toEqual([1, true])
  })

  it.each([
    ['{"rows":[]}', 'no list at the top'],
    ['[[1704067200000,"1","2","x","1","1"]]', '"x" is no number'],
    ['[["never","1","2","1","1","1"]]', 'the time never is no number'],
    ['[7]', 'no list at the top'],
  ])('takes no answer of another shape: %s', async (body, said) => {
    const { rows } = ask([{ status: 200, body }])
    const [problem] = await problemsOf(rows)
    expect(problem!.message).toBe(`the answer is not what the venue documents: ${said}`)
  })

  it('ends at once where the user ends it, while it waits and while it is open', async () => {
    const controller = new AbortController()
    const clock = { ...fakeClock(), wait: async () => controller.abort(new Error('enough')) }
    server.failures.splice(0, server.failures.length, BUSY)
    const waiting = askVenue(binance, binance.bars, { baseUrl: server.url, signal: controller.signal, clock })
    await expect(waiting(ASK)).rejects.toThrow('enough')
  })

  it('says where nobody answers', async () => {
    const terms = { baseUrl: 'http://127.0.0.1:1', signal: new AbortController().signal, clock: fakeClock() }
    const [problem] = await problemsOf(() => askVenue(binance, binance.bars, terms)(ASK))
    expect(problem!.message).toMatch(/^no answer after 8 tries: /)
  })
})
