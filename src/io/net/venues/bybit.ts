import { listIn, partOf, venueRow } from '../answerParts.ts'
import type { VenueApi } from '../venueApi.ts'

const TOO_MANY = 10006
const SERVER_ERROR = 10016

/** V5, linear contracts (bybit-exchange.github.io/docs/v5): 600 requests in 5 seconds; newest first. */
const bybit: VenueApi = {
  name: 'bybit',
  symbolExample: 'BTCUSDT',
  baseUrl: 'https://api.bybit.com',
  intervals: {
    ...{ '1m': '1', '3m': '3', '5m': '5', '15m': '15', '30m': '30' },
    ...{ '1h': '60', '2h': '120', '4h': '240', '6h': '360', '12h': '720', '1d': 'D' },
  },
  bars: {
    perSecond: 10,
    rowsPerPage: 1000,
    longestMs: null,
    isPaged: false,
    path: ({ symbol, interval, from, to }) =>
      `/v5/market/kline?category=linear&symbol=${symbol}&interval=${interval}&start=${from}&end=${to - 1}&limit=1000`,
    rows: answer =>
      listIn(answer, 'result', 'list').map(row => {
        const [time, open, high, low, close, volume] = listIn(row)
        return venueRow(time, [open, high, low, close, volume])
      }),
  },
  funding: {
    perSecond: 10,
    rowsPerPage: 200,
    longestMs: null,
    isPaged: false,
    path: ({ symbol, from, to }) =>
      `/v5/market/funding/history?category=linear&symbol=${symbol}&startTime=${from}&endTime=${to - 1}&limit=200`,
    rows: answer =>
      listIn(answer, 'result', 'list').map(row =>
        venueRow(partOf(row, 'fundingRateTimestamp'), [partOf(row, 'fundingRate')]),
      ),
  },
  refusal(answer) {
    const code = partOf(answer, 'retCode')
    if (code === 0) return null
    return { message: String(partOf(answer, 'retMsg')), isTemporary: code === TOO_MANY || code === SERVER_ERROR }
  },
}

export default bybit
