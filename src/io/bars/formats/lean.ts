import type { Format } from '../../columns/format.ts'
import { bareBars } from '../bareBars.ts'

const COLUMNS = ['time', 'open', 'high', 'low', 'close', 'volume']
const STAMP = /^\d{8} \d{2}:\d{2}$/
const PRICES_PER = 10_000
const lean: Format = {
  name: 'lean',
  kind: 'bars',
  about:
    'LEAN daily and hourly bars: no header; 20240102 00:00,open,high,low,close,volume; prices in units of 1/10,000',
  fallback: false,
  recognise({ delimiter, rows }) {
    const isRow = (cells: readonly string[]) => cells.length === COLUMNS.length && STAMP.test(cells[0]!)
    return delimiter === ',' && rows.every(isRow) ? bareBars(COLUMNS, { pricesPer: PRICES_PER }) : null
  },
}

export default lean
