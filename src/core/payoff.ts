/**
 * What a contract pays, in one function (§14): money of the account per unit of quantity at a price, up to a constant. A
 * linear unit is one of the underlying and pays its price. A unit of a coin-margined contract is one of face value in
 * the currency of the price, and pays -1 / price of the coin: it rises with the price, too.
 */
export function payoff(inverse: boolean, price: number): number {
  return inverse ? -1 / price : price
}

/** The price at which a unit pays so much. */
export function priceOf(inverse: boolean, paid: number): number {
  return inverse ? -1 / paid : paid
}

/** Money that one unit stands for at a price, whatever its sign: what rates and shares are of. */
export function worth(inverse: boolean, price: number): number {
  return Math.abs(payoff(inverse, price))
}
