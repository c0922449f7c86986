import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll } from 'vitest'
import type { NetClock } from '../../../src/io/net/askVenue.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** When the markets of the fake venues began. */
export const LISTED = Date.parse('2024-01-01T00:00Z')

/** How one answer goes wrong; `null` = not at all. */
export type Failure =
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string }
  | 'cut'
  | 'broken'
  | null

export interface FakeVenue {
  readonly url: string
  /** Path and query of every question, in order. */
  readonly asked: string[]
  /** Failures of the next answers, in order. */
  readonly failures: Failure[]
  /** Bars and settlements that the venue lacks, by their time. */
  readonly holes: Set<number>
  /** The most rows of an answer, below what is documented. */
  mostRows: number
  /** Called with the number of each question, from 1. */
  onAsked: (count: number) => void
}

/** What every fake market did: the bar that opens at a time. */
export function barAt(ms: number, stepMs: number): readonly string[] {
  const open = 100 + (((ms - LISTED) / stepMs) % 50)
  return [`${open}`, `${open + 2}.5`, `${open - 1}`, `${open + 1}`, `${((ms - LISTED) / stepMs) % 7}.25`]
}

export function rateAt(ms: number): string {
  return ((((ms - LISTED) / HOUR) % 5) / 10_000 - 0.0001).toFixed(8)
}

/** The venue's settlements, some milliseconds late. */
export const settledAt = (ms: number) => ms + ((ms / HOUR) % 3)

/** A server that answers as the documents of the six venues say, without any of their other calls. */
export async function fakeVenue(): Promise<FakeVenue> {
  const venue: { -readonly [K in keyof FakeVenue]: FakeVenue[K] } = {
    ...{
      url: '',
      asked: [],
      failures: [],
      holes: new Set<number>(),
      mostRows: Number.POSITIVE_INFINITY,
      onAsked: () => {},
    },
  }
  const server: Server = createServer((request, response) => answer(venue, request, response))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  venue.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  afterAll(() => new Promise(resolve => server.close(resolve)))
  return venue
}

/** A clock that stands still but for the waiting, which takes no time. */
export function fakeClock(now = Date.parse('2024-06-01T00:00Z')): NetClock & { readonly waits: number[] } {
  const waits: number[] = []
  let time = now
  return {
    waits,
    now: () => time,
    wait: async (ms, signal) => {
      signal.throwIfAborted()
      waits.push(ms)
      time += ms
    },
  }
}

function answer(venue: FakeVenue, request: IncomingMessage, response: ServerResponse): void {
  const path = request.url!
  venue.asked.push(path)
  venue.onAsked(venue.asked.length)
  const failure = venue.failures.shift() ?? null
  if (failure === 'broken') return void request.socket.destroy()
  if (failure !== null && failure !== 'cut') {
    response.writeHead(failure.status, failure.headers).end(failure.body ?? 'busy')
    return
  }
  const text = JSON.stringify(answered(new URL(path, 'http://x'), venue))
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(failure === 'cut' ? text.slice(0, text.length / 2) : text)
}

/** Times of rows in [from, to], oldest first, without the holes. */
function times(venue: FakeVenue, from: number, to: number, stepMs: number): number[] {
  const found: number[] = []
  const first = Math.max(LISTED, Math.ceil(from / stepMs) * stepMs)
  for (let ms = first; ms <= to; ms += stepMs) if (!venue.holes.has(ms)) found.push(ms)
  return found
}

type Row = readonly [time: number, ...cells: readonly string[]]

