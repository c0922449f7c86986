import type { Format } from '../../columns/format.ts'
import { barLayout } from '../barLayout.ts'

const COLUMNS = ['time', 'open', 'high', 'low', 'close'] as const
const INDICES = new Map<string, number>(COLUMNS.slice(1).map((name, i) => [name, i + 1]))

/** Chart data export: time and prices lead; `Volume` and the plots of indicators follow, under any name, also `Close`. */
const tradingview: Format = {
  name: 'tradingview',
  kind: 'bars',
  about: 'TradingView chart export: time,open,high,low,close first, then Volume and the plots of indicators',
  fallback: false,
  recognise(head) {
    const header = head.rows[0]!
    if (COLUMNS.some((name, i) => header[i] !== name)) return null
    const volume = header.indexOf('Volume')
    if (volume >= 0) return barLayout(header, 1, 0, new Map([...INDICES, ['volume', volume]]))
    return plotsOnly(header) ? barLayout(header, 1, 0, INDICES) : null
  },
}

/** Plots without a volume, of which some bear one name: no other program writes such a header. */
function plotsOnly(header: readonly string[]): boolean {
  const plots = header.slice(COLUMNS.length)
  return plots.some(name => /[A-Z]/.test(name)) && new Set(plots).size < plots.length
}

export default tradingview
