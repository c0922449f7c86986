import type { Format } from '../../columns/format.ts'
import { namedBars } from '../namedBars.ts'

const deribit: Format = {
  name: 'deribit',
  kind: 'bars',
  about: 'Deribit chart data as the API gives them: lists of ticks, open, high, low, close, volume and cost',
  fallback: false,
  recognise({ rows }) {
    return namedBars(rows[0]!, { time: 'ticks', marks: ['cost'] })
  },
}

export default deribit
