/**
 * Everything that the program says about wrong input, written for traders. A message says what was found and what is
 * allowed; a hint says what to do about it.
 */
import { didYouMean } from './didYouMean.ts'

/** A message and what to do about it. */
export interface Said {
  readonly message: string
  readonly hint: string | null
}

/** What a field takes, in the words that follow "allowed:". */
export const allowed = {
  number: 'a number',
  text: 'text',
  line: 'text of one line, without control characters',
  flag: 'true or false',
  block: 'a block of keys',
  list: 'a list',
  wholeNumber: 'a whole number',
  notZero: 'a number other than 0',
  percent: 'a percentage such as 1%, or a fraction such as 0.01',
  share: 'a percentage from 0% to 100%',
  shareBelowAll: 'a percentage from 0% to below 100%',
  risk: 'a percentage above 0%, at most 100%, or a fraction below 0.1',
  shareAboveNone: 'a percentage above 0%, at most 100%',
  costMultiple: 'a multiple from 0 to 100, such as 2 for twice the cost',
  stress: 'a percentage above 0%, at most 1000%, such as +50%',
  confidence: 'a percentage between 0% and 100%, or null for none',
  rebase: '0 (after every trade), or a percentage from 0.1% to 1000%',
  feeRate: 'a share of the notional from 0% to 10%',
  makerRate: 'a share of the notional from -1% (a rebate) to 10%',
  fundingRate: 'a share of the notional between -100% and 100%',
  marginSize: 'money per contract above 0, or text with % as a share of the notional, such as 11%',
  maintenanceSize: 'money per contract, or text with % as a share of the notional, such as 10%',
  margin: 'rate, { initial, maintenance }, or a list of { from, initial, maintenance }',
  funding: 'the name of a file, { file, format, columns, fill, unit, zone, dates, decimals, symbol } or { rate, unit }',
  symbol: 'a symbol of the list, or a list of several',
  account: 'an account of the list, or a list of several',
  stopDistance: 'a distance above 0 in the unit of the prices, a share of the entry such as 1%, or { atr, period }',
  rolls: 'detect, or a list of dates such as [2024-03-11]',
  barsFile: 'the name of a price file, or { file, format, zone, stamps, dates, decimals, unit, jumps, symbol }',
  cashFlow: '{ on, amount } or { every: month, amount }',
  reference: 'a name, a path, or the block itself',
  fact: 'text, or { source, observed, effective, reviewBy, conflict }',
  oneCap: 'one of cap and capOfMaintenance',
  day: 'a day such as 2024-01-31',
  seed: 'text or a number',
  column: 'the name of a column, or its number from 1',
  date: 'a date such as 2024-01-31 or 2024-01-31T14:00:00Z (UTC where no zone is given)',
  barLength: 'a bar length such as 1m, 15m, 1h or 1d',
  tierName: 'a short name of letters, digits, - and _, beginning with a letter',
  anyFee: 'at least one of perContract, maker, taker',
} as const

export function found(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'an invalid Date' : value.toISOString()
  if (value instanceof Map || value instanceof Set) return `a ${value.constructor.name}`
  if (typeof value === 'object') return Object.keys(value).length === 0 ? 'an empty block' : 'a block of keys'
  if (typeof value === 'function') return 'a function'
  if (typeof value === 'bigint') return `the BigInt ${value}n`
  return typeof value === 'string' ? JSON.stringify(shortened(value)) : String(value)
}

const SHOWN = 80

/** A word of the user's, cut where it is too long to be shown. */
export function shortened(word: string): string {
  return word.length > SHOWN ? `${word.slice(0, SHOWN)}…` : word
}

export const foundButAllowed = (value: unknown, what: string): string => `found ${found(value)}; allowed: ${what}`

export const missing = (key: string, what: string): string => `${JSON.stringify(key)} is missing; it takes ${what}`

export const oneOf = (values: readonly unknown[]): string => values.map(String).join(', ')

export const numberAtLeast = (bound: number | bigint, inclusive: boolean): string =>
  `a number ${inclusive ? 'at least' : 'above'} ${bound}`

export const numberAtMost = (bound: number | bigint, inclusive: boolean): string =>
  `a number ${inclusive ? 'at most' : 'below'} ${bound}`

export const entriesAtLeast = (count: number | bigint): string => `a list of ${count} or more`

export const entriesAtMost = (count: number | bigint): string => `a list of ${count} at the most`

export const lengthAtLeast = (): string => 'text that is not empty'

export const either = (choices: readonly string[]): string => choices.join(' or ')

