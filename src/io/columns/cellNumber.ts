import { plainMarks } from './plainMarks.ts'
import { isIn32nds, WRITE_DECIMALS } from './thirtySeconds.ts'

const IN_MONEY = 'export the results in money: points of trades are worth what their contract and quantity say'

/** Bytes of the two decimal marks. */
export type DecimalMark = 44 | 46

export const COMMA: DecimalMark = 44
export const POINT: DecimalMark = 46

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i

/** The number that a cell writes with this decimal mark, blanks around it allowed; NaN where it is not one. */
export function cellNumber(text: string, mark: DecimalMark): number {
  const trimmed = text.trim()
  const plain = mark === POINT ? trimmed : trimmed.includes('.') ? '' : trimmed.replace(',', '.')
  return NUMBER.test(plain) ? Number(plain) : Number.NaN
}

/** An empty cell, or the NaN that some exports write for "no value". */
export function isEmptyNumber(text: string): boolean {
  const trimmed = text.trim()
  return trimmed === '' || trimmed.toLowerCase() === 'nan'
}

/** Why `cellNumber` gave NaN, and what to write instead. */
export function explainNumber(text: string, name: string, mark: DecimalMark): { message: string; hint: string | null } {
  const shown = text.trim()
  if (shown === '') return { message: `${name} is empty`, hint: 'write the number, or remove the row' }
  const message = `${name} is not a number: "${shown}"`
  if (/^[+-]?[\d.,]+ *R$/i.test(shown)) return { message, hint: `write the number alone: ${shown.slice(0, -1).trim()}` }
  if (/^[+-]?[\d.,]+ *(t|p|pts?|points?|ticks?|pips?)$/i.test(shown)) return { message, hint: IN_MONEY }
  if (isIn32nds(shown)) return { message, hint: WRITE_DECIMALS }
  const plain = plainMarks(shown)
  const coin = /^[+-]?[\d.,]+ *([A-Z]{3,5})$/.exec(plain)?.[1]
  if (coin !== undefined) {
    return { message, hint: `write the number alone, and ${coin} in a column of its own, such as "Fee Coin"` }
  }
  if (shown.endsWith('%')) return { message, hint: 'a number without a percent sign belongs here' }
  if (/^[+-]?[\d.,' ]+$/.test(plain) && shown.includes('.') && shown.includes(',')) {
    return { message, hint: 'the file writes its numbers in two ways: write all in one, such as 1234.5' }
  }
  if (/^[+-]?[\d.,' ]+$/.test(plain)) {
    const other = mark === POINT ? 'a point, and no separator of thousands' : 'a comma, and no separator of thousands'
    return { message, hint: `numbers of this file have ${other}; decimal commas need semicolons between the cells` }
  }
  return { message, hint: null }
}

/** Whether every number of a column is nearer to 0 than any equity or result in R, as rates and returns are, and some are not 0. */
export function areAroundZero(rows: readonly (readonly string[])[], column: number): boolean {
  const values = rows.map(cells => cellNumber((cells[column] ?? '').replace(',', '.'), POINT))
  return values.some(value => value !== 0) && values.every(value => Math.abs(value) < TINY)
}

const TINY = 0.1
