import type { Sizing } from '../../results/sizing.ts'
import { count, money, price, setting } from './format.ts'

/** The first question of a small account, answered for its smallest contract: how many, and what decides it. */
export function firstAnswer(found: Sizing): string {
  const { quote, start, risk, stop } = found
  const smallest = found.tiers[0]!
  const { symbol, byRisk, byMargin, needsByRisk, needsByMargin } = smallest
  const [allowed, needed] =
    found.dayMarginOf === null
      ? [
          `${count(byRisk)} ${symbol} by risk, ${count(byMargin)} by margin`,
          `one needs ${money(needsByRisk, quote)} by risk and ${money(needsByMargin, quote)} by margin`,
        ]
      : [
          `${count(byRisk)} ${symbol} by risk, ${count(byMargin)} by margin (exchange), ${count(smallest.byDayMargin)} by day margin (${found.dayMarginOf})`,
          `one needs ${money(needsByRisk, quote)} by risk, ${money(needsByMargin, quote)} by margin (exchange), ${money(smallest.needsByDayMargin, quote)} by day margin`,
        ]
  return `With ${money(start, quote)} at ${setting(risk)} and a stop of ${price(stop)} at a price of ${price(found.price)}: ${allowed}; ${needed}.`
}
