import { payoff, worth } from './payoff.ts'

/**
 * Money arithmetic of one fill. Prices are per unit of the underlying, `crossing` is the price lost by a market fill,
 * `multiplier` is units per contract, `rate` a share of the notional, money in the account currency; `inverse` says which
 * of the two payoffs counts.
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
export function fillFee(inverse: boolean, perContract: number, rate: number, multiplier: number, fill: number): number {
  return perContract + rate * multiplier * worth(inverse, fill)
}

/** Money that one contract loses between a price and the fill beyond it. */
export function crossingCost(
  inverse: boolean,
  multiplier: number,
  price: number,
  fill: number,
  crossing: number,
): number {
  // The crossing itself is exact where the payoff is the price.
  return multiplier * (inverse ? Math.abs(payoff(inverse, fill) - payoff(inverse, price)) : crossing)
}

/** Money made by a price move, before any cost. */
export function priceGain(inverse: boolean, side: number, quantity: number, from: number, to: number): number {
  return side * quantity * (payoff(inverse, to) - payoff(inverse, from))
}
