import { listIn, partOf, venueRow } from '../answerParts.ts'
import type { VenueApi } from '../venueApi.ts'

const SECOND_MS = 1000
const TOO_MANY = 510

/**
 * Contracts (mexcdevelop.github.io/apidocs/contract_v1_en): 20 requests in 2 seconds; candles by columns, in seconds, at
 * most 2,000; funding by pages of at most 100, newest first.
 */
const mexc: VenueApi = {
  name: 'mexc',
  symbolExample: 'BTC_USDT',
  baseUrl: 'https://contract.mexc.com',
  intervals: {
    ...{ '1m': 'Min1', '5m': 'Min5', '15m': 'Min15', '30m': 'Min30' },
    ...{ '1h': 'Min60', '4h': 'Hour4', '8h': 'Hour8', '1d': 'Day1' },
  },
  bars: {
    perSecond: 5,
    rowsPerPage: 2000,
    longestMs: null,
    isPaged: false,
    path: ({ symbol, interval, from, to }) =>
      `/api/v1/contract/kline/${symbol}?interval=${interval}&start=${seconds(from)}&end=${seconds(to) - 1}`,
    rows(answer) {
      const columns = ['open', 'high', 'low', 'close', 'vol'].map(name => listIn(answer, 'data', name))
      return listIn(answer, 'data', 'time').map((time, i) =>
        venueRow(
          Number(time) * SECOND_MS,
          columns.map(column => column[i]),
        ),
      )
    },
  },
  funding: {
    perSecond: 5,
    rowsPerPage: 100,
    longestMs: null,
    isPaged: true,
    path: ({ symbol, page }) => `/api/v1/contract/funding_rate/history?symbol=${symbol}&page_num=${page}&page_size=100`,
    rows: answer =>
      listIn(answer, 'data', 'resultList').map(row =>
        venueRow(partOf(row, 'settleTime'), [partOf(row, 'fundingRate')]),
      ),
  },
  refusal(answer) {
    if (partOf(answer, 'success') === true) return null
    return { message: String(partOf(answer, 'message')), isTemporary: partOf(answer, 'code') === TOO_MANY }
  },
}

/** Of a time in milliseconds, the first whole second from it on. */
function seconds(ms: number): number {
  return Math.ceil(ms / SECOND_MS)
}

export default mexc
