import { findColumns, normaliseName, withNamedIndex } from '../../columns/findColumns.ts'
import type { Format } from '../../columns/format.ts'
import { BAR_COLUMNS } from '../barColumns.ts'
import { barLayout } from '../barLayout.ts'
import { CLOCK_NAMES } from '../clockNames.ts'

/** Any CSV file with a header row that names a time and the four prices. */
const generic: Format = {
  name: 'generic',
  kind: 'bars',
  about: 'CSV with a header: time (or date, timestamp, open_time…), open, high, low, close, volume; any order and case',
  fallback: true,
  recognise(head) {
    const header = withNamedIndex(head)
    const { indices, problems } = findColumns(header, BAR_COLUMNS)
    if (problems.length > 0) return null
    const names = header.map(normaliseName)
    const date = names.indexOf('date')
    const isSplit = date >= 0 && CLOCK_NAMES.includes(names[date + 1] ?? '')
    const time = isSplit ? date : indices.get('time')!
    return barLayout(header, 1, time, indices, { time: { cells: isSplit ? 2 : 1 } })
  },
}

export default generic
