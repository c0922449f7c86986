import type { Format } from '../../columns/format.ts'
import { namedBars } from '../namedBars.ts'

const dukascopy: Format = {
  name: 'dukascopy',
  kind: 'bars',
  about: 'Dukascopy: Gmt time or UTC (or Local time, with its offset), Open, High, Low, Close, Volume',
  fallback: false,
  recognise({ rows }) {
    const inUtc = (time: string) => namedBars(rows[0]!, { time, marks: [] }, { time: { zone: 'UTC' } })
    return inUtc('Gmt time') ?? inUtc('UTC') ?? namedBars(rows[0]!, { time: 'Local time', marks: [] })
  },
}

export default dukascopy
