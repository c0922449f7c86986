import type { Format } from '../../columns/format.ts'
import { namedBars } from '../namedBars.ts'

const dukascopy: Format = {
  name: 'dukascopy',
  kind: 'bars',
  about: 'Dukascopy: Gmt time (or Local time, with its offset), Open, High, Low, Close, Volume',
  fallback: false,
  recognise({ rows }) {
    const gmt = namedBars(rows[0]!, { time: 'Gmt time', marks: [] }, { time: { zone: 'UTC' } })
    return gmt ?? namedBars(rows[0]!, { time: 'Local time', marks: [] })
  },
}

export default dukascopy
