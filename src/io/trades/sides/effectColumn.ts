import { normaliseName } from '../../columns/findColumns.ts'
import type { TradeColumn, TradeLayout } from '../tradeLayout.ts'
import { effectOf, flagOf } from './effectWords.ts'

/** Of columns that may say what a fill did to the position, where their cells do. */
const EFFECTS = [
  ...['open/close', 'openclose', 'open/closeindicator', 'opencloseindicator', 'opencloseflag', 'openorclose', 'o/c'],
  ...['poseffect', 'positioneffect', 'effect', 'offset', 'offsetflag', 'offseteffect', 'positionaction', 'dealentry'],
  ...[
    'e/x',
    'entry/exit',
    'entryexit',
    'in/out',
    'inout',
    'dir',
    'direction',
    'action',
    'orderaction',
    'code',
    'codes',
  ],
  ...['tradeside', 'tradetype', 'transactiontype', 'ordertype', 'type', 'kind', '开平', '开平标志', '開平'],
]
const FLAGS = ['reduceonly', 'isreduceonly', 'reduce', 'closeonly', 'isclose', 'isclosing', 'closeposition']

/** With the column, beside that of sides, that says which fills opened and which closed, where there is one. */
export function withEffect(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  columns: TradeLayout['columns'],
): TradeLayout['columns'] {
  if (columns.has('effect')) return columns
  const taken = [...columns].flatMap(([name, index]) => (name === 'kind' ? [] : [index]))
  const tells = (i: number) => {
    const read = effectReader(header[i]!)
    const found = rows.map(cells => read(cells[i] ?? ''))
    return found.every(words => words !== null) && found.some(words => words!.way !== 0)
  }
  const index = header.findIndex((name, i) => {
    const plain = normaliseName(name)
    return !taken.includes(i) && (EFFECTS.includes(plain) || FLAGS.includes(plain)) && tells(i)
  })
  return index < 0 ? columns : new Map<TradeColumn, number>([...columns, ['effect', index]])
}

/** Those of NinjaTrader, thinkorswim, Interactive Brokers and TopstepX, whose accounts hold one side of a market at a time. */
const OF_ONE_SIDE = [
  'e/x',
  'poseffect',
  'open/closeindicator',
  'opencloseindicator',
  'code',
  'codes',
  'positiondisposition',
]

/** Whether what opens closes what is open of the other side first, where the cells of a column of that name say what fills did. */
export function holdsOneSide(name: string): boolean {
  return OF_ONE_SIDE.includes(normaliseName(name))
}

/** How the cells of a column of that name are read. */
export function effectReader(name: string): typeof effectOf {
  return FLAGS.includes(normaliseName(name)) ? flagOf : effectOf
}
