import type { Head } from '../../columns/head.ts'
import { costNameOf } from '../costs/costWords.ts'
import { NO_HABITS, type TradeColumn, type TradeLayout } from '../tradeLayout.ts'

const COLUMNS: readonly TradeColumn[] = ['time', 'id', 'symbol', 'side', 'kind', 'quantity', 'price']
/** The number of the order, then commission, fee and swap. */
const COSTS = 8
const PROFIT = 11
/** Older programs write no fee. */
const PROFIT_WITHOUT_FEE = 10
const DEAL = /^(buy|sell)$/i
const WAY = /^(in|out|in\/out|out by)$/i
const TIME = /^\d{4}[./-]\d{2}[./-]\d{2} \d{2}:\d{2}/

/**
 * The layout of the deals of a MetaTrader 5 report, which stand in one order in every language: a deal is a fill, its
 * direction in, out or in/out. Null for other files.
 */
export function dealsLayout({ rows }: Head): TradeLayout | null {
  const header = rows[0]!
  const deals = rows.filter(cells => DEAL.test(cells[3]?.trim() ?? ''))
  const isDeal = (cells: readonly string[]) => TIME.test(cells[0]!.trim()) && WAY.test(cells[4]?.trim() ?? '')
  if (header.length <= PROFIT || deals.length === 0 || !deals.every(isDeal)) return null
  const profit = profitColumn(header, deals)
  return {
    shape: 'fills',
    headerLines: 1,
    header,
    columns: new Map([
      ...COLUMNS.map((name, i): [TradeColumn, number] => [name, i]),
      ['effect', COLUMNS.indexOf('kind')],
      ...(profit === null ? [] : [['net', profit] as const]),
    ]),
    costs: Array.from({ length: (profit ?? PROFIT) - COSTS }, (_, k) => {
      const index = COSTS + k
      return { name: header[index]!.trim(), index, isSwap: index === (profit ?? PROFIT) - 1 }
    }),
    onlyRows: { column: 3, fits: DEAL, others: 'of deposits and sums' },
    habits: { ...NO_HABITS, costs: 'add', realFills: true },
  }
}

/** The column that holds nothing where a deal opens a position, as a balance does. Null where the export has none of results. */
function profitColumn(header: readonly string[], deals: readonly (readonly string[])[]): number | null {
  const opening = deals.filter(cells => /^in$/i.test(cells[COLUMNS.indexOf('kind')]!.trim()))
  const isOfClosing = (column: number) => opening.every(cells => /^[-−]?[0., ]*$/.test(cells[column]?.trim() ?? ''))
  if (isOfClosing(PROFIT)) return PROFIT
  const isCost = costNameOf(header[PROFIT_WITHOUT_FEE]!) !== null
  return isOfClosing(PROFIT_WITHOUT_FEE) && !isCost ? PROFIT_WITHOUT_FEE : null
}
