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

/**
 * @param symbols of the ladder
 * @param others names of the program’s brokers that give one
 * @param file where the broker’s file lies, when it comes with the program
 */
export function noDayMargin(
  symbols: readonly string[],
  broker: string | null,
  others: readonly string[],
  file: string | null,
): Said {
  const named = others.length === 0 ? '' : `brokers with one: ${others.map(name => `dayMargin: ${name}`).join(', ')}; `
  const where = file === null ? '' : ` (${file})`
  const own =
    broker === null
      ? 'or write what your broker asks by day as margin.day of the ladder’s tiers'
      : `or copy the broker’s file${where}, write what your account shows by day under margins, for example margins: { ${symbols[0]}: 100 }, and name the copy, for example dayMargin: my-broker.yaml`
  return {
    message: `${broker ?? 'the ladder'} gives no day margin for ${symbols.join(', ')}`,
    hint: named === '' ? own.replace(/^or /, '') : `${named}${own}`,
  }
}

export const dayAboveInitial = 'found a day margin above the initial margin; allowed: at most the initial margin'

/** @param symbols of tiers that post the exchange's margin by day, too */
export const withoutDayMargin = (symbols: readonly string[], broker: string): string =>
  `${broker} names no day margin for ${symbols.join(', ')}: the margin of the exchange counts by day, too`

export const tapeWithoutDayMargin =
  'samples draw trades without their bars, so they post the margin of the exchange, not the day margin; samples.from: paths with a price model plays it'
