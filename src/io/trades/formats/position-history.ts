import type { Head } from '../../columns/head.ts'
import type { TradeFormat } from '../tradeLayout.ts'
import { holdsCosts } from '../trips/withGrossBeside.ts'
import { type VendorColumns, vendorTrades } from '../vendorTrades.ts'

/** A venue whose list of closed positions says by its own definition that the result is after fees and funding. */
interface Venue {
  readonly name: string
  readonly result: string
  /** Columns that only this venue writes. */
  readonly marks: readonly string[]
  /** A second result, which counts where every row proves that it is the first after these costs: fees, then funding. */
  readonly after?: { readonly result: string; readonly costs: readonly [string, string] }
  readonly known: VendorColumns['known']
  readonly more: NonNullable<VendorColumns['more']>
}

const VENUES: readonly Venue[] = [
  {
    name: 'KuCoin',
    result: 'Total Realized PNL',
    marks: ['Close Type', 'Total Funding Fees', 'Total Trading Fees'],
    after: { result: 'Realized PNL', costs: ['Total Trading Fees', 'Total Funding Fees'] },
    known: { net: ['Total Realized PNL'], symbol: ['Symbol'] },
    more: {
      entry_time: ['Position Opening Time', 'Position Opening Time(UTC)'],
      exit_time: ['Position Closing Time', 'Position Closing Time(UTC)'],
    },
  },
  {
    name: 'KuCoin',
    result: 'pnl',
    marks: ['closeId', 'tradeFee', 'fundingFee'],
    known: { net: ['pnl'], symbol: ['symbol'], exit_time: ['closeTime'] },
    more: {
      entry_time: ['openTime'],
      side: ['side'],
      entry: ['openPrice'],
      exit: ['closePrice'],
      quote_coin: ['settleCurrency'],
    },
  },
  {
    name: 'OKX',
    result: 'realizedPnl',
    marks: ['pnl', 'fee', 'fundingFee', 'liqPenalty'],
    known: { net: ['realizedPnl'], symbol: ['instId'], side: ['direction'], exit_time: ['uTime'] },
    more: {
      entry_time: ['cTime'],
      entry: ['openAvgPx'],
      exit: ['closeAvgPx'],
      quantity: ['closeTotalPos'],
      quote_coin: ['ccy'],
    },
  },
  {
    name: 'Gate',
    result: 'pnl',
    marks: ['pnl_pnl', 'pnl_fund', 'pnl_fee'],
    known: { net: ['pnl'], symbol: ['contract'], side: ['side'], exit_time: ['time'] },
    // What was bought at and sold at, whichever came first.
    more: {
      entry_time: ['first_open_time'],
      bought_at: ['long_price'],
      sold_at: ['short_price'],
      quantity: ['accum_size'],
      gross: ['pnl_pnl'],
    },
  },
  {
    name: 'Bitget',
    result: 'netProfit',
    marks: ['totalFunding', 'openFee', 'closeFee'],
    known: { net: ['netProfit'], symbol: ['symbol'], side: ['holdSide'], exit_time: ['utime'] },
    more: {
      entry_time: ['ctime'],
      entry: ['openAvgPrice'],
      exit: ['closeAvgPrice'],
      quantity: ['closeTotalPos'],
      quote_coin: ['marginCoin'],
    },
  },
  {
    name: 'BingX',
    result: 'netProfit',
    marks: ['realisedProfit', 'positionCommission', 'totalFunding'],
    known: { net: ['netProfit'], symbol: ['symbol'], side: ['positionSide'], exit_time: ['updateTime'] },
    more: {
      entry_time: ['openTime'],
      entry: ['avgPrice'],
      exit: ['avgClosePrice'],
      quantity: ['closePositionAmt'],
    },
  },
]

/** Closed positions, as venues of perpetual contracts list them: the columns of their costs are parts of the result. */
const positionHistory: TradeFormat = {
  name: 'position-history',
  kind: 'trades',
  about: 'closed positions of KuCoin (CSV or API), or of the API of OKX, Gate, Bitget or BingX',
  fallback: false,
  recognise(head) {
    for (const venue of VENUES) {
      const layout = layoutOf(head, venue)
      if (layout !== null) return layout
    }
    return null
  },
}

function layoutOf(head: Head, { name, result, marks, after, known, more }: Venue) {
  const header = head.rows[0]!.map(cell => cell.trim())
  if (!marks.every(mark => header.includes(mark))) return null
  const isAfter = after !== undefined && isProven(head, header, result, after)
  return vendorTrades(head, {
    shape: 'trades',
    known: isAfter ? { ...known, net: [after.result] } : known,
    more: isAfter ? { ...more, gross: [result] } : more,
    noCosts: /./,
    habits: {
      costs: 'included',
      zone: 'UTC',
      realFills: true,
      result: isAfter
        ? `"${after.result}" is "${result}" after fees and funding in every row`
        : `"${result}" is net of fees and funding, as ${name} defines it`,
    },
  })
}

function isProven(
  head: Head,
  header: readonly string[],
  gross: string,
  { result, costs }: NonNullable<Venue['after']>,
) {
  const columns = [result, gross, ...costs].map(cell => header.indexOf(cell))
  const [net, before, ...paid] = columns as [number, number, number, number]
  const layout = { headerLines: 1, costs: paid.map((index, k) => ({ name: costs[k]!, index, isSwap: k === 1 })) }
  return columns.every(index => index >= 0) && holdsCosts(layout, head, net, before)
}

export default positionHistory
