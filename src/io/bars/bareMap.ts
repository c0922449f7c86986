import { StampReader } from '../columns/stampReader.ts'
import { isYearLast, provenOrder } from '../columns/writtenTime.ts'
import { holdsMean, isNumber, orderOfPrices } from './bareBars.ts'

const CLOCK = /^(\d{1,2}:\d{2}(:\d{2})?|\d{4}|\d{6})$/
/** A day, beside which a time of day may stand as digits alone. */
const DAY = /^\d{8}$/
const PRICES = 4

const UNKNOWN =
  'name the columns in the first line: time,open,high,low,close,volume; or say which is which: columns: { time: 1, open: 2, high: 3, low: 4, close: 5, volume: 6 } (--column time=1 --column open=2 … on the command line)'

/** How rows without a header are read: by the map that fits them, where they tell. */
export function bareHint(rows: readonly (readonly string[])[]): string {
  const [first] = rows
  const isSplit = CLOCK.test(first![1] ?? '') && (/:/.test(first![1]!) || rows.every(([day = '']) => DAY.test(day)))
  const times = isSplit ? ['date', 'time'] : ['time']
  const dates = rows.map(([date = '']) => date)
  if (first!.length < times.length + PRICES) return UNKNOWN
  if (!dates.every(isTime) || !rows.every(cells => cells.slice(times.length, times.length + PRICES).every(isNumber)))
    return UNKNOWN
  const prices = orderOfPrices(rows.map(cells => cells.slice(times.length)))
  const behind = times.length + PRICES
  const bars = rows.map(cells => cells.slice(times.length - 1))
  const volume = holdsMean(bars, PRICES + 1) ? behind + 1 : behind
  const names = [...times, ...prices, ...(volume > behind ? [`x${behind + 1}`] : []), 'volume'].slice(0, first!.length)
  const header = first!.map((_, i) => names[i] ?? `x${i + 1}`)
  const read = names.flatMap((name, i) => (/^x\d/.test(name) ? [] : [[name, i + 1] as const]))
  const map = read.map(([name, column]) => `${name}: ${column}`).join(', ')
  const flags = read.map(([name, column]) => `--column ${name}=${column}`).join(' ')
  const isOpen = dates.some(isYearLast) && provenOrder(dates) === null
  return `name the columns in the first line: ${header.join(',')}; or say which is which: columns: { ${map} } (${flags} on the command line)${isOpen ? ORDER : ''}`
}

const ORDER =
  ', and, where no day is above 12, the order of its dates: dates: month-first, or day-first (--dates month-first on the command line)'

function isTime(cell: string): boolean {
  const bytes = new TextEncoder().encode(cell)
  return isYearLast(cell) || !Number.isNaN(new StampReader().read(bytes, 0, bytes.length))
}
