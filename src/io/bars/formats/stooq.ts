import type { Format } from '../../columns/format.ts'
import { namedBars } from '../namedBars.ts'

const NAMES = { time: 'date', volume: 'vol', marks: ['ticker', 'per', 'time', 'openint'] }
/** The page in Polish; in English it gives the names that everybody has. */
const POLISH = {
  time: 'Data',
  open: 'Otwarcie',
  high: 'Najwyzszy',
  low: 'Najnizszy',
  close: 'Zamkniecie',
  marks: [],
}
const stooq: Format = {
  name: 'stooq',
  kind: 'bars',
  about:
    'Stooq: <TICKER>,<PER>,<DATE>,<TIME>,<OPEN> … (times in the zone of the exchange: state it), or Data,Otwarcie,Najwyzszy,Najnizszy,Zamkniecie,Wolumen',
  fallback: false,
  recognise({ rows }) {
    const header = rows[0]!
    const ascii = namedBars(header, NAMES, { time: { cells: 2 } })
    const volume = header.includes('Wolumen') ? 'Wolumen' : null
    return ascii ?? namedBars(header, { ...POLISH, volume })
  },
}

export default stooq
