import { findColumns } from '../../columns/findColumns.ts'
import type { Format } from '../../columns/format.ts'
import { BAR_COLUMNS } from '../barColumns.ts'
import { barLayout } from '../barLayout.ts'

/** Any CSV file with a header row that names a time and the four prices. */
const generic: Format = {
  name: 'generic',
  kind: 'bars',
  about: 'CSV with a header: time (or date, timestamp, open_time…), open, high, low, close, volume; any order and case',
  fallback: true,
  recognise(head) {
    const header = head.rows[0]!
    const { indices, problems } = findColumns(header, BAR_COLUMNS)
    return problems.length > 0 ? null : barLayout(header, 1, indices.get('time')!, indices)
  },
}

export default generic
