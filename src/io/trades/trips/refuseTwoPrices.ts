import { cellNumber, POINT } from '../../columns/cellNumber.ts'
import { normaliseName } from '../../columns/findColumns.ts'
import type { Source } from '../../columns/source.ts'
import { MEAN_PRICES } from '../fillNames.ts'
import type { TradeLayout } from '../tradeLayout.ts'

/** Adds a problem where a mean price stands beside the price of each fill, and they differ: it may be that of an order, or of the position. */
export function refuseTwoPrices({ head, problems }: Source, layout: TradeLayout): void {
  const { shape, header, columns, headerLines } = layout
  const price = columns.get('price')
  if (shape !== 'fills' || price === undefined || normaliseName(header[price]!) !== 'price') return
  const mean = header.findIndex(name => MEAN_PRICES.includes(normaliseName(name)))
  const value = (cells: readonly string[], column: number) => cellNumber(cells[column] ?? '', POINT)
  const differs = (cells: readonly string[]) => Math.abs(value(cells, price) - value(cells, mean)) > 0
  if (mean < 0 || !head.rows.slice(headerLines).some(differs)) return
  const [one, two] = [header[price]!.trim(), header[mean]!.trim()]
  const hint = `say which counts: columns: { price: ${JSON.stringify(two)} } (--column price=${JSON.stringify(two)} on the command line)`
  problems.add(1, '', `"${one}" and "${two}" could both be the price of a fill, and they differ`, hint)
}
