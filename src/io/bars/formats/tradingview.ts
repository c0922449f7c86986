import { findColumns } from '../../columns/findColumns.ts'
import type { Format } from '../../columns/format.ts'
import { BAR_COLUMNS } from '../barColumns.ts'
import { barLayout } from '../barLayout.ts'

const COLUMNS = ['time', 'open', 'high', 'low', 'close'] as const
const INDICES = new Map<string, number>(COLUMNS.slice(1).map((name, i) => [name, i + 1]))
const VOLUME = BAR_COLUMNS.filter(({ name }) => name === 'volume')

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
    if (!plotsOnly(header)) return null
    // An export in small letters, beside plots: of two volumes nobody knows the one that is meant.
    const { indices, problems } = findColumns(header, VOLUME)
    return problems.length > 0 ? null : barLayout(header, 1, 0, new Map([...INDICES, ...indices]))
  },
}

/** Plots without a `Volume`, of which some bear one name: no other program writes such a header. */
function plotsOnly(header: readonly string[]): boolean {
  const plots = header.slice(COLUMNS.length)
  return plots.some(name => /[A-Z]/.test(name)) && new Set(plots).size < plots.length
}

export default tradingview
