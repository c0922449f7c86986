const MOST_DECIMALS = 8
const FLOAT = 1e-9

/** How many decimals a number is written with, at most 8. */
export function decimalsOf(value: number): number {
  for (let k = 0; k < MOST_DECIMALS; k++)
    if (Math.abs(value * 10 ** k - Math.round(value * 10 ** k)) <= FLOAT * Math.max(1, Math.abs(value * 10 ** k)))
      return k
  return MOST_DECIMALS
}
