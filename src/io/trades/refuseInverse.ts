import type { ProblemList } from '../columns/problemList.ts'

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
 */
export function refuseInverse(symbols: readonly string[], problems: ProblemList): boolean {
  const inverse = new Set(symbols.filter(symbol => INVERSE.some(form => form.test(symbol.toUpperCase()))))
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
