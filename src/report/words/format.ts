import { barNumber } from '../../results/barClock.ts'
import { decimals } from './numbers/decimals.ts'

/** Printed where there is no value. */
export const NONE = '–'

/** A figure that may be absent: null, undefined and everything that is not finite print as `–`. */
export type Figure = number | null | undefined

const MINUS = '\u2212'
const SYMBOLS: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥' }
/** Money below this is what is left over by binary sums. */
const DUST = 1e-8

/** Coins that accounts are kept in, of which a hundredth is much money. */
const COINS = new Set(['BTC', 'XBT', 'ETH', 'SOL', 'XRP', 'DOGE', 'BNB', 'LTC', 'ADA', 'AVAX', 'LINK', 'DOT', 'BCH'])
const COIN_DUST = 1e-12

/**
 * Money with its currency: `$1,234.50`, `1,234.50 USDT`. Cents below a whole one keep two significant digits, coins six:
 * `0.040903 BTC` is told from `0.041 BTC`.
 */
export function money(value: Figure, quote: string): string {
  if (!isFigure(value)) return NONE
  const isCoin = COINS.has(quote)
  const size = Math.abs(value) < (isCoin ? COIN_DUST : DUST) ? 0 : Math.abs(value)
  return inCurrency(value, isCoin ? coins(size) : inCents(size), quote)
}

/** Money with exactly so many decimals. */
export function moneyTo(value: number, quote: string, digits: number): string {
  return inCurrency(value, fixed(Math.abs(value), digits), quote)
}

/** The number that a text of money or of a price shows. */
export function numberOf(text: string, quote: string): number {
  return Number(withoutCurrency(text, quote).replaceAll(',', '').replace(MINUS, '-'))
}

/** Money with its sign always shown: a gain or a loss. */
export function signedMoney(value: Figure, quote: string): string {
  return withSign(value, money(value, quote))
}

/** Money to whole units from 1,000 on, where cents only widen a table. */
export function roundMoney(value: Figure, quote: string): string {
  const large = isFigure(value) && Math.abs(value) >= 1000
  return large ? money(Math.round(value), quote).replace('.00', '') : money(value, quote)
}

/** Money where a figure decides at a glance: without cents from 100 on. */
export function briefMoney(value: Figure, quote: string): string {
  return isFigure(value) && Math.abs(value) >= 99.5
    ? money(Math.round(value), quote).replace('.00', '')
    : money(value, quote)
}

/** The same beside an axis that names the currency: `$` stays, other names are left out. */
export function axisMoney(value: Figure, quote: string): string {
  const text = briefMoney(value, quote)
  return SYMBOLS[quote] === undefined ? withoutCurrency(text, quote) : text
}

/** An amount of money as it is printed, less its currency. */
export function withoutCurrency(text: string, quote: string): string {
  return text.replace(SYMBOLS[quote] ?? ` ${quote}`, '')
}

/** A fraction as percent: 0.2441 prints as `24.4%`. */
export function percent(fraction: Figure, digits = 1): string {
  return isFigure(fraction) ? `${fixed(fraction * 100, digits)}%` : NONE
}

export function signedPercent(fraction: Figure, digits = 1): string {
  return withSign(fraction, percent(fraction, digits))
}

/** A probability as percent, with a second decimal near 0 and 1. Nothing but 0 and 1 reads as never or always. */
export function chance(fraction: Figure, digits = 1): string {
  if (!isFigure(fraction)) return NONE
  if (fraction === 0 || fraction === 1) return percent(fraction, 0)
  const rest = 1 - fraction
  const shown = Math.min(fraction, rest) < 0.01 ? Math.max(digits, 2) : digits
  const least = 10 ** -(shown + 2)
  if (fraction < least) return `under ${percent(least, shown)}`
  return rest < least ? `above ${percent(1 - least, shown)}` : percent(fraction, shown)
}

/** The ends of the interval of a probability, with as many decimals as tell them apart. */
export function chanceEnds({ low, high }: { low: number; high: number }): readonly [string, string] {
  const ends = [1, 2, 3, 4, 5].map(digits => [chance(low, digits), chance(high, digits)] as const)
  return ends.find(([a, b]) => a !== b) ?? ends[0]!
}

/** The interval of a probability in words. */
export function chanceInterval(ends: { low: number; high: number }, link = ' to '): string {
  return chanceEnds(ends).join(link)
}

/** A fraction of a setting as it was written: 0.02 prints as `2%`, 0.005 as `0.5%`. */
export function setting(fraction: Figure): string {
  if (!isFigure(fraction)) return NONE
  return `${sign(fraction)}${decimals(Math.abs(fraction) * 100, { maximumSignificantDigits: 6 })}%`
}

/** A result in multiples of the risk taken: `+0.34 R`. */
export function inR(value: Figure): string {
  return isFigure(value) ? `${signed(value, 2)} R` : NONE
}

