import type { Source } from '../../columns/source.ts'
import { StampReader } from '../../columns/stampReader.ts'
import { TRADE_TIMES, type TradeLayout } from '../tradeLayout.ts'
import { WRITTEN_DATE } from './timesByWords.ts'

/**
 * Adds a problem where no column is known to hold the times of a list, and one of another name holds times that go back: the
 * rows may be newest first.
 */
export function askOfOrder(
  { head, problems }: Source,
  { shape, columns, header, headerLines, costs }: TradeLayout,
): void {
  if (shape === 'fills' || TRADE_TIMES.some(name => columns.has(name))) return
  const read = new Set([...columns.values(), ...costs.map(({ index }) => index)])
  const rows = head.rows.slice(headerLines)
  const goesBack = (column: number) =>
    ORDERS.some(order =>
      fallsOnly(
        rows.map(cells => cells[column] ?? ''),
        order,
      ),
    )
  const column = header.findIndex((cell, i) => !read.has(i) && cell.trim() !== '' && goesBack(i))
  if (column < 0) return
  const name = header[column]!.trim()
  const role = shape === 'trades' ? 'exit_time' : 'time'
  const message = `"${name}" holds times, the newest first: are they those of the rows, which count from the oldest?`
  const [flag, map] = [JSON.stringify(`${role}=${name}`), `{ ${role}: ${JSON.stringify(name)} }`]
  const hint = `say it: --column ${flag}, in a scenario prices.trades: { columns: ${map} }; take that column out where they are not`
  problems.add(1, '', message, hint)
}

const ORDERS = ['day-first', 'month-first'] as const

/** Whether cells are times, and each but the first is as late as the one above or earlier, one of them earlier. */
function fallsOnly(cells: readonly string[], order: (typeof ORDERS)[number]): boolean {
  if (cells.length < 2 || !cells.every(cell => WRITTEN_DATE.test(cell))) return false
  const reader = new StampReader(null, order)
  const times = cells.map(cell => {
    const bytes = new TextEncoder().encode(cell.trim())
    return reader.read(bytes, 0, bytes.length)
  })
  return times.every((time, i) => i === 0 || time <= times[i - 1]!) && times.at(-1)! < times[0]!
}
