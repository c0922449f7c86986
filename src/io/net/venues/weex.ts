import { listIn, partOf, venueRow } from '../answerParts.ts'
import type { VenueApi } from '../venueApi.ts'

const DAY_MS = 86_400_000

/**
 * Contracts, V3 (weex.com/api-doc/contract): 500 weight in 10 seconds, of which each of these takes 5; candles newest
 * first, 100 of at most 90 days; funding of 7 days, and of the last year only.
 */
const weex: VenueApi = {
  name: 'weex',
  symbolExample: 'BTCUSDT',
  baseUrl: 'https://api-contract.weex.com',
  intervals: Object.fromEntries(['1m', '5m', '15m', '30m', '1h', '4h', '12h', '1d'].map(bar => [bar, bar])),
  bars: {
    perSecond: 6,
    rowsPerPage: 100,
    longestMs: 90 * DAY_MS,
    isPaged: false,
    path: ({ symbol, interval, from, to }) =>
      `/capi/v3/market/historyKlines?symbol=${symbol}&interval=${interval}&startTime=${from}&endTime=${to - 1}&limit=100&priceType=LAST`,
    rows: answer =>
      listIn(answer).map(row => {
        const [time, open, high, low, close, volume] = listIn(row)
        return venueRow(time, [open, high, low, close, volume])
      }),
  },
  funding: {
    perSecond: 6,
    rowsPerPage: 1000,
    longestMs: 7 * DAY_MS,
    isPaged: false,
    path: ({ symbol, from, to }) =>
      `/capi/v3/market/fundingRate?symbol=${symbol}&startTime=${from}&endTime=${to - 1}&limit=1000`,
    rows: answer => listIn(answer).map(row => venueRow(partOf(row, 'fundingTime'), [partOf(row, 'fundingRate')])),
  },
  refusal(answer) {
    if (Array.isArray(answer)) return null
    return { message: String(partOf(answer, 'msg') ?? partOf(answer, 'message')), isTemporary: false }
  },
}

export default weex
