import { type BarFormat, barLayout } from '../barFormat.ts'

const PRICES = ['open', 'high', 'low', 'close'] as const
const INDICES = new Map<string, number>(PRICES.map((name, i) => [name, i + 1]))

/** Chart data export: time and prices lead; the plots of indicators follow, and may bear any name, `close` too. */
const tradingview: BarFormat = {
  name: 'tradingview',
  about: 'TradingView chart export: time,open,high,low,close first, then Volume and the plots of indicators',
  fallback: false,
  layout(head) {
    const header = head.rows[0]!
    if (head.delimiter !== ',' || header[0] !== 'time' || PRICES.some((name, i) => header[i + 1] !== name)) return null
    const volume = header.indexOf('Volume')
    return barLayout(header, 1, 0, volume < 0 ? INDICES : new Map([...INDICES, ['volume', volume]]))
  },
}

export default tradingview