function answered({ pathname, searchParams: query }: URL, venue: FakeVenue): unknown {
  const number = (name: string) => Number(query.get(name))
  const most = (documented: number) =>
    Math.min(documented, query.has('limit') ? number('limit') : documented, venue.mostRows)
  const barsIn = (from: number, to: number, stepMs: number): Row[] =>
    times(venue, from, to, stepMs).map(ms => [ms, ...barAt(ms, stepMs)])
  const ratesIn = (from: number, to: number) =>
    times(venue, from - 10, to, 8 * HOUR)
      .map(ms => ({ time: settledAt(ms), rate: rateAt(ms) }))
      .filter(({ time }) => time >= from && time <= to)
  const oldest = <T>(rows: T[], documented: number) => rows.slice(0, most(documented))
  const newest = <T>(rows: T[], documented: number) => rows.slice(-most(documented)).reverse()
  const [from, to] = [number('startTime'), number('endTime')]
  const isKnown = /^BTC[-_]?USDT(-SWAP)?$/.test(
    query.get('symbol') ?? query.get('instId') ?? pathname.split('/').at(-1)!,
  )

  switch (pathname.replace(/\/kline\/.*$/, '/kline')) {
    case '/fapi/v1/klines':
      if (!isKnown) return { code: -1121, msg: 'Invalid symbol.' }
      return oldest(barsIn(from, to, step(query.get('interval')!)), 1500).map(([time, ...cells]) => [
        ...[time, ...cells, time + step(query.get('interval')!) - 1],
        ...['1', 1, '1', '1', '0'],
      ])
    case '/fapi/v1/fundingRate':
      return oldest(ratesIn(from, to), 1000).map(({ time, rate }) => ({
        ...{ symbol: query.get('symbol'), fundingTime: time, fundingRate: rate, markPrice: '' },
      }))
    case '/v5/market/kline': {
      if (!isKnown) return { retCode: 10001, retMsg: 'Not supported symbols', result: {} }
      const minutes = query.get('interval') === 'D' ? 1440 : number('interval')
      const rows = newest(barsIn(number('start'), number('end'), minutes * MINUTE), 1000)
      return {
        retCode: 0,
        retMsg: 'OK',
        result: { list: rows.map(([time, ...cells]) => [String(time), ...cells, '1']) },
      }
    }
    case '/v5/market/funding/history': {
      const list = newest(ratesIn(from, to), 200).map(({ time, rate }) => ({
        ...{ symbol: 'BTCUSDT', fundingRate: rate, fundingRateTimestamp: String(time) },
      }))
      return { retCode: 0, retMsg: 'OK', result: { category: 'linear', list } }
    }
    case '/api/v5/market/history-candles': {
      if (!isKnown) return { code: '51001', msg: 'Instrument ID does not exist', data: [] }
      const stepMs = step(query.get('bar')!.replace('utc', '').toLowerCase())
      const rows = newest(barsIn(number('before') + 1, number('after') - 1, stepMs), 300)
      return { code: '0', msg: '', data: rows.map(([time, ...cells]) => [String(time), ...cells, '1', '1', '1']) }
    }
    case '/api/v5/public/funding-rate-history': {
      const data = newest(ratesIn(number('before') + 1, number('after') - 1), 100).map(({ time, rate }) => ({
        ...{ instId: 'BTC-USDT-SWAP', fundingRate: '0.5', realizedRate: rate, fundingTime: String(time) },
      }))
      return { code: '0', msg: '', data }
    }
    case '/openApi/swap/v3/quote/klines': {
      if (!isKnown) return { code: 109425, msg: 'symbol not exist', data: null }
      const rows = newest(barsIn(from, to, step(query.get('interval')!)), 1440)
      const data = rows.map(([time, open, high, low, close, volume]) => ({ open, close, high, low, volume, time }))
      return { code: 0, msg: '', data: data.length === 0 ? null : data }
    }
    case '/openApi/swap/v2/quote/fundingRate': {
      const data = newest(ratesIn(from, to), 1000).map(({ time, rate }) => ({ fundingRate: rate, fundingTime: time }))
      return { code: 0, msg: '', data: data.length === 0 ? null : data }
    }
    case '/api/v1/contract/kline': {
      if (!isKnown) return { success: false, code: 1001, message: 'Contract does not exist' }
      const word = query.get('interval')!
      const count = Number(/\d+/.exec(word)![0])
      const stepMs = count * (word.startsWith('Min') ? MINUTE : word.startsWith('Hour') ? HOUR : DAY)
      const rows = oldest(barsIn(number('start') * 1000, number('end') * 1000, stepMs), 2000)
      const column = (k: number) => rows.map(row => Number(row[k]))
      const data = {
        time: rows.map(([time]) => time / 1000),
        open: column(1),
        high: column(2),
        low: column(3),
        close: column(4),
        vol: column(5),
      }
      return { success: true, code: 0, data }
    }
    case '/api/v1/contract/funding_rate/history': {
      const all = ratesIn(LISTED, Date.parse('2024-06-01T00:00Z')).reverse()
      const [page, size] = [number('page_num'), Math.min(number('page_size'), 100)]
      const resultList = all.slice((page - 1) * size, page * size).map(({ time, rate }) => ({
        ...{ symbol: 'BTC_USDT', fundingRate: Number(rate), settleTime: time },
      }))
      return {
        success: true,
        code: 0,
        data: { pageSize: size, totalPage: Math.ceil(all.length / size), currentPage: page, resultList },
      }
    }
    case '/capi/v3/market/historyKlines': {
      if (!isKnown) return { code: -1140, msg: 'symbol is invalid' }
      if (to - from > 90 * DAY) return { code: -1150, msg: 'the span is longer than 90 days' }
      return newest(barsIn(from, to, step(query.get('interval')!)), 100).map(([time, ...cells]) => [
        time,
        ...cells,
        time + 1,
        '1',
      ])
    }
    case '/capi/v3/market/fundingRate':
      if (to - from > 7 * DAY) return { code: -1150, msg: 'the span is longer than 7 days' }
      return newest(ratesIn(from, to), 1000).map(({ time, rate }) => ({
        symbol: 'BTCUSDT',
        fundingRate: rate,
        fundingTime: time,
      }))
    default:
      return { code: 404, msg: `there is no ${pathname}` }
  }
}

function step(word: string): number {
  return Number.parseInt(word, 10) * { m: MINUTE, h: HOUR, d: DAY }[word.at(-1) as 'm' | 'h' | 'd']
}
