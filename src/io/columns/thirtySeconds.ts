/** A price in 32nds as of bonds: 110'16, 110-16, 110'165 for 16 and a half of them; a plus is a half, too. */
const MARKED = /^\s*[+-]?\d{1,3}(?:['-](?:[0-2]\d|3[01])(?:[0257+])?)\s*$/
/** Those that are numbers with a separator of thousands as well: 110'160. */
const AMBIGUOUS = /^\s*[+-]?\d{1,3}'(?:[0-2]\d|3[01])[0257]\s*$/

/** Whether a cell can only be a price in 32nds. */
export function isIn32nds(text: string): boolean {
  return MARKED.test(text) && !AMBIGUOUS.test(text)
}

/** Whether a cell is a price in 32nds or one in thousands: nothing in it tells. */
export function mayBe32nds(text: string): boolean {
  return AMBIGUOUS.test(text)
}

export const WRITE_DECIMALS = "write 32nds as decimals: 110'16 and 110'160 are 110.5, 110'165 is 110.515625"
