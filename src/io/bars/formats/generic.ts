import { findColumns } from '../../csv/findColumns.ts'
import { BAR_COLUMNS, TIME_COLUMN } from '../barColumns.ts'
import { type BarFormat, barLayout } from '../barFormat.ts'

/** Any CSV file with a header row that names a time and the four prices. */
const generic: BarFormat = {
  name: 'generic',
  about: 'CSV with a header: time (or date, timestamp, open_time…), open, high, low, close, volume; any order and case',
  fallback: true,
  layout(head) {
    const header = head.rows[0]!
    const { indices, problems } = findColumns(header, [TIME_COLUMN, ...BAR_COLUMNS])
    return problems.length > 0 ? null : barLayout(header, 1, indices.get('time')!, indices)
  },
}

export default generic
