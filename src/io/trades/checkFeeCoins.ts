import type { ProblemList } from '../columns/problemList.ts'
import { counted } from '../columns/repairText.ts'
import { eachStated } from './costs/statedCosts.ts'
import { isDollar, isFiat, plainCoin, quoteOf } from './currencies/quoteOf.ts'
import type { TradeCells } from './tradeCells.ts'
import type { CostColumn } from './tradeLayout.ts'

/**
 * Adds a problem where fees are paid in another coin than results: nobody says what it was worth. Money of one country
 * beside a symbol that is no pair is taken as that of the results.
 * @returns what is taken so, one sentence or none
 */
export function checkFeeCoins(cells: TradeCells, problems: ProblemList): string[] {
  const small = cells.layout.costs.find(({ name, per }) => SMALL_UNITS.test(name) && per === undefined)
  if (small !== undefined) {
    problems.add(
      1,
      small.name,
      `"${small.name}" of BitMEX is in the smallest unit of a coin, such as a satoshi`,
      SMALL_HINT,
    )
    return []
  }
  if (cells.layout.costs.some(cost => isOfOther(cells, cost.name))) {
    const { name } = cells.layout.costs.find(cost => isOfOther(cells, cost.name))!
    const message = `"${name}" is in another currency than "${cells.label('net')}"`
    problems.add(1, name, message, HINT)
    return []
  }
  const rows = Array.from({ length: cells.rows }, (_, row) => row)
  const foreign = rows.flatMap(row => {
    const amounts = cells.costs(row)
    return cells.layout.costs.flatMap((cost, k) => {
      const coin = amounts[k] === 0 ? '' : coinOf(cells, cost, row)
      return isForeign(cells, row, coin) ? [{ row, coin, cost }] : []
    })
  })
  const [first] = foreign
  if (first === undefined) return []
  const coins = [...new Set(foreign.map(({ coin }) => coin))].join(', ')
  const isUnnamed = foreign.every(({ row }) => cells.text('quote_coin', row) === '' && isNoPair(cells, row))
  if (isUnnamed && (isFiat(coins) || isDollar(coins)))
    return [`fees in ${coins} are taken to be in the currency of the results, which the file does not name`]
  const than = isUnnamed ? 'and nothing says what the results are in' : 'in another coin than the results'
  const message = `${counted(foreign.length, 'fee')} in ${coins}, ${than}`
  const isNamed = cells.layout.columns.has('fee_coin')
  const left = [...new Set(foreign.map(({ cost }) => cost))]
  const { costs } = cells.layout
  const others = left.length < costs.length ? `; or these alone: ${eachStated(left, left)}` : ''
  const known = rows.filter(row =>
    costs.some(
      (cost, k) => cells.costs(row)[k] !== 0 && left.includes(cost) && !isForeign(cells, row, coinOf(cells, cost, row)),
    ),
  ).length
  const also = known > 0 ? `; that leaves out ${counted(known, 'fee')} in the coin of the results, too` : ''
  const column = isNamed ? cells.label('fee_coin') : first.cost.name
  problems.add(cells.lineOf(first.row), column, message, (isUnnamed ? NAME_HINT : '') + HINT + also + others)
  return []
}

function isNoPair(cells: TradeCells, row: number): boolean {
  return quoteOf(cells.text('symbol', row)) === null
}

/** What a cost is in: by the coin behind its amount, or the column that names that of fees. */
function coinOf(cells: TradeCells, cost: CostColumn, row: number): string {
  const written = cells.coinOf(cost, row)
  return written !== '' || cost.isSwap ? written : cells.text('fee_coin', row)
}

const SMALL_UNITS = /^exec ?comm$/i
const SMALL_HINT =
  'export "settlCurrency", too, of one coin in a file; or write the fees in the currency of the results, in a column "fee"; --costs included leaves them out, and the results are before these fees'

const NAME_HINT =
  'where these are, too, name the column of pairs, or of what results are in: --column symbol=…, --column quote_coin=…; else '
const HINT =
  'convert them in the file, or leave them out: npx stepup stats --costs included, and the results are before these fees'

/** Whether the names of two columns end with the currencies that their amounts are in, and these differ. */
function isOfOther(cells: TradeCells, name: string): boolean {
  const [cost, result] = [name, cells.label('net')].map(label => CURRENCY.exec(label.trim())?.[1]?.toUpperCase())
  return cost !== undefined && result !== undefined && cost !== result
}

const CURRENCY = /[ (_[](USD|USDT|USDC|EUR|GBP|JPY|CHF|AUD|CAD|BTC|ETH)[)\]]?$/i

function isForeign(cells: TradeCells, row: number, coin: string): boolean {
  const quote = cells.text('quote_coin', row)
  if (coin === '') return false
  return quote === '' ? !isQuotedIn(cells.text('symbol', row).toUpperCase(), coin.toUpperCase()) : coin !== quote
}

/** Whether a symbol such as BTCUSDT, XBTUSDTM, BTC-USDT-SWAP or BTC/USDT:USDT is quoted or settled in a coin; one quoted in dollars in any that stands for one. */
function isQuotedIn(symbol: string, coin: string): boolean {
  const [currency, paid] = [quoteOf(symbol)?.currency, plainCoin(coin)]
  if (currency !== undefined) return currency === paid || (isDollar(currency) && isDollar(paid))
  return (
    symbol.endsWith(coin) ||
    symbol
      .split(/[-_/:]/)
      .slice(1)
      .includes(coin)
  )
}
