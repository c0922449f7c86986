import type {
  BarFile,
  BarsInMarket,
  FundingFile,
  MissingInSessions,
  ReadFile,
  ReadTimes,
  TradeFile,
} from '../../../results/readFile.ts'
import { barText } from '../barText.ts'
import { count, date, percent, plural, signed, signedPercent } from '../format.ts'

const UNITS = {
  iso: 'dates',
  s: 'seconds since 1970',
  ms: 'milliseconds since 1970',
  us: 'microseconds since 1970',
  ns: 'nanoseconds since 1970',
} as const

/** What a price file was taken for, one sentence each. `advice` is told where its times name no zone. */
export function barFileWords(found: BarFile, advice = ''): string[] {
  const { rows, barMs, format, time } = found
  const length = barMs === null ? '' : ` of ${barText(barMs)}`
  return [
    `Prices in the format "${format}": ${plural(rows, 'bar')}${length}${span(found)}.`,
    `Times are ${timeWords(time, advice)}; they mark the ${time.marks} of a bar.`,
    `Prices are ${priceUnitWords(found)}; ${volumeWords(found)}.`,
    ...notRead(found.ignoredColumns),
  ]
}

const RATE_UNITS_SAID = { fraction: 'fractions', percent: 'in percent', bps: 'in basis points' } as const

/** What a file of funding rates was taken for. */
export function fundingFileWords(found: FundingFile, advice = ''): string[] {
  const { rows, everyMs, format } = found
  const every = everyMs === null ? '' : `, one every ${barText(everyMs)}`
  return [
    `Funding rates in the format "${format}": ${plural(rows, 'settlement')}${every}${span(found)}.`,
    `Times are ${timeWords(found.time, advice)}; rates are ${RATE_UNITS_SAID[found.unit]}.`,
    ...notRead(found.ignoredColumns),
  ]
}

const SHAPES = {
  trades: 'a row is a trade',
  pairs: 'a row is the entry or the exit of a trade',
  fills: 'a row is a purchase or a sale, paired first in, first out',
} as const

/** What a list of trades was taken for. */
export function tradeFileWords(found: TradeFile): string[] {
  const { format, shape, rows, trades, voidTrades, symbols } = found
  const voids = voidTrades === null || voidTrades === 0 ? '' : `, ${count(voidTrades)} of them void`
  const named = symbols.filter(symbol => symbol !== '')
  return [
    `Trades in the format "${format}": ${SHAPES[shape]}; ${plural(rows, 'row')}, ${plural(trades, 'trade')}${voids}${entered(found)}.`,
    ...(named.length === 0 ? [] : [`Symbols: ${named.join(', ')}.`]),
    ...notRead(found.ignoredColumns),
  ]
}

/** What a file of a run was taken for and what is odd about it, as one paragraph. */
export function readFileWords(found: ReadFile): string {
  const repaired = found.repairs.length === 0 ? [] : [`Repaired, left out or to be known: ${found.repairs.join('; ')}.`]
  return [`${found.file}.`, ...kindWords(found), ...repaired].join(' ')
}

function kindWords(found: ReadFile): string[] {
  if (found.kind === 'bars') return [...barFileWords(found), ...oddWords(found)]
  if (found.kind === 'funding') return fundingFileWords(found)
  const { costColumns } = found
  const unused =
    costColumns.length === 0
      ? []
      : [`The costs of the list (${costColumns.join(', ')}) give way to those of the ladder.`]
  return [...tradeFileWords(found), 'Results are made anew from the prices.', ...unused]
}

function oddWords({ market, longSteps, zeroVolumeBars, flatBars, opensAtPreviousClose }: BarFile): string[] {
  const volumeless = zeroVolumeBars === null ? '' : `${plural(zeroVolumeBars, 'bar')} of volume 0, `
  const opens =
    opensAtPreviousClose === null ? [] : [`${percent(opensAtPreviousClose)} of the opens equal the close before them.`]
  return [
    ...(market === null ? [`${plural(longSteps, 'step')} longer than 1.5 bars.`] : marketWords(market)),
    `${volumeless}${count(flatBars)} flat.`,
    ...opens,
  ]
}

function marketWords({ session, missing, sessionJumps, rolls }: BarsInMarket): string[] {
  const likely = rolls.map(({ time, size, share }) => `${date(time)} ${signed(size, 2)} (${signedPercent(share, 2)})`)
  const which = likely.length === 0 ? 'none of them' : `of them ${likely.join(', ')}`
  return [
    missing === null
      ? 'Bars longer than a day are not counted in sessions.'
      : `${missingWords(missing, session)}${holeWords(missing)}.`,
    ...(sessionJumps === 0
      ? []
      : [
          `${plural(sessionJumps, 'jump')} between sessions more than 8 times the usual, ${which} where quarterly contracts roll.`,
        ]),
  ]
}

function missingWords({ expected, missing, outside, holidaysKnown }: MissingInSessions, session: string): string {
  const of = `of ${plural(expected, 'bar')} in the sessions "${session}"`
  const holidays = missing > 0 && !holidaysKnown ? ', whose calendar does not know every holiday of the span' : ''
  const out = outside === 0 ? '' : `; ${count(outside)} outside them`
  return `${missing === 0 ? 'None' : count(missing)} ${of} missing${holidays}${out}`
}

const LISTED_HOLES = 3

function holeWords({ holes }: MissingInSessions): string {
  if (holes.length === 0) return ''
  const told = holes.slice(0, LISTED_HOLES).map(({ from, missing }) => `${count(missing)} after ${date(from)}`)
  return `; the largest holes: ${told.join(', ')}`
}

function entered({ first, last }: TradeFile): string {
  return first === null || last === null ? '' : `, entered ${date(first)} to ${date(last)} UTC`
}

function span({ first, last }: { readonly first: string | null; readonly last: string | null }): string {
  return first === null || last === null ? '' : `, ${date(first)} to ${date(last)} UTC`
}

function timeWords({ unit, zone, assumedUtc }: ReadTimes, advice: string): string {
  if (unit !== 'iso') return UNITS[unit]
  if (assumedUtc) return `${UNITS.iso} without a zone, read as UTC${advice}`
  return zone === null ? `${UNITS.iso} that name their zone` : `${UNITS.iso} of the zone ${zone}`
}

function priceUnitWords({ pricesPer }: BarFile): string {
  return pricesPer === 1 ? 'taken as written' : `what is written ${unitWords(pricesPer)}`
}

/** What the written prices are divided by, or taken times. */
export function unitWords(pricesPer: number): string {
  return pricesPer > 1 ? `÷ ${count(pricesPer)}` : `× ${count(Math.round(1 / pricesPer))}`
}

function volumeWords({ volumeColumn }: BarFile): string {
  return volumeColumn === null ? 'there is no volume' : `volume is ${columnWords(volumeColumn)}`
}

function columnWords(column: string): string {
  return /^column \d+$/.test(column) ? column : `the column "${column}"`
}

function notRead(columns: readonly string[]): string[] {
  return columns.length === 0 ? [] : [`Not read: ${columns.join(', ')}.`]
}
