import { fixed, money, moneyTo, numberOf, price } from '../words/format.ts'

/** Prints a number. */
export type Print = (value: number) => string

/** Decimals that are tried beyond the usual ones. */
const DECIMALS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/**
 * Money with as few decimals as make a sum true for who works it out by hand from what is printed.
 * @param holds whether it is; `shown` gives an amount as it stands in print
 */
export function moneyOfSum(quote: string, holds: (shown: (value: number) => number, print: Print) => boolean): Print {
  const usual: Print = value => money(value, quote)
  return printOfSum([usual, ...DECIMALS.map(digits => (value: number) => moneyTo(value, quote, digits))], quote, holds)
}

/** The same of prices. */
export function priceOfSum(holds: (shown: (value: number) => number, print: Print) => boolean): Print {
  return printOfSum([price, ...DECIMALS.map(digits => (value: number) => fixed(value, digits))], '', holds)
}

function printOfSum(
  prints: readonly Print[],
  quote: string,
  holds: (shown: (value: number) => number, print: Print) => boolean,
): Print {
  return prints.find(print => holds(value => numberOf(print(value), quote), print)) ?? prints[0]!
}
