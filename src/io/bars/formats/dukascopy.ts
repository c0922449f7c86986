import { normaliseName } from '../../columns/findColumns.ts'
import type { Format } from '../../columns/format.ts'
import { OWN_ZONE } from '../../columns/zones/headerZone.ts'
import { namedBars } from '../namedBars.ts'

const dukascopy: Format = {
  name: 'dukascopy',
  kind: 'bars',
  about: 'Dukascopy: Gmt time or UTC (or Local time, with its offset), Open, High, Low, Close, Volume',
  fallback: false,
  recognise({ rows }) {
    const inUtc = (time: string) => namedBars(rows[0]!, { time, marks: [] }, { time: { zone: 'UTC' } })
    const local = rows[0]!.findIndex(cell => normaliseName(cell) === 'localtime')
    const isOffset = OWN_ZONE.test(rows[1]?.[local]?.trim() ?? '')
    return (
      inUtc('Gmt time') ?? inUtc('UTC') ?? (isOffset ? namedBars(rows[0]!, { time: 'Local time', marks: [] }) : null)
    )
  },
}

export default dukascopy
