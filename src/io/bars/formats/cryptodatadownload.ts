import { normaliseName } from '../../columns/findColumns.ts'
import type { Format } from '../../columns/format.ts'
import { namedBars } from '../namedBars.ts'

const cryptodatadownload: Format = {
  name: 'cryptodatadownload',
  kind: 'bars',
  about: 'CryptoDataDownload: Unix or date, symbol, prices, volume of the coin and of the money',
  fallback: false,
  recognise({ rows }) {
    const header = rows[0]!
    const volume = header.find(cell => /^volume[ _](?!usdt?\b)\w+$/i.test(cell.trim()))
    if (volume === undefined) return null
    const time = header.some(cell => normaliseName(cell) === 'unix') ? 'unix' : 'date'
    return namedBars(header, { time, volume, marks: ['symbol'] })
  },
}

export default cryptodatadownload
