import type { Format } from '../../columns/format.ts'
import { namedBars } from '../namedBars.ts'

const NAMES = { time: 'date', marks: ['vol', 'spread'] }
const metatrader5: Format = {
  name: 'metatrader5',
  kind: 'bars',
  about: 'MetaTrader 5: tabs, <DATE>, <TIME>, <OPEN> …, <TICKVOL>, <VOL>, <SPREAD> (server time: state its zone)',
  fallback: false,
  recognise({ rows }) {
    const header = rows[0]!
    if (header[0] !== '<DATE>') return null
    const hasClock = header[1] === '<TIME>'
    const real = header.indexOf('<VOL>')
    const isCounted = rows.slice(1).some(cells => Number(cells[real]) > 0)
    const names = { ...NAMES, volume: isCounted ? 'vol' : 'tickvol' }
    return namedBars(header, names, { time: { cells: hasClock ? 2 : 1 } })
  },
}

export default metatrader5
