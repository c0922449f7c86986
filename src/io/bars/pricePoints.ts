import { normaliseName } from '../columns/findColumns.ts'

export const PRICE_POINTS =
  'the rows are prices at moments, without open, high and low: neither bars nor a curve of an account'
export const PRICE_POINTS_HINT =
  'get bars (time, open, high, low, close), as npx stepup data fetch binance BTCUSDT 1d --from 2024-01-01 does; npx stepup stats FILE --format equity reads the prices as a curve'

/** A column of one price, and none of a bar. */
export function isOfPricePoints(header: readonly string[]): boolean {
  const names = header.map(normaliseName)
  return names.includes('price') && !['open', 'high', 'low', 'close'].some(name => names.includes(name))
}
