import { listIn, partOf, venueRow } from '../answerParts.ts'
import type { VenueApi } from '../venueApi.ts'

/** The API of USD-M futures (developers.binance.com). 1,000 klines weigh 5 of 2,400 a minute; funding 500 in 5 minutes. */
const binance: VenueApi = {
  name: 'binance',
  symbolExample: 'BTCUSDT',
  baseUrl: 'https://fapi.binance.com',
  intervals: Object.fromEntries(
    ['1m', '3m', '5m', '15m', '30m', '1h', '2h', '4h', '6h', '8h', '12h', '1d'].map(bar => [bar, bar]),
  ),
  bars: {
    perSecond: 5,
    rowsPerPage: 1000,
    longestMs: null,
    isPaged: false,
    path: ({ symbol, interval, from, to }) =>
      `/fapi/v1/klines?symbol=${symbol}&interval=${interval}&startTime=${from}&endTime=${to - 1}&limit=1000`,
    rows: answer =>
      listIn(answer).map(row => {
        const [time, open, high, low, close, volume] = listIn(row)
        return venueRow(time, [open, high, low, close, volume])
      }),
  },
  funding: {
    perSecond: 1.5,
    rowsPerPage: 1000,
    longestMs: null,
    isPaged: false,
    path: ({ symbol, from, to }) =>
      `/fapi/v1/fundingRate?symbol=${symbol}&startTime=${from}&endTime=${to - 1}&limit=1000`,
    rows: answer => listIn(answer).map(row => venueRow(partOf(row, 'fundingTime'), [partOf(row, 'fundingRate')])),
  },
  refusal(answer) {
    const code = partOf(answer, 'code')
    if (Array.isArray(answer) || code === undefined) return null
    // -1003: too many requests; -1001: the venue's own servers.
    return { message: String(partOf(answer, 'msg')), isTemporary: code === -1003 || code === -1001 }
  },
}

export default binance
