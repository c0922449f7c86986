import { withoutUnit } from '../../csv/cells/withoutUnits.ts'
import { amountIn } from '../costs/amountIn.ts'
import { wordsOf } from '../costs/costWords.ts'
import { isDollar, isFiat } from '../currencies/quoteOf.ts'
import type { TradeColumn } from '../tradeLayout.ts'

type Rows = readonly (readonly string[])[]

/** Of how much was traded. */
const QUANTITY = /^(qty|quantity|units?|lots?|contracts?|shares|size|menge|cantidad|quantité|quantità|quantidade)$/u
/** Of how much, or of money: the unit behind its numbers tells. */
const MAY_BE_QUANTITY = /^(amount|volume|vol)$/
/** What may stand beside one of these. */
const BESIDE =
  /^(close|closed|closing|exit|exited|fill|filled|exec|executed|trade|traded|position|pos|total|cont|of|in|no|number|num|qty|quantity|order|contract|lots?)$/
/** Of the order that opened a trade: below 0 it was sold. */
const OF_ENTRY = /^(open|opening|entry)[ _]?(qty|quantity|volume|vol|size|lots|contracts)$/i
const UNIT = /[a-z]+ *$/i

/** The columns of a list of trades with the one that is the quantity by the words of its name, where no other is known. */
export function withQuantityByWords(
  header: readonly string[],
  rows: Rows,
  found: ReadonlyMap<TradeColumn, number>,
): ReadonlyMap<TradeColumn, number> {
  if (found.has('quantity') || found.has('size')) return found
  const taken = [...found.values()]
  const cells = (i: number) => rows.map(row => row[i]?.trim() ?? '')
  const isFilled = (i: number) => {
    const told = cells(i).filter(Boolean)
    return told.length > 0 && told.every(cell => Math.abs(amountIn([withoutUnit(cell)], 0)) > 0)
  }
  const isOfCoins = (i: number) =>
    cells(i)
      .filter(Boolean)
      .every(cell => {
        const unit = UNIT.exec(cell)?.[0].trim().toUpperCase() ?? ''
        return unit !== '' && !isFiat(unit) && !isDollar(unit)
      })
  const isNamed = (name: string, i: number) => {
    const words = wordsOf(name)
    if (!words.every(word => QUANTITY.test(word) || MAY_BE_QUANTITY.test(word) || BESIDE.test(word))) return false
    return words.some(word => QUANTITY.test(word)) || (words.some(word => MAY_BE_QUANTITY.test(word)) && isOfCoins(i))
  }
  const likely = header.flatMap((name, i) => (!taken.includes(i) && isNamed(name, i) && isFilled(i) ? [i] : []))
  const signed = header.findIndex((name, i) => OF_ENTRY.test(name.trim()) && isFilled(i) && holdsBothSigns(cells(i)))
  if (signed >= 0 && !found.has('side')) return new Map([...found, ['size', signed]])
  const [only] = likely
  return only === undefined || likely.length > 1 ? found : new Map([...found, ['quantity', only]])
}

function holdsBothSigns(cells: readonly string[]): boolean {
  const has = (sign: number) => cells.some(cell => sign * amountIn([withoutUnit(cell)], 0) > 0)
  return has(1) && has(-1)
}
