/**
 * The mean price of several fills: of coin-margined contracts that of 1 ÷ price, for a contract of them is worth so much of the
 * coin.
 * @param average the weighted mean of what it is given of each price
 */
export function meanPrice(inverse: boolean, average: (of: (price: number) => number) => number): number {
  return inverse ? 1 / average(price => 1 / price) : average(price => price)
}