export function unknownKey(key: string, keys: readonly string[]): Said {
  return { message: `unknown key ${JSON.stringify(shortened(key))}; allowed: ${oneOf(keys)}`, hint: meant(key, keys) }
}

export const moreUnknownKeys = (count: number): string => `and ${count} more unknown key${count === 1 ? '' : 's'}`

/** "did you mean …?", or null when nothing is close. */
export function meant(word: string, candidates: readonly string[]): string | null {
  const guess = didYouMean(word, candidates)
  return guess === null ? null : `did you mean ${JSON.stringify(guess)}?`
}

/** The hint for a bare number that may be a fraction or a percentage. */
export const bothReadings = (value: number): string =>
  `${value} can be read as ${asPercent(value)} or as ${value}%: write the one that you mean, with its %`

/** A fraction as a reader writes it: 0.07 is 7%, without the last bits of 0.07 x 100. */
export function asPercent(fraction: number): string {
  return `${Number((fraction * 100).toPrecision(12))}%`
}

export const writePlainNumber = (text: string, number: number): string =>
  `${JSON.stringify(text)} is read as text; write ${number}`

const SYNTAX: Readonly<Record<string, Said>> = {
  DUPLICATE_KEY: { message: 'this key is given twice in the same block', hint: 'keep one of the two' },
  TAB_AS_INDENT: { message: 'a tab is used to indent', hint: 'YAML is indented with spaces' },
  MULTIPLE_DOCS: { message: 'a second document starts here', hint: 'keep one document in a file (no --- line)' },
}

export function syntaxProblem(code: string, parserMessage: string): Said {
  return SYNTAX[code] ?? { message: `not valid YAML: ${parserMessage}`, hint: null }
}

export const yamlTooLong = (most: number): Said => ({
  message: `the text is too long; allowed: ${most} characters`,
  hint: 'prices and trades belong into files of their own',
})

export const yamlTooDeep = (most: number): Said => ({
  message: `blocks and lists are nested too deeply; allowed: ${most} levels`,
  hint: null,
})

export const yamlDirective: Said = {
  message: 'found a directive (a line that begins with %); allowed: YAML 1.2 without directives',
  hint: 'remove the line',
}

export const yamlTag = (tag: string): Said => ({
  message: `found the tag ${JSON.stringify(shortened(tag))}; allowed: plain values`,
  hint: 'write the value without the tag',
})

export const yamlMerge: Said = {
  message: 'found a merge key (<<); allowed: keys with their values',
  hint: 'write out the keys of the other block',
}

export const yamlKey: Said = { message: 'this cannot be a key; allowed: a name', hint: null }

export const badAlias = (parserMessage: string): string => `not valid YAML: ${parserMessage}`

export const notABlock = (value: unknown): string =>
  `found ${found(value)}; allowed: a block of keys such as "name: value"`

export const overrideForm = 'found no "="; allowed: path.to.key=value'

export const overrideValue = (parserMessage: string): string => `the value is not valid YAML: ${parserMessage}`

export function overrideInsideValue(path: string, value: unknown): Said {
  const isName = typeof value === 'string' && (path === 'market.ladder' || path === 'market.venue')
  return {
    message: `${path} is ${found(value)}, so there is no key inside it to set`,
    hint: isName ? `copy what ${path} names into a file of your own, and change it there` : null,
  }
}

export const overrideIndex = (path: string, count: number): string =>
  `${path} is a list of ${count}; allowed: a number from 0 to ${count}`

export const notWithTradeList = (what: string): Said => ({
  message: `found ${what} with a list of trades, which have come about already`,
  hint: 'leave it out',
})

export const variantTwice = (name: string): string =>
  `a variant above has the name ${JSON.stringify(shortened(name))}, too`

export const notForVariants = (allowed: readonly string[]): Said => ({
  message: `a variant cannot change this; allowed: ${oneOf(allowed)}`,
  hint: 'variants share the trades and their draws: what makes those needs a run of its own',
})

export function unknownName(what: string, name: string, known: readonly string[]): Said {
  return {
    message: `there is no ${what} ${JSON.stringify(shortened(name))}; allowed: ${oneOf(known)}, or a path`,
    hint: meant(name, known),
  }
}

/** The hint for a price file that is not there. */
export const getPrices =
  'put your own price file there: CSV with the columns time, open, high, low, close, volume; stepup guide prices says where to get one'

export const onePriceSource = (given: readonly string[]): Said => ({
  message: `found ${given.join(' and ') || 'no source of prices'}; allowed: exactly one of history, model, trades`,
  hint: null,
})

