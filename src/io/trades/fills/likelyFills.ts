import { withoutUnit } from '../../csv/cells/withoutUnits.ts'
import { amountIn } from '../costs/amountIn.ts'
import { costColumns } from '../costs/costColumns.ts'
import { mayBeResult, wordsOf } from '../costs/costWords.ts'
import { sideReader } from '../sides/sideReader.ts'
import { sideOf, sideWords } from '../sides/sideWords.ts'
import { WRITTEN_DATE } from '../times/timesByWords.ts'

type Rows = readonly (readonly string[])[]

/** What the columns of a file may be, were its rows fills: by their cells, and by words of their names. Index of each, null where there is none. */
export interface LikelyFills {
  readonly time: number | null
  readonly side: number | null
  readonly price: number | null
  readonly quantity: number | null
  /** Whether no column is of sides, and the quantities have both signs. */
  readonly isSigned: boolean
}

const PRICE = /price|px$|preis|kurs|prix|precio|prezzo|preço|цена|价|價|価格|fiyat/iu
/** Which may be of another thing. */
const MAY_BE_PRICE = /^(unit ?)?(rate|at|level|quote|strike level)$/i
const NO_PRICE = /%|order|limit|stop|target|avg cost|strike|mark|index|liq|trigger|type/i
const QUANTITY =
  /^(qty|quantity|sizes?|sz|vol|volume|amount|units?|lots?|shares|contracts|coins?|menge|stücke?|anzahl|cantidad|quantité|quantità|quantidade|количество|executed|filled|traded|change|position|turnover)$/u
/** Which may be below 0, and is no change of a price. */
const SURE_QUANTITY = /qty|quantity|size|shares|contracts|menge|cantidad|quantité|quantità|quantidade/i
const TIME = /time|date|zeit|datum|fecha|hora|data|heure|дата|время|時間|时间|日期|tarih/iu
const NO_QUANTITY = /%|price|value|fee|comm|order|balance|profit|pnl|p&l|remaining|notional|quote/i

/**
 * @param taken columns that are something else, such as results and costs
 */
export function likelyFills(header: readonly string[], rows: Rows, taken: readonly number[]): LikelyFills {
  const free = header.flatMap((_, i) => (taken.includes(i) ? [] : [i]))
  const text = (cells: readonly string[], i: number) => cells[i]?.trim() ?? ''
  const numbers = (i: number) => rows.map(cells => amountIn([withoutUnit(text(cells, i))], 0))
  const filled = (i: number) => rows.map(cells => text(cells, i)).filter(Boolean)
  const named = (is: RegExp, not: RegExp) => (i: number) => is.test(header[i]!.trim()) && !not.test(header[i]!)
  const isPrice = (i: number) => rows.length > 0 && numbers(i).every(value => Math.abs(value) > 0)
  const isQuantity = (i: number) =>
    numbers(i).some(value => Math.abs(value) > 0) && numbers(i).every(value => !Number.isNaN(value))
  const price =
    free.filter(named(PRICE, NO_PRICE)).find(isPrice) ??
    free.filter(named(MAY_BE_PRICE, NO_PRICE)).find(isPrice) ??
    null
  const side = free.find(i => holdsBothSides(filled(i))) ?? null
  const has = (i: number, sign: number) => numbers(i).some(value => value * sign > 0)
  const isCounted = (i: number) =>
    wordsOf(header[i]!).some(word => QUANTITY.test(word)) && !NO_QUANTITY.test(header[i]!)
  const quantity = free.filter(i => i !== price && i !== side && isCounted(i)).find(isQuantity) ?? null
  const isSigned =
    quantity !== null && side === null && has(quantity, 1) && has(quantity, -1) && SURE_QUANTITY.test(header[quantity]!)
  const isTime = (i: number) => filled(i).length === rows.length && filled(i).every(cell => /\d/.test(cell))
  const isDate = (i: number) => filled(i).every(cell => WRITTEN_DATE.test(cell)) && numbers(i).every(Number.isNaN)
  const times = free.filter(isTime)
  const time = times.find(i => TIME.test(header[i]!)) ?? times.find(isDate) ?? null
  return { time, side, price, quantity, isSigned }
}

export const UNKNOWN = 'not all of time, side, price and quantity go by names that are known'

/** What to say where the rows are fills: which column is which, as flags of a command; `…` stands for what is not found. */
export function fillHint(header: readonly string[], likely: LikelyFills): string {
  const all = `the columns are: ${header.map(name => name.trim()).join(', ')}`
  const missing = (['price', 'quantity'] as const).filter(role => likely[role] === null)
  if (missing.length === 2) return `where they are, give each a price and a quantity; ${all}`
  const roles = (['time', 'side', 'price', 'quantity'] as const).filter(
    role => likely[role] !== null || missing.some(other => other === role),
  )
  const named = roles.map(role => [role, likely[role] === null ? '…' : JSON.stringify(header[likely[role]]!.trim())])
  const map = named.map(([role, name]) => `${role}: ${name}`).join(', ')
  const flags = named.map(([role, name]) => `--column ${role}=${name}`).join(' ')
  const rest = missing.length > 0 ? `; ${all}` : ''
  return `where they are, say which is which: ${flags} (columns: { ${map} } in a scenario), amount in place of quantity where that is money${rest}`
}

/** The question whether rows that nothing knows are fills: some were bought, others sold, each at a price. Null where they are none. */
export function askOfFills(header: readonly string[], rows: Rows): { message: string; hint: string } | null {
  const costs = costColumns(header, rows).costs.map(({ index }) => index)
  const results = header.flatMap((name, i) => (mayBeResult(name) ? [i] : []))
  const likely = likelyFills(header, rows, [...costs, ...results])
  const told = likely.side ?? (likely.isSigned ? likely.quantity : null)
  if (told === null || likely.price === null) return null
  const [side, price] = [told, likely.price].map(index => JSON.stringify(header[index]!.trim()))
  const result = header.find(mayBeResult)?.trim()
  const net =
    result === undefined
      ? ''
      : `; where ${JSON.stringify(result)} is their result in money, --column net=${JSON.stringify(result)} beside these`
  return {
    message: `are the rows fills? ${side} has purchases and sales, ${price} may be their prices, and ${UNKNOWN}`,
    hint: fillHint(header, likely) + net,
  }
}

/** Words of purchases and of sales, and no others. */
function holdsBothSides(cells: readonly string[]): boolean {
  const read = sideReader(cells, word =>
    sideWords(word)?.order === 0 && sideWords(word)?.way === 0 ? Number.NaN : sideOf(word),
  )
  const sides = new Set(cells.map(read))
  return sides.size === 2 && sides.has(1) && sides.has(-1)
}
