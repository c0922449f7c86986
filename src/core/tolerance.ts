/**
 * The one slack of the rulebook (§6): tests of money and R treat values within 1e-9 as equal, so that a threshold met
 * exactly on paper is met in binary as well. Money compares relatively, R absolutely. Prices from data compare exactly.
 */
export const SLACK = 1e-9

const UP = 1 + SLACK

/** Money: a ≥ b. */
export function atLeast(a: number, b: number): boolean {
  return a >= b - SLACK * Math.abs(b)
}

/** Money: a > b. */
export function above(a: number, b: number): boolean {
  return a > b + SLACK * Math.abs(b)
}

/** Whole contracts in a quotient: floor, but a quotient within the slack below a whole number is that number. */
export function wholeContracts(quotient: number): number {
  return quotient > 0 ? Math.floor(quotient * UP) : 0
}
