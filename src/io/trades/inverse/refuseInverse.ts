import type { ProblemList } from '../../columns/problemList.ts'
import type { TradeCells } from '../tradeCells.ts'

/** Symbols that are coin-margined wherever they are written so: Binance COIN-M; OKX; Kraken, BitMEX; Deribit. */
const INVERSE = [
  /^[A-Z0-9]+USD_(PERP|\d{6})$/,
  /^[A-Z0-9]+-USD-(SWAP|\d{6})$/,
  /^(PI_XBTUSD|XBTUSD|XBT[FGHJKMNQUVXZ]\d{2})$/,
  /^(BTC|ETH)-(PERPETUAL|\d{1,2}[A-Z]{3}\d{2})$/,
]

/**
 * Adds a problem for trades that would have a result by points: a point of a coin-margined contract is worth another part
 * of the coin at each price. True where it does.
 * @param symbols of those trades
 * @param areProven whether the amounts of the file show that they all are
 */
export function refuseInverse(symbols: readonly string[], areProven: boolean, problems: ProblemList): boolean {
  const isInverse = (symbol: string) => areProven || INVERSE.some(form => form.test(symbol.toUpperCase()))
  const inverse = new Set(symbols.filter(isInverse))
  if (inverse.size === 0) return false
  const message = `${[...inverse].join(', ')}: coin-margined, so that results are in the coin and do not follow from points`
  const others = [...new Set(symbols)].filter(symbol => !inverse.has(symbol))
  const rest = others.length === 0 ? '' : `; others alone: --symbol ${JSON.stringify(others[0])}`
  problems.add(
    null,
    '',
    message,
    `name the column of results in the coin, --column net="…", or play the list with run on a coin-margined ladder${rest}`,
  )
  return true
}

/** Adds a problem for fills whose amounts show that they are coin-margined, where the contracts that are to play them are not. */
export function refuseLinear(cells: TradeCells, problems: ProblemList): void {
  const symbol = cells.rows === 0 ? '' : cells.text('symbol', 0)
  const message = `${symbol === '' ? 'the fills' : symbol}: coin-margined, as what each was worth is its quantity divided by its price; the ladder is not`
  problems.add(null, '', message, 'take a coin-margined ladder, such as market.ladder: btc-inverse')
}
