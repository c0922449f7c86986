/** A strategy that decided something without a meaning, such as a stop that is not a number: a defect of the strategy. */
export class StrategyError extends Error {
  override readonly name = 'StrategyError'
  /** The bar at whose close it was decided, from 0. */
  readonly bar: number

  constructor(bar: number, message: string) {
    super(`bar ${bar}: ${message}`)
    this.bar = bar
  }
}
