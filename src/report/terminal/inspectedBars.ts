import type { BarInspection } from '../../results/fileInspection.ts'
import type { BarsInMarket, MissingInSessions } from '../../results/readFile.ts'
import { count, date, plural, price, signed, signedPercent } from '../words/format.ts'
import type { TerminalGroup, TerminalRow } from './terminalGroups.ts'

/** Entries of a list; the rest is in the JSON. */
const LISTED = 5

/** Counts of bars that a reader should look at. */
export function oddGroup(found: BarInspection): TerminalGroup {
  const { longSteps, market, zeroVolumeBars, flatBars, outliers, jumps } = found
  const far = 'more than 10 usual ranges of a bar'
  return {
    title: 'What to look at',
    rows: [
      ...missingRows(longSteps, market),
      ...(zeroVolumeBars === null ? [] : [{ label: 'bars of volume 0', value: count(zeroVolumeBars) }]),
      { label: 'flat bars', value: count(flatBars), note: flatBars === 0 ? '' : 'all four prices are one' },
      {
        label: 'outliers',
        value: count(outliers.length),
        note: listed(outliers, ({ time, side, price: at }) => `${side} ${price(at)} on ${date(time)}`, `${far} away`),
      },
      {
        label: 'jumps',
        value: count(jumps.length),
        note: listed(
          jumps,
          ({ time, size }) => `${signed(size, 2)} on ${date(time)}`,
          `from close to open, ${far} wide`,
        ),
      },
    ],
  }
}

function missingRows(longSteps: number, market: BarsInMarket | null): TerminalRow[] {
  const steps = { label: 'steps longer than 1.5 bars', value: count(longSteps) }
  if (market === null) return [{ ...steps, note: 'holes, or rests of the market: --market mnq tells them apart' }]
  if (market.missing === null) return [{ ...steps, note: 'bars longer than a day are not counted in sessions' }]
  const { missing, expected, outside } = market.missing
  return [
    {
      label: 'missing bars',
      value: count(missing),
      note: `of ${count(expected)} in the sessions "${market.session}"${holidayWords(market.missing)}`,
    },
    ...(outside === 0
      ? []
      : [{ label: 'bars outside the sessions', value: count(outside), note: 'the zone of the times may be another' }]),
  ]
}

function holidayWords({ missing, holidaysKnown }: MissingInSessions): string {
  return missing > 0 && !holidaysKnown ? ', whose calendar does not know every holiday of the span' : ''
}

/** The largest of a list, or what would have been in it. */
function listed<T extends { readonly ranges: number }>(
  items: readonly T[],
  tell: (item: T) => string,
  what: string,
): string {
  if (items.length === 0) return ''
  const largest = items.toSorted((a, b) => b.ranges - a.ranges).slice(0, LISTED)
  const rest = items.length - largest.length
  return `${what}: ${largest.map(tell).join('; ')}${rest > 0 ? `; and ${count(rest)} more` : ''}`
}

/** The largest holes, and the jumps between sessions that a roll of the contract may have made. */
export function marketGroups({ market, sessionSteps: rolls }: BarInspection): TerminalGroup[] {
  if (market === null) return []
  const { missing } = market
  const largest = rolls.toSorted((a, b) => b.timesUsual - a.timesUsual).slice(0, LISTED * 2)
  const more = rolls.length > largest.length ? `, the largest ${largest.length} of ${count(rolls.length)}` : ''
  return [
    {
      title: 'Largest holes',
      rows: (missing?.holes ?? []).slice(0, LISTED).map(hole => ({
        label: `after ${date(hole.from)}`,
        value: plural(hole.missing, 'bar'),
        note: `the next bar is of ${date(hole.to)}`,
      })),
    },
    {
      title: `Jumps between sessions, more than 8 times the usual${more}: in an unadjusted continuous future each may be a roll of the contract, which nobody can earn`,
      rows: largest.map(roll => ({
        label: date(roll.time),
        value: signed(roll.size, 2),
        note: `${signedPercent(roll.share, 2)}, ${count(Math.round(roll.timesUsual))} times the usual${roll.quarterly ? '; in weeks in which quarterly contracts roll' : ''}`,
      })),
    },
  ]
}
