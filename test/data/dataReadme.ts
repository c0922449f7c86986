import type { MarginSize } from '../../src/core/ladder.ts'
import type { Fact } from '../../src/scenario/factSchema.ts'
import type { LadderInput } from '../../src/scenario/ladderSchema.ts'
import type { VenueInput } from '../../src/scenario/venueSchema.ts'
import { brokerFile, dataNames, ladderFile, sessionFile, venueFile } from './dataFiles.ts'

const START = '<!-- made from the files by npm run data:readme -->'

/** data/README.md with its tables made anew from the files. */
export function withTables(readme: string): string {
  const [words] = readme.split(START)
  return `${words}${START}

## Ladders

A tick value is the multiplier times the tick; of a coin-margined contract it is that ÷ price², in the coin. Fees are per contract and side. The day is that of the oldest number.

${table(['ladder', 'contract', 'multiplier', 'tick', 'tick value', 'fee', 'margin', 'as of'], dataNames('ladders').flatMap(ladderRows))}

To know:

${sayings(dataNames('ladders').map(name => [name, ladderFile(name).notes]))}

${unknowns(dataNames('ladders').map(name => [name, ladderFile(name).unknown]))}

## Brokers

Day margins, in money per contract, until so many minutes before a session ends. The fee is for an evening on which contracts are closed.

${table(['broker', 'day margin', 'ends before', 'fee', 'as of'], dataNames('brokers').map(brokerRow))}

${unknowns(dataNames('brokers').map(name => [name, brokerFile(name).unknown]))}

## Sessions

Holidays are listed for the dates covered; a rule that needs the calendar of another date is an error.

${table(['session', 'zone', 'covers', 'closed', 'early closes', 'as of', 'due for a look'], dataNames('sessions').map(sessionRow))}

## Venues

${table(['venue', 'maker', 'taker', 'funding', 'maintenance at', 'liquidation fills', 'most leverage', 'largest order', 'tables of', 'own table needed', 'as of'], dataNames('venues').map(venueRow))}

${unknowns(dataNames('venues').map(name => [name, venueFile(name).unknown]))}
`
}

type Row = readonly string[]

