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

/** Whether one smallest contract can be traded at all; at what margin, or what refuses it and what would do. */
export function tradableAnswer(found: Sizing): string {
  const { quote, start, budget, marginShare, dayMarginOf } = found
  const smallest = found.tiers[0]!
  const posted = money(smallest.dayMargin ?? smallest.initialMargin, quote)
  const margin = dayMarginOf === null ? `a margin of ${posted}` : `a day margin of ${posted} (${dayMarginOf})`
  const [byRisk, byMargin] = [smallest.byRisk > 0, (smallest.byDayMargin ?? smallest.byMargin) > 0]
  const atRisk = `loses ${money(smallest.loss, quote)} at the stop, where a trade may lose ${money(budget, quote)}`
  const posts = `posts ${margin}, where margin may use ${money(start * marginShare, quote)}`
  const least = leastRisk(smallest.loss, start)
  const enough = least === null ? 'no risk of this account takes one' : `a risk of ${setting(least)} takes one`
  const one = `one ${smallest.symbol}`
  if (found.contracts.some(n => n > 0)) {
    return `It can be traded: ${one} posts ${margin}${byRisk ? '' : `, and is taken although it ${atRisk}`}.`
  }
  if (byRisk && byMargin) return `The venue refuses it: ${one} is less than its smallest order.`
  if (byRisk) return `The margin refuses it, not the risk: ${one} ${posts}.`
  if (byMargin) return `The risk refuses it, not the margin: ${one} posts ${margin}, but ${atRisk}; ${enough}.`
  return `Risk and margin refuse it: ${one} ${atRisk}, and ${posts}. For the risk alone, ${enough}.`
}

/** The smallest risk, in hundredths of a percent, that allows such a loss; null where the whole account does not. */
function leastRisk(loss: number, start: number): number | null {
  const least = Math.ceil((loss / start) * 1e4 * (1 - 1e-9)) / 1e4
  return least <= 1 ? least : null
}
