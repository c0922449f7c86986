import { plainMarks } from './plainMarks.ts'

/** An amount with the coin or currency it is in behind it: 0.215USDT, 10.00 USD, 0E-8 USDT. */
const WITH_COIN = /^\s*([+-]?[\d.,' ]*\d(?:[eE][+-]?\d+)?)\s*([A-Z]{3,5})\s*$/
/** Words behind numbers that are no money. */
const NO_COIN = /^(TICKS?|PTS|PIPS?|LOTS?)$/

/** The coin that stands behind an amount, '' where none does. */
export function coinIn(text: string): string {
  const coin = WITH_COIN.exec(plainMarks(text))?.[2] ?? ''
  return NO_COIN.test(coin) ? '' : coin
}

/** The amount without the coin behind it. */
export function withoutCoin(text: string): string {
  return coinIn(text) === '' ? text : WITH_COIN.exec(plainMarks(text))![1]!
}

const SIGN = /R?\$|[€£¥₹]/

/** The sign of a currency in an amount, '' where there is none. */
export function currencySign(text: string): string {
  return SIGN.exec(text)?.[0] ?? ''
}
