import type { Sizing, TierSizing } from '../../results/sizing.ts'
import { count, money, price, setting } from './format.ts'

/** The first question of a small account, answered for the contract that was asked: how many, and what decides it. */
export function firstAnswer(found: Sizing): string {
  const { quote, start, risk, stop, dayMarginOf } = found
  const { symbol, byRisk, byMargin, byDayMargin, byVenue, needsByRisk, needsByMargin, needsByDayMargin } =
    askedOf(found)
  const risked = `${count(byRisk)} ${symbol} by risk, ${count(byMargin)} by margin`
  const venue =
    byVenue !== null && byVenue < Math.min(byRisk, byMargin) ? `, ${count(byVenue)} that the venue takes` : ''
  const byDay =
    byDayMargin === null
      ? `no day margin of ${dayMarginOf} for it`
      : `${count(byDayMargin)} by day margin (${dayMarginOf})`
  const needsByDay = needsByDayMargin === null ? '' : `, ${money(needsByDayMargin, quote)} by day margin`
  const [allowed, needed] =
    dayMarginOf === null
      ? [
          `${risked}${venue}`,
          `one needs ${money(needsByRisk, quote)} by risk and ${money(needsByMargin, quote)} by margin`,
        ]
      : [
          `${risked} (exchange), ${byDay}`,
          `one needs ${money(needsByRisk, quote)} by risk, ${money(needsByMargin, quote)} by margin (exchange)${needsByDay}`,
        ]
  return `With ${money(start, quote)} at ${setting(risk)} and a stop of ${price(stop)} at a price of ${price(found.price)}: ${allowed}; ${needed}.`
}

/** Whether one contract can be traded at all; at what margin, or what refuses it and what would do. */
export function tradableAnswer(found: Sizing): string {
  const { quote, start, budget, marginShare, dayMarginOf } = found
  const asked = askedOf(found)
  const posted = money(asked.dayMargin ?? asked.initialMargin, quote)
  const margin = asked.dayMargin === null ? `a margin of ${posted}` : `a day margin of ${posted} (${dayMarginOf})`
  const [byRisk, byMargin] = [asked.byRisk > 0, (asked.byDayMargin ?? asked.byMargin) > 0]
  const atRisk = `loses ${money(asked.loss, quote)} at the stop, where a trade may lose ${money(budget, quote)}`
  const posts = `posts ${margin}, where margin may use ${money(start * marginShare, quote)}`
  const one = `one ${asked.symbol}`
  if (isTaken(found)) {
    return `It can be traded: ${one} posts ${margin}${byRisk ? '' : `, and is taken although it ${atRisk}`}.`
  }
  if (byRisk && byMargin) {
    return asked.byVenue === 0
      ? `The venue refuses it: ${one} is more than its largest order or position.`
      : `The venue refuses it: ${one} is less than its smallest order.`
  }
  if (byRisk) return `The margin refuses it, not the risk: ${one} ${posts}.`
  const enough = whatTakesOne(asked, start)
  if (byMargin) return `The risk refuses it, not the margin: ${one} posts ${margin}, but ${atRisk}; ${enough}.`
  return `Risk and margin refuse it: ${one} ${atRisk}, and ${posts}. For the risk alone, ${enough}.`
}

function askedOf({ tiers, asked }: Sizing): TierSizing {
  return tiers[asked]!
}

/** The smallest contract is traded where anything is: larger ones may stand for it. */
function isTaken(found: Sizing): boolean {
  const { byRisk, byMargin, byDayMargin, byVenue } = askedOf(found)
  if (found.asked === 0) return found.contracts.some(n => n > 0)
  return byRisk > 0 && (byDayMargin ?? byMargin) > 0 && byVenue !== 0
}

/** The least risk and the widest stop that do. */
function whatTakesOne({ loss, widestStop }: TierSizing, start: number): string {
  const least = leastRisk(loss, start)
  const stop = widestStop === null ? null : `a stop of at most ${price(widestStop)}`
  if (least === null) return stop === null ? 'no risk of this account takes one' : `only ${stop} takes one`
  const risk = `a risk of ${setting(least)}`
  return stop === null ? `${risk} takes one` : `${risk} takes one, and so does ${stop}`
}

/** The smallest risk, in hundredths of a percent, that allows such a loss; null where the whole account does not. */
function leastRisk(loss: number, start: number): number | null {
  const least = Math.ceil((loss / start) * 1e4 * (1 - 1e-9)) / 1e4
  return least <= 1 ? least : null
}
