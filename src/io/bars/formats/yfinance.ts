import type { Format } from '../../columns/format.ts'
import { namedBars } from '../namedBars.ts'
import { yfinanceHeader } from '../yfinanceHeader.ts'

const yfinance: Format = {
  name: 'yfinance',
  kind: 'bars',
  about: 'yfinance: three header rows, Price, Ticker and Date, in either order',
  fallback: false,
  recognise({ rows }) {
    const header = yfinanceHeader(rows)
    if (header === null || !/^date(time)?$/i.test(rows[2]?.[0] ?? '') || header.symbols.length > 1) return null
    return namedBars(header.names, { time: 'Price', marks: [] }, { headerLines: 3 })
  },
}

export default yfinance
