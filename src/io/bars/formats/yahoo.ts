import type { Format } from '../../columns/format.ts'
import { namedBars } from '../namedBars.ts'

/** Written so by nobody else: programs that pass its files on write small letters. */
const MARKS = ['Date', 'Adj Close']
const yahoo: Format = {
  name: 'yahoo',
  kind: 'bars',
  about: 'Yahoo: Date,Open,High,Low,Close,Adj Close,Volume, or the JSON of its chart API; Adj Close is not read',
  fallback: false,
  recognise({ rows }) {
    const header = rows[0]!
    const isOwn = MARKS.every(name => header.includes(name))
    return isOwn ? namedBars(header, { time: 'Date', marks: MARKS }) : null
  },
}

export default yahoo
