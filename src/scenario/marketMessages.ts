/** What the program says about ladders and venues, and about how they fit each other. */
import { meant, type Said } from './messages.ts'

export const tierTwice = (name: string): string =>
  `found ${JSON.stringify(name)} twice; allowed: a different name for each tier`

export const multiplierOrder = (value: number, before: number): string =>
  `found ${value} after ${before}; allowed: tiers from the smallest multiplier to the largest`

export const marginKinds: Said = {
  message: 'found margins of both kinds in one ladder; allowed: "rate" for all tiers, or amounts for all',
  hint: '"rate" is for perpetuals (leverage and the venue\'s table count); amounts are for exchange-margined contracts',
}

export const inverseByAmount =
  'found an inverse ladder with margin in amounts; allowed: margin: rate, as coin-margined contracts have it'

export const negativeByRate =
  'found prices at or below zero with margin: rate; allowed: a ladder with margin in amounts, as WTI futures have it'

export const maintenanceAboveInitial =
  'found a maintenance above the initial margin; allowed: at most the initial margin'

export const marginDates = 'found a date at or before the entry above; allowed: entries from the oldest to the newest'

export const tableEnd = 'only the last entry of a maintenance table may have no upper end (upTo: null)'

export const tableOrder =
  'found a notional at or below the entry above; allowed: entries from the smallest notional to the largest'

export const tableRates = 'found a rate below the entry above; allowed: rates that do not fall as the notional grows'

export const tableLeverage =
  'found more leverage than in the entry above; allowed: leverage that does not rise as the notional grows'

export function tableDeduction(value: number, expected: number): Said {
  return {
    message: `found ${value}, which makes the maintenance jump where this entry begins; allowed: ${expected}`,
    hint: 'deduction = the deduction above + its upTo x (this rate - the rate above)',
  }
}

/** @param known the underlyings that the venue has a table for; `named`: it knows this one, without a table; `others`: venues that have one */
export function noTable(
  venue: string,
  underlying: string,
  known: readonly string[],
  {
    named,
    file,
    others,
  }: { readonly named: boolean; readonly file: string | null; readonly others: readonly string[] },
): Said {
  const own = `copy the venue’s file, ${ownTable(underlying)}${whereItLies(file)}`
  const message = named
    ? `no public maintenance table of ${venue} for ${JSON.stringify(underlying)} is known; there is one for: ${known.join(', ') || 'none'}`
    : `${venue} has no maintenance table for ${JSON.stringify(underlying)}; it has: ${known.join(', ') || 'none'}`
  const either = others.length === 0 ? own : `take a venue that has one: ${others.join(', ')}; or ${own}`
  return { message, hint: named ? either : (meant(underlying, known) ?? either) }
}

function ownTable(underlying: string): string {
  return `name your copy as market.venue, and write the table that your account shows under underlyings.${underlying}.maintenance: [{ upTo, rate, deduction }, …]`
}

/** Of a file that comes with the program; null = it is the user’s own. */
function whereItLies(file: string | null): string {
  return file === null ? '' : `; the file is ${file}`
}

export const lotOffStep = (
  tier: string,
  multiplier: number,
  venue: string,
  step: number,
  file: string | null,
): Said => ({
  message: `${venue} takes orders in steps of ${step}, and one ${tier} of this ladder is ${multiplier}`,
  hint: `copy the ladder and give its tiers multipliers that are whole multiples of ${step}${whereItLies(file)}`,
})

export const tickTooFine = (tier: string, tick: number, venue: string, least: number): Said => ({
  message: `prices of ${venue} move in steps of ${least}, and the tick of ${tier} is ${tick}; allowed: ${least} or more`,
  hint: 'a finer tick would make the spread look cheaper than it is',
})

export const leverageTooHigh = (leverage: number, venue: string, underlying: string, most: number): Said => ({
  message: `found ${leverage}; ${venue} gives at most ${most} on ${underlying}`,
  hint: null,
})

export const oneTable =
  'found maintenance and underlyings; allowed: one table for everything, or one for each underlying'

/** @param names those that come with the program and have a maintenance table for the underlying */
export const venueNeeded = (underlying: string, names: readonly string[]): Said => ({
  message: '"venue" is missing; this ladder is margined by rate, which needs a venue with a maintenance table',
  hint: venueExample(underlying, names),
})

/** Money of one kind read as money of the other would be wrong by the price of the coin. */
export const otherMoney = (venue: string, underlying: string, inverse: boolean, names: readonly string[]): Said => ({
  message: inverse
    ? `${venue} margins contracts in the quote currency (inverse: false), and this ladder is coin-margined (inverse: true)`
    : `${venue} margins contracts in the coin (inverse: true), and this ladder is margined in its quote currency`,
  hint: venueExample(underlying, names),
})

function venueExample(underlying: string, names: readonly string[]): string {
  const example = names.length === 0 ? '' : `for example: venue: ${names[0]}; `
  return `${example}${venuesWithTable(underlying, names)}`
}

/** What can be named as the venue of an underlying. */
export function venuesWithTable(underlying: string, names: readonly string[]): string {
  return names.length > 0
    ? `venues with a maintenance table for ${underlying}: ${names.join(', ')}`
    : `no venue that comes with the program has a maintenance table for ${underlying}: copy the file of one that trades it, ${ownTable(underlying)}`
}

export const leverageNeeded: Said = {
  message:
    '"leverage" is missing; this ladder is margined by rate, and its margin is the notional divided by the leverage',
  hint: 'for example: leverage: 5',
}

export const isolatedAmount: Said = {
  message: 'found isolated with a ladder margined in amounts; allowed: cross, or nothing',
  hint: 'the whole account backs exchange-margined contracts',
}

export const feeNeeded = (tier: string): Said => ({
  message: `${tier} has no "fee", and no venue gives one; allowed: perContract, maker, taker`,
  hint: 'write fee: { perContract: 0 } if trading is really free',
})

export const fundingNowhere: Said = {
  message: 'found funding on a market that does not settle any',
  hint: 'funding needs a ladder with margin: rate and a venue with funding: { everyHours: 8 }',
}

export const spreadOutside = {
  message: 'a ladder has mainSession and spreadTicksOutside in every tier, or neither',
  hint: 'mainSession: { from: "08:30", to: "15:00", zone: America/Chicago } says outside of which hours it counts',
}

export const narrowerOutside = 'found fewer ticks than spreadTicks; allowed: as many or more'