function table(head: Row, rows: readonly Row[]): string {
  return [head, head.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n')
}

function ladderRows(name: string): Row[] {
  const ladder = ladderFile(name)
  return ladder.tiers.map((tier, k) => [
    k === 0 ? `${ladder.underlying}: \`${name}\`` : '',
    tier.symbol,
    String(tier.multiplier),
    decimal(tier.tick),
    tickValue(ladder, tier),
    feeText(tier.fee),
    marginText(tier.margin),
    oldest({ ...ladder.sources, ...tier.sources }),
  ])
}

function tickValue({ inverse, underlying }: LadderInput, { multiplier, tick }: LadderInput['tiers'][number]): string {
  return inverse ? `${decimal(multiplier * tick)} ÷ p² ${underlying}` : decimal(multiplier * tick)
}

function feeText(fee: LadderInput['tiers'][number]['fee']): string {
  return fee?.perContract === undefined ? 'the venue’s' : String(fee.perContract)
}

function marginText(margin: LadderInput['tiers'][number]['margin']): string {
  if (margin === 'rate') return 'by leverage'
  const last = Array.isArray(margin) ? margin.at(-1)! : margin
  const dated = Array.isArray(margin) ? ` (last of ${margin.length} dated)` : ''
  return `${sizeText(last.initial)} / ${sizeText(last.maintenance)}${dated}`
}

function sizeText(size: MarginSize): string {
  return 'amount' in size ? String(size.amount) : `${Number((size.share * 100).toFixed(6))}%`
}

function brokerRow(name: string): Row {
  const { name: broker, margins = {}, ofInitial, minutesBefore, fee, sources = {} } = brokerFile(name)
  const bySymbol = Object.entries(margins).map(([symbol, money]) => `${symbol} ${money}`)
  const share = ofInitial === undefined ? [] : [`${percent(ofInitial)} of the initial margin`]
  return [
    `${broker}: \`${name}\``,
    [...bySymbol, ...share].join(', '),
    `${minutesBefore} minutes`,
    String(fee),
    oldest(sources),
  ]
}

function sessionRow(name: string): Row {
  const { zone, covers, closed, earlyClose, source } = sessionFile(name)
  const { observed = '', reviewBy = '' } = typeof source === 'object' ? source : {}
  const span = covers === undefined ? 'no date' : `${covers.from} to ${covers.to}`
  return [`\`${name}\``, zone, span, String(closed.length), String(earlyClose.length), observed, reviewBy]
}

function venueRow(name: string): Row {
  const venue = venueFile(name)
  const all = Object.entries(venue.underlyings ?? {})
  const names = (has: boolean) =>
    all.filter(([, { maintenance }]) => (maintenance !== undefined) === has).map(([underlying]) => underlying)
  const stated = (field: 'maxLeverage' | 'maxQuantity') =>
    all
      .flatMap(([underlying, pair]) => (pair[field] === undefined ? [] : [`${underlying} ${pair[field]}`]))
      .join(', ') || 'not known'
  const facts = [venue.sources, ...all.map(([, { sources }]) => sources)]
  return [
    `${venue.name}: \`${name}\``,
    percent(venue.fee!.maker),
    percent(venue.fee!.taker),
    venue.funding === undefined ? 'none' : `every ${venue.funding.everyHours} h${ruleText(venue)}`,
    `${MAINTENANCE_AT[venue.maintenanceAt]}${venue.closeFeeInTrigger ? ', with the closing fee' : ''}`,
    venue.liquidationFill === 'price'
      ? `at its price, fee ${percent(venue.liquidationFee)}`
      : 'at the bankruptcy price',
    stated('maxLeverage'),
    stated('maxQuantity'),
    names(true).join(', ') || 'none',
    names(false).join(', ') || 'none',
    oldest(Object.assign({}, ...facts.map((sources, i) => prefixed(sources, i)))),
  ]
}

const MAINTENANCE_AT = {
  liquidation: 'liquidation',
  entry: 'entry',
  worse: 'entry or liquidation, the sooner',
} as const

function ruleText({ funding }: VenueInput): string {
  const rule = funding?.rule
  if (rule === undefined) return ', no rule known'
  const cap =
    rule.cap === undefined ? `${percent(rule.capOfMaintenance!)} of the first maintenance rate` : percent(rule.cap)
  return `, interest ${percent(rule.interest)}, clamp ${percent(rule.clamp)}, cap ${cap}`
}

function prefixed(sources: object | undefined, i: number): Record<string, Fact> {
  return Object.fromEntries(Object.entries(sources ?? {}).map(([field, fact]) => [`${i} ${field}`, fact]))
}

/** The day of the oldest fact. */
function oldest(sources: Readonly<Partial<Record<string, Fact>>>): string {
  // A price of some day says nothing about the age of the contract's numbers.
  const dated = Object.entries(sources).flatMap(([name, fact]) => (name === 'tradedPrice' ? [] : [fact]))
  const days = dated.map(fact => (typeof fact === 'object' ? fact.observed : ''))
  return days.toSorted()[0] ?? ''
}

type Sayings = readonly (readonly [string, readonly string[]])[]

function unknowns(named: Sayings): string {
  return `Not known:\n\n${sayings(named)}`
}

function sayings(named: Sayings): string {
  return named
    .flatMap(([name, sentences]) => (sentences.length === 0 ? [] : [`- \`${name}\`: ${sentences.join(' ')}`]))
    .join('\n')
}

function decimal(value: number): string {
  return Number(value.toPrecision(12))
    .toFixed(10)
    .replace(/\.?0+$/, '')
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(6))}%`
}
