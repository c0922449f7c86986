import { listIn, partOf, venueRow } from '../answerParts.ts'
import type { VenueApi } from '../venueApi.ts'

const FINISHED = '1'
/** Too many requests; the system is busy; a timeout of theirs. */
const TEMPORARY = ['50011', '50013', '50004']

/**
 * V5, swaps (www.okx.com/docs-v5): 20 candle requests in 2 seconds, 10 of funding; `after` and `before` exclude their
 * ends. Days are those of UTC. Funding goes back three months.
 */
const okx: VenueApi = {
  name: 'okx',
  symbolExample: 'BTC-USDT-SWAP',
  baseUrl: 'https://www.okx.com',
  intervals: {
    ...{ '1m': '1m', '3m': '3m', '5m': '5m', '15m': '15m', '30m': '30m' },
    ...{ '1h': '1H', '2h': '2H', '4h': '4H', '6h': '6Hutc', '12h': '12Hutc', '1d': '1Dutc' },
  },
  bars: {
    perSecond: 8,
    rowsPerPage: 100,
    longestMs: null,
    isPaged: false,
    path: ({ symbol, interval, from, to }) =>
      `/api/v5/market/history-candles?instId=${symbol}&bar=${interval}&after=${to}&before=${from - 1}&limit=100`,
    rows: answer =>
      listIn(answer, 'data').flatMap(row => {
        const [time, open, high, low, close, volume, , , confirm] = listIn(row)
        return confirm === FINISHED ? [venueRow(time, [open, high, low, close, volume])] : []
      }),
  },
  funding: {
    perSecond: 4,
    rowsPerPage: 100,
    longestMs: null,
    isPaged: false,
    path: ({ symbol, from, to }) =>
      `/api/v5/public/funding-rate-history?instId=${symbol}&after=${to}&before=${from - 1}&limit=100`,
    // The realised rate is what was paid; older rows have the announced one only.
    rows: answer =>
      listIn(answer, 'data').map(row =>
        venueRow(partOf(row, 'fundingTime'), [partOf(row, 'realizedRate') || partOf(row, 'fundingRate')]),
      ),
  },
  refusal(answer) {
    const code = partOf(answer, 'code')
    return code === '0'
      ? null
      : { message: String(partOf(answer, 'msg')), isTemporary: TEMPORARY.includes(String(code)) }
  },
}

export default okx
