/** What the program says about day margin and the brokers that give it. */
import type { Said } from '../messages.ts'

export const allowedOfBroker = {
  anyMargin: 'a broker with margins by symbol, with ofInitial, or with both',
  dayMargin: 'a name in data/brokers, a path, or { broker, minutesBefore, fee }',
} as const

export const minutesNeeded: Said = {
  message: '"minutesBefore" is missing; without a broker’s file nobody says when the day margin ends',
  hint: 'for example: dayMargin: { minutesBefore: 15, fee: 25 }, or dayMargin: ninjatrader',
}

export const dayMarginByRate: Said = {
  message: 'found a day margin on a ladder that is margined by rate; allowed: a ladder with margin in amounts',
  hint: 'day margin is what brokers of exchange-margined contracts ask; perpetuals know none',
}

export const dayMarginOfList: Said = {
  message: 'found a day margin with a list of trades; allowed: prices.history or prices.model',
  hint: 'what the broker closes in the evening is decided by the bars of that day; stepup check sizes a list with it',
}

/** @param symbols of the ladder */
export const noDayMargin = (symbols: readonly string[], broker: string | null): Said => ({
  message: `${broker ?? 'the ladder'} gives no day margin for ${symbols.join(', ')}`,
  hint:
    broker === null
      ? 'name a broker, such as dayMargin: ninjatrader, or write margin.day for the tiers of the ladder'
      : 'copy the broker’s file, name your copy as account.dayMargin, and write the symbol under margins',
})

export const dayAboveInitial = 'found a day margin above the initial margin; allowed: at most the initial margin'

/** @param symbols of tiers that post the exchange's margin by day, too */
export const withoutDayMargin = (symbols: readonly string[], broker: string): string =>
  `${broker} names no day margin for ${symbols.join(', ')}: the margin of the exchange counts by day, too`

export const tapeWithoutDayMargin =
  'samples draw trades without their bars, so they post the margin of the exchange, not the day margin; samples.from: paths plays it'
