/** The month and year behind the name of a future, as MESH4, MESM2026, MES_H20, MES 03-24 or MES MAR24. */
const DELIVERY = /[FGHJKMNQUVXZ]\d{1,4}$| \d{2}-\d{2}$| [A-Z]{3}\d{2}$/i

/** The name of a market without that of a delivery. */
export function rootOf(symbol: string): string {
  return symbol.replace(DELIVERY, '')
}

/** Month and year so apart that no index has them. */
const WRITTEN_OUT = / (\d{2}-\d{2}|[A-Z]{3}\d{2})$/i
const YEAR = /\d+$/
const CENTURY = 2000
/** Beyond it no delivery is traded. */
const MOST_YEARS = 12

/**
 * The market of a trade: the root of its symbol, unless what stands behind that is no year in which it could be delivered,
 * as in CH20 after 2020, CN50 and JPN225, which are indices.
 * @param time UTC epoch milliseconds; NaN where nobody says
 */
export function marketOf(symbol: string, time: number): string {
  if (WRITTEN_OUT.test(symbol)) return rootOf(symbol)
  const digits = DELIVERY.test(symbol) ? YEAR.exec(symbol)![0] : ''
  if (digits.length === 3) return symbol
  if (digits.length < 2 || Number.isNaN(time)) return rootOf(symbol)
  const ahead = (digits.length === 2 ? CENTURY : 0) + Number(digits) - new Date(time).getUTCFullYear()
  return ahead >= 0 && ahead <= MOST_YEARS ? rootOf(symbol) : symbol
}
