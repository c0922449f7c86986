import { atLeast } from '../../core/tolerance.ts'
import type { DayMarginOffer } from '../../results/sizing.ts'
import { programBrokers } from '../loading/programBrokers.ts'

/**
 * What the brokers of data/brokers that name a contract ask for it by day, the least first.
 * @param initial the margin of the exchange: a broker that asks no less changes nothing, as the lower counts (§7)
 */
export function dayMarginOffers(symbol: string, initial: number): DayMarginOffer[] {
  return programBrokers()
    .flatMap(({ name, broker: { margins } }) => {
      const dayMargin = margins?.[symbol]
      return dayMargin === undefined || atLeast(dayMargin, initial) ? [] : [{ broker: name, dayMargin }]
    })
    .toSorted((a, b) => a.dayMargin - b.dayMargin)
}
