import type { DayMarginOffer } from '../../results/sizing.ts'
import { programBrokers } from '../loading/programBrokers.ts'

/** What the brokers of data/brokers that name a contract ask for it by day, the least first. */
export function dayMarginOffers(symbol: string): DayMarginOffer[] {
  return programBrokers()
    .flatMap(({ name, broker: { margins } }) => {
      const dayMargin = margins?.[symbol]
      return dayMargin === undefined ? [] : [{ broker: name, dayMargin }]
    })
    .toSorted((a, b) => a.dayMargin - b.dayMargin)
}
