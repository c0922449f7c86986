/** The month and year behind the name of a future, as MESH4, MESM2026, MES_H20, MES 03-24 or MES MAR24. */
const DELIVERY = /[FGHJKMNQUVXZ]\d{1,4}$| \d{2}-\d{2}$| [A-Z]{3}\d{2}$/i

/** The name of a market without that of a delivery. */
export function rootOf(symbol: string): string {
  return symbol.replace(DELIVERY, '')
}