export const strategyScript: Said = {
  message: 'a strategy is a .ts, .js, .mts or .mjs file',
  hint: 'it may require what it needs; npx stepup guide strategy',
}

export const strategyMissing: Said = {
  message: '"strategy" is missing; prices need a strategy that trades them',
  hint: 'for example: strategy: { use: breakout, lookback: 20, stop: { atr: 2 } }',
}

export const strategyOnTrades: Said = {
  message: 'found a strategy with a trade list; a trade list holds its own trades',
  hint: 'remove strategy, or give prices.history instead of prices.trades',
}

export const fromBeforeTo = 'found a date at or after "to"; allowed: a date before it ("from" is included, "to" is not)'

export const entryNeedsDistance = 'entry is for a list of R: it needs stopDistance as a number, what one R is'
export const depthCounts = (found: string, known: readonly string[]) => ({
  message: `found "${found}"; allowed: ${known.join(', ')}`,
  hint: 'say what one unit of the file’s volume is: a unit of the underlying, or a contract of one size',
})

export const atrNeedsBars = {
  message: 'stopDistance: { atr } needs a price file that the range is taken from',
  hint: 'give prices.trades.bars: prices.csv',
}

export const strategyUse = 'a strategy by name, or the path of a .ts, .js, .mts or .mjs file'

export const paramsOrFit = 'found params and fit; allowed: one of the two'

export const pathsNeedModel: Said = {
  message: 'found "paths" without a price model; allowed: tape',
  hint: 'paths are simulated from prices.model; tape resamples the trades of the replay',
}

export const confidenceNeedsTrades = (trades: number): string =>
  `found ${trades} with a confidence; allowed: at least 2, for a confidence needs a deviation`

export const anchorBelowZero: Said = {
  message: 'found last, and the tape has prices at or below zero, which cannot be scaled to another; allowed: own',
  hint: 'samples: { anchor: own }',
}

export const rateTooLarge = (value: number): Said => ({
  message: `found ${value}; allowed: ${allowed.fundingRate}`,
  hint: '0.01% is 0.0001',
})

/** A constant, or the median of a file, that no market has paid at one settlement after another. */
export const rateUnit = (rate: number): Said => ({
  message: `found ${rate}, which is ${asPercent(rate)} of the notional at every settlement; allowed without a unit: up to 0.2%`,
  hint: `if ${rate} is in percent, write unit: percent (in basis points, unit: bps); if it is really ${asPercent(rate)}, write unit: fraction`,
})

export const unknownTier = (name: string, tiers: readonly string[]): Said => ({
  message: `the ladder has no tier ${JSON.stringify(name)}; allowed: ${oneOf(tiers)}`,
  hint: meant(name, tiers),
})

/** What the reader of a result should know about how the scenario was understood. */
export const notices = {
  venueFees: (symbols: readonly string[], venue: string): string =>
    `fees are those of ${venue} for ${symbols.join(', ')}`,
  venueMoney: (venue: string): string =>
    `${venue} does not say that it is coin-margined (inverse: true): its fees, table and smallest order are read as money in the coin`,
  venueUnused: (venue: string): string =>
    `the venue ${venue} has no effect on margins or fees: this ladder is margined in amounts, and each size states its fee`,
  feeDiscount: 'the fee discount lowers venue fees only; bonuses are not money and are ignored',
  feeDiscountUnused:
    'the fee discount has no effect: every tier states its own fees; bonuses are not money and are ignored',
  costsScaled: ({ spread, fees }: { readonly spread: number; readonly fees: number }): string =>
    `market.costs: spread and slippage count ${spread} times, fees ${fees} times what ladder and venue say`,
  leverageUnused: 'the leverage has no effect: this ladder is margined in amounts per contract',
  stressFunding: (rate: number): string =>
    `the constant funding rate of ${rate} is read as ${asPercent(rate)} of the notional at every settlement, where venues cap a single one; in percent it would be unit: percent`,
  noFunding: 'no funding source is given: the scenario runs without funding',
  pricesAreMid:
    'the prices of the trade list are taken as mid prices: spread and slippage are charged on top (pricesAre: mid)',
  ticksUnused: 'fills.ticks has no effect: the trades of a list have the prices that it gives them',
  firstTierIsOpen: (tier: string): string => `unlockEquity of ${tier} has no effect: the smallest tier needs no unlock`,
  largeRisk: (risk: number): string =>
    `plan.risk asks for ${asPercent(risk)} of the account on every trade; margin and whole contracts may take less`,
} as const
