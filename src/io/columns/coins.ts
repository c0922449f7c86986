import { plainMarks } from './plainMarks.ts'

/** An amount with the coin or currency it is in behind it: 0.215USDT, 10.00 USD, 0E-8 USDT. */
const WITH_COIN = /^\s*([+-]?[\d.,' ]*\d(?:[eE][+-]?\d+)?)\s*([A-Z]{3,5})\s*$/
/** The same before it, as banks write it: USD 3,222.00, -USD 5.00. */
const COIN_FIRST = /^\s*([+-]?)\s*([A-Z]{3,5})\s*([+-]?[\d.,' ]*\d)\s*$/
/** Words behind numbers that are no money. */
const NO_COIN = /^(TICKS?|PTS|PIPS?|LOTS?)$/

/** The coin that stands behind an amount, or before it, '' where none does. */
export function coinIn(text: string): string {
  return parted(text)?.coin ?? ''
}

/** The amount without the coin beside it. */
export function withoutCoin(text: string): string {
  return parted(text)?.amount ?? text
}

function parted(text: string): { readonly amount: string; readonly coin: string } | null {
  const plain = plainMarks(text)
  const [, sign, before, digits] = COIN_FIRST.exec(plain) ?? []
  const [, number, behind] = WITH_COIN.exec(plain) ?? []
  const found = before === undefined ? { amount: number, coin: behind } : { amount: `${sign}${digits}`, coin: before }
  if (found.amount === undefined || found.coin === undefined || NO_COIN.test(found.coin)) return null
  return { amount: found.amount, coin: found.coin }
}

const SIGN = /R?\$|[€£¥₹]/

/** The sign of a currency in an amount, '' where there is none. */
export function currencySign(text: string): string {
  return SIGN.exec(text)?.[0] ?? ''
}
