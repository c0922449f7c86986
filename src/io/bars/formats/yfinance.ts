import type { Format } from '../../columns/format.ts'
import { namedBars } from '../namedBars.ts'

const yfinance: Format = {
  name: 'yfinance',
  kind: 'bars',
  about: 'yfinance: three header rows, Price, Ticker and Date',
  fallback: false,
  recognise({ rows }) {
    const [header, ticker, index] = rows
    if (header?.[0] !== 'Price' || ticker?.[0] !== 'Ticker') return null
    if (!/^date(time)?$/i.test(index?.[0] ?? '')) return null
    const symbols = new Set(ticker.slice(1))
    return symbols.size === 1 ? namedBars(header, { time: 'Price', marks: [] }, { headerLines: 3 }) : null
  },
}

export default yfinance
