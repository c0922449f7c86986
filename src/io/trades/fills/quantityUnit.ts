import { coinIn, currencySign } from '../../columns/coins.ts'

/** `size (USD)`, `Quantity USDT`, `qty_eur`. */
const UNIT = /[ _]*[([ _]([A-Z]{3,5})[)\]]?$/i
const NO_UNIT = /^(LOTS?|UNITS?|CONTS?|SHARE|COINS?|BASE|QUOTE|CRYPT|QTY|SIZE|VOL)$/i
const OF_SIGN: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  R$: 'BRL',
}

/** What stands for the unit where a user says that the column is of amounts. */
export const STATED_AMOUNT = 'amount'

/** The unit of quantities, by the name of their column or what stands beside the first of them; undefined where neither says one. */
export function quantityUnit(name: string, cells: readonly string[]): string | undefined {
  const said = UNIT.exec(name.trim())?.[1]?.toUpperCase()
  if (said !== undefined && !NO_UNIT.test(said)) return said
  const first = cells.find(cell => /[1-9]/.test(cell)) ?? ''
  return coinIn(first) || OF_SIGN[currencySign(first)]
}
