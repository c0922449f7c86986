import { TIME_COLUMN, type WantedColumn } from '../columns/findColumns.ts'
import { LOCAL_TIMES } from '../columns/timeNames.ts'
import { LOCAL_NAMES } from './localNames.ts'

/** Names of a time of which they say whose clock it is, or that it is none's. */
const CLOCK_TIMES = ['utctime', 'gmttime', 'timegmt', 'dateutc', 'utcdate', 'utcdatetime', 'localtime', 'datetimelocal']

/** The names that files give to the time and the numbers of a bar. */
/** Volume in the coin that is traded, beside one in what it is paid in. */
const OF_COINS = ['eth', 'sol', 'xrp', 'doge', 'bnb', 'ltc', 'btc'].map(coin => `volume${coin}`)

export const BAR_COLUMNS: readonly WantedColumn[] = [
  { ...TIME_COLUMN, aliases: [...TIME_COLUMN.aliases, ...CLOCK_TIMES, ...LOCAL_TIMES] },
  price('open', 'o'),
  price('high', 'h'),
  price('low', 'l'),
  price('close', 'c', 'last', 'latest', 'close/last'),
  {
    name: 'volume',
    aliases: [
      'volume',
      'vol',
      'v',
      'basevolume',
      'basetokenvolume',
      'tickvolume',
      'tickvol',
      'volumefrom',
      ...OF_COINS,
      ...LOCAL_NAMES.volume,
    ],
    required: false,
  },
  mark('open'),
  mark('high'),
  mark('low'),
  mark('close'),
]

/** The names of a column that says whether a bar was finished when it was saved. */
export const CONFIRM_NAMES: readonly string[] = [
  'confirm',
  'confirmed',
  'complete',
  'iscomplete',
  'isclosed',
  'isfinal',
]

function price(name: 'open' | 'high' | 'low' | 'close', letter: string, ...others: string[]): WantedColumn {
  return { name, aliases: [name, letter, `${name}price`, ...others, ...LOCAL_NAMES[name]], required: true }
}

function mark(name: string): WantedColumn {
  return { name: `mark_${name}`, aliases: [`mark${name}`], required: false }
}
