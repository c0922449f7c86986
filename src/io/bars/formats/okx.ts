import type { Format } from '../../columns/format.ts'
import { bareBars, hasEpochRows } from '../bareBars.ts'
import { namedBars } from '../namedBars.ts'

const COLUMNS = ['time', 'open', 'high', 'low', 'close', 'volume', 'volCcy', 'volCcyQuote', 'confirm']
const ARCHIVE = { time: 'open_time', volume: 'vol', confirm: 'confirm', marks: ['instrument_name'] }
const okx: Format = {
  name: 'okx',
  kind: 'bars',
  about:
    'OKX candles: the nine columns of the API without a header, or those of the archive with open_time and confirm',
  fallback: false,
  recognise({ rows }) {
    if (!hasEpochRows(rows, 'ms', COLUMNS.length)) return namedBars(rows[0]!, ARCHIVE)
    return rows.every(cells => cells[8] === '0' || cells[8] === '1') ? bareBars(COLUMNS) : null
  },
}

export default okx
