import type { Format } from '../../columns/format.ts'
import { namedBars } from '../namedBars.ts'

const NAMES = { time: 'Date', close: 'Last', marks: ['Time', 'NumberOfTrades', 'BidVolume'] }
const sierra: Format = {
  name: 'sierra',
  kind: 'bars',
  about: 'Sierra Chart: Date, Time, Open, High, Low, Last, Volume, NumberOfTrades …',
  fallback: false,
  recognise({ rows }) {
    return namedBars(rows[0]!, NAMES, { time: { cells: 2 } })
  },
}

export default sierra
