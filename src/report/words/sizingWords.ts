import { atLeast } from '../../core/tolerance.ts'
import type { MarginRefusal, Sizing, TierSizing } from '../../results/sizing.ts'
import { count, money, price, setting } from './format.ts'

/**
 * The first question of a small account, answered for the contract that was asked: how many, and what decides it.
 * @param named how a broker is named here, up to its name
 */
export function firstAnswer(found: Sizing, named = '--broker '): string {
  const { quote, start, risk, stop, dayMarginOf } = found
  const asked = askedOf(found)
  const { symbol, byRisk, byMargin, byDayMargin, byVenue, needsByRisk, needsByMargin, needsByDayMargin, fewest } = asked
  const one = fewest > 1 ? `the venue’s smallest order, ${count(fewest)} of them,` : 'one'
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
          `${one} needs ${money(needsByRisk, quote)} by risk and ${needsByMargin === null ? 'no account is enough' : money(needsByMargin, quote)} by margin${offered(found, named)}`,
        ]
      : [
          `${risked} (exchange), ${byDay}`,
          `${one} needs ${money(needsByRisk, quote)} by risk, ${money(needsByMargin, quote)} by margin (exchange)${needsByDay}`,
        ]
  return `With ${money(start, quote)} at ${setting(risk)} and a stop of ${price(stop)} at a price of ${price(found.price)}: ${allowed}; ${needed}.`
}

/**
 * Whether one contract can be traded at all; at what margin, or what refuses it and what would do.
 * @param named how a broker is named here, up to its name
 */
export function tradableAnswer(found: Sizing, named = '--broker '): string {
  const { quote, start, budget, marginShare, dayMarginOf } = found
  const asked = askedOf(found)
  const posted = money(asked.fewest * (asked.dayMargin ?? asked.initialMargin), quote)
  const margin = asked.dayMargin === null ? `a margin of ${posted}` : `a day margin of ${posted} (${dayMarginOf})`
  const { byRisk, byMargin } = allowed(asked)
  const lost = money(asked.fewest * asked.loss, quote)
  const atRisk = `loses ${lost} at the stop, where a trade may lose ${money(budget, quote)}`
  const needs = `needs ${margin}, where margin may use ${money(start * marginShare, quote)}, ${setting(marginShare)} of the account`
  const one = asked.fewest > 1 ? smallestOrder(asked) : `one ${asked.symbol}`
  if (isTaken(found)) {
    return `It can be traded: ${one} posts ${margin}${byRisk ? '' : `, and is taken although it ${atRisk}`}.${overNight(found)}`
  }
  if (asked.refusal !== null) return refusedAtEntry(asked, asked.refusal, quote)
  if (byRisk && byMargin && found.refusedWhole) {
    return 'The margin refuses what fits, whole: at its entry it must keep no less than what backs it. A smaller risk or a larger margin buffer leaves room.'
  }
  if (byRisk && byMargin) {
    return `The venue refuses it: ${one} is more than its largest order or position.`
  }
  if (byRisk) return `The margin refuses it, not the risk: ${one} ${needs}${dayMarginThatDoes(found, named)}.`
  const enough = whatTakesOne(asked, start)
  if (byMargin) return `The risk refuses it, not the margin: ${one} posts ${margin}, but ${atRisk}; ${enough}.`
  return `Risk and margin refuse it: ${one} ${atRisk}, and ${needs}. For the risk alone, ${enough}.`
}

/** No account is large enough: the leverage is. */
function refusedAtEntry(asked: TierSizing, { posted, kept, mostLeverage }: MarginRefusal, quote: string): string {
  const one = asked.fewest > 1 ? smallestOrder(asked) : `one ${asked.symbol}`
  if (kept < posted) return `The margin refuses it: ${one} is more than the venue’s table of maintenance reaches.`
  const way =
    mostLeverage === 0 ? 'no leverage leaves room' : `a leverage of at most ${count(mostLeverage)} leaves room`
  return `The margin refuses it, however large the account: ${one} posts ${money(posted, quote)} and must keep ${money(kept, quote)} at its entry; ${way}.`
}

/** What becomes of a contract in the evening that only the day margin allows: the exchange is owed its whole margin then. */
function overNight(found: Sizing): string {
  const { dayMargin, initialMargin, fewest } = askedOf(found)
  const asked = fewest * initialMargin
  if (dayMargin === null || atLeast(found.start, asked)) return ''
  return ` Only by day: over night the exchange asks for ${money(asked, found.quote)}, more than the account, so it is closed before the session ends.`
}

/** The broker whose day margin the account can post, where none is named. */
function dayMarginThatDoes(found: Sizing, named: string): string {
  const [least] = found.dayMarginOffers
  if (least === undefined) return ''
  const asked = askedOf(found).fewest * least.dayMargin
  if (!atLeast(found.start * found.marginShare, asked)) return ''
  return `; the day margin of ${least.broker}, ${money(asked, found.quote)}, fits (${named}${least.broker})`
}

/** What the cheapest broker would make of the margin, where none is named. */
function offered(found: Sizing, named: string): string {
  const [least] = found.dayMarginOffers
  if (least === undefined) return ''
  const needed = money((askedOf(found).fewest * least.dayMargin) / found.marginShare, found.quote)
  return ` (exchange), from ${needed} by day margin (${named}${least.broker})`
}

function askedOf({ tiers, asked }: Sizing): TierSizing {
  return tiers[asked]!
}

function smallestOrder({ fewest, symbol }: TierSizing): string {
  return `the venue’s smallest order, ${count(fewest)} ${symbol},`
}

/** Whether risk and margin allow the smallest order. */
function allowed({ byRisk, byMargin, byDayMargin, fewest }: TierSizing): { byRisk: boolean; byMargin: boolean } {
  return { byRisk: byRisk >= fewest, byMargin: (byDayMargin ?? byMargin) >= fewest }
}

/** The smallest contract is traded where anything is: larger ones may stand for it. */
function isTaken(found: Sizing): boolean {
  const asked = askedOf(found)
  if (found.asked === 0) return found.contracts.some(n => n > 0)
  const { byRisk, byMargin } = allowed(asked)
  return byRisk && byMargin && (asked.byVenue ?? asked.fewest) >= asked.fewest
}

/** The least risk and the widest stop that do. */
function whatTakesOne({ loss, widestStop, fewest }: TierSizing, start: number): string {
  const least = leastRisk(fewest * loss, start)
  const one = fewest > 1 ? 'it' : 'one'
  const stop = widestStop === null ? null : `a stop of at most ${price(widestStop)}`
  if (least === null) return stop === null ? `no risk of this account takes ${one}` : `only ${stop} takes ${one}`
  const risk = `a risk of ${setting(least)}`
  return stop === null ? `${risk} takes ${one}` : `${risk} takes ${one}, and so does ${stop}`
}

/** The smallest risk, in hundredths of a percent, that allows such a loss; null where the whole account does not. */
function leastRisk(loss: number, start: number): number | null {
  const least = Math.ceil((loss / start) * 1e4 * (1 - 1e-9)) / 1e4
  return least <= 1 ? least : null
}
