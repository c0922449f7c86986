/**
 * Money arithmetic of one fill. Prices are per unit of the underlying, `crossing` is the price lost by a market fill,
 * `multiplier` is units per contract, `rate` a share of the notional, money in the account currency.
 */

/** Fill price of a market order that opens the side. */
export function entryFill(price: number, side: number, crossing: number): number {
  return price + side * crossing
}

/** Fill price of a market order that closes the side. */
export function exitFill(price: number, side: number, crossing: number): number {
  return price - side * crossing
}

/** Fee of one contract on one side. */
export function fillFee(perContract: number, rate: number, multiplier: number, fill: number): number {
  return perContract + rate * multiplier * fill
}

/** Money made by a price move, before any cost. */
export function priceGain(side: number, quantity: number, from: number, to: number): number {
  return side * quantity * (to - from)
}
