import type { Sizing } from '../../results/sizing.ts'
import { count, money, price, setting } from './format.ts'

/** The first question of a small account, answered for its smallest contract: how many, and what decides it. */
export function firstAnswer(found: Sizing): string {
  const { quote, start, risk, stop } = found
  const smallest = found.tiers[0]!
  const { symbol, byRisk, byMargin, needsByRisk, needsByMargin } = smallest
  const allowed = `${count(byRisk)} ${symbol} by risk, ${count(byMargin)} by margin`
  const needed = `one needs ${money(needsByRisk, quote)} by risk and ${money(needsByMargin, quote)} by margin`
  return `With ${money(start, quote)} at ${setting(risk)} and a stop of ${price(stop)} at a price of ${price(found.price)}: ${allowed}; ${needed}.`
}
