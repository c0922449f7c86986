import { listIn, partOf, venueRow } from '../answerParts.ts'
import type { VenueApi } from '../venueApi.ts'

const TOO_MANY = 100410
const SERVER_ERROR = 100500

/** Swaps (bingx-api.github.io/docs): 100 requests in 10 seconds; newest first; nothing to tell is `null`. */
const bingx: VenueApi = {
  name: 'bingx',
  symbolExample: 'BTC-USDT',
  baseUrl: 'https://open-api.bingx.com',
  intervals: Object.fromEntries(
    ['1m', '3m', '5m', '15m', '30m', '1h', '2h', '4h', '6h', '8h', '12h', '1d'].map(bar => [bar, bar]),
  ),
  bars: {
    perSecond: 5,
    rowsPerPage: 1000,
    longestMs: null,
    isPaged: false,
    path: ({ symbol, interval, from, to }) =>
      `/openApi/swap/v3/quote/klines?symbol=${symbol}&interval=${interval}&startTime=${from}&endTime=${to - 1}&limit=1000`,
    rows: answer =>
      listIn(answer, 'data').map(row =>
        venueRow(
          partOf(row, 'time'),
          ['open', 'high', 'low', 'close', 'volume'].map(name => partOf(row, name)),
        ),
      ),
  },
  funding: {
    perSecond: 5,
    rowsPerPage: 1000,
    longestMs: null,
    isPaged: false,
    path: ({ symbol, from, to }) =>
      `/openApi/swap/v2/quote/fundingRate?symbol=${symbol}&startTime=${from}&endTime=${to - 1}&limit=1000`,
    rows: answer =>
      listIn(answer, 'data').map(row => venueRow(partOf(row, 'fundingTime'), [partOf(row, 'fundingRate')])),
  },
  refusal(answer) {
    const code = partOf(answer, 'code')
    if (code === 0) return null
    return { message: String(partOf(answer, 'msg')), isTemporary: code === TOO_MANY || code === SERVER_ERROR }
  },
}

export default bingx