/** The interval of a mean R: `−0.03 R to +0.54 R`. An end that rounds to 0.00 says on which side of 0 it lies. */
export function intervalInR({ low, high }: { low: number; high: number }, link = ' to '): string {
  return endInR(low) + link + endInR(high)
}

/** An end of such an interval. */
export function endInR(value: Figure): string {
  if (!isFigure(value) || value === 0 || Math.abs(value) >= 0.005) return inR(value)
  return value > 0 ? 'just above 0 R' : 'just below 0 R'
}

/** The interval of a mean R with its unit once: `−0.03 to +0.54 R`. */
export function edgeEnds({ low, high }: { low: number; high: number }): string {
  const bare = (value: number) => endInR(value).replace(/ R$/, '')
  return `${bare(low)} to ${endInR(high)}`
}

/** A share as people count: `72 of 100`; near 0 and 1 as a chance. */
export function of100(share: number): string {
  const many = Math.round(share * 100)
  return many === 0 || many === 100 ? chance(share) : `${many} of 100`
}

/** What an account has become as a multiple of its start: `×1.90`, `×12.3`, `×894`. */
export function multipleText(multiple: Figure): string {
  if (!isFigure(multiple)) return NONE
  const size = Math.abs(multiple)
  return `×${fixed(multiple, size < 10 ? 2 : size < 100 ? 1 : 0)}`
}

/** A difference of two shares: `4.8 points`. */
export function points(fraction: number): string {
  return `${fixed(fraction * 100, 1)} points`
}

/** How many points one percentage lies above another, as both are shown: a reader who subtracts finds the same. */
export function shownPoints(above: number, below: number): number {
  return (Number(fixed(above * 100, 1)) - Number(fixed(below * 100, 1))) / 100
}

/** A plain number with as many decimals as asked for. */
export function fixed(value: Figure, digits: number): string {
  if (!isFigure(value)) return NONE
  const text = decimals(Math.abs(value), { minimumFractionDigits: digits, maximumFractionDigits: digits })
  return value < 0 && !isZero(text) ? MINUS + text : text
}

/** The same with its sign always shown. */
export function signed(value: Figure, digits: number): string {
  return withSign(value, fixed(value, digits))
}

/** A whole number with thousands separators; a fraction keeps up to two decimals. */
export function count(value: Figure): string {
  return isFigure(value) ? `${sign(value)}${decimals(Math.abs(value), { maximumFractionDigits: 2 })}` : NONE
}

/** `1 trade`, `2 trades`. */
export function plural(n: number, noun: string, many = `${noun}s`): string {
  return `${count(n)} ${n === 1 ? noun : many}`
}

/** `once`, `twice`, `3 times`. */
export function times(n: number): string {
  if (n === 1) return 'once'
  return n === 2 ? 'twice' : `${count(n)} times`
}

/** A price of the underlying: two decimals from 100 on, six significant digits below. */
export function price(value: Figure): string {
  if (!isFigure(value)) return NONE
  const size = Math.abs(value)
  return `${sign(value)}${size >= 100 ? decimals(size, cents) : decimals(size, { maximumSignificantDigits: 6 })}`
}

/** A UTC time as a date, with the minute where it is not midnight; of a simulated bar its number. Epoch milliseconds or ISO 8601. */
export function date(time: number | string | null | undefined): string {
  const moment = new Date(time ?? Number.NaN)
  if (Number.isNaN(moment.getTime())) return NONE
  const bar = barNumber(moment.getTime())
  if (bar !== null) return `bar ${count(bar)}`
  const iso = moment.toISOString()
  const [day = '', clock = ''] = iso.split('T')
  return clock.startsWith('00:00') ? day : `${day} ${clock.slice(0, 5)}`
}

const cents = { minimumFractionDigits: 2, maximumFractionDigits: 2 }

function isFigure(value: Figure): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

function inCurrency(value: number, digits: string, quote: string): string {
  const symbol = SYMBOLS[quote]
  const text = symbol === undefined ? `${digits} ${quote}` : `${symbol}${digits}`
  return value < 0 && !isZero(digits) ? MINUS + text : text
}

function inCents(size: number): string {
  return size > 0 && size < 0.01 ? decimals(size, { maximumSignificantDigits: 2 }) : decimals(size, cents)
}

function coins(size: number): string {
  return size < 1000 ? decimals(size, { maximumSignificantDigits: 6 }) : decimals(size, cents)
}

/** A text as it begins a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function isZero(digits: string): boolean {
  return !/[1-9]/.test(digits)
}

function sign(value: number): string {
  return value < 0 ? MINUS : ''
}

function withSign(value: Figure, text: string): string {
  return isFigure(value) && value > 0 && !isZero(text) ? `+${text}` : text
}
