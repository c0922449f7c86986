import type { BarFile, BarsInMarket, FundingFile, ReadFile, ReadTimes, TradeFile } from '../../../results/readFile.ts'
import { barText } from '../barText.ts'
import { count, plural } from '../format.ts'
import { unitWords } from './fileWords.ts'

const UNITS = { s: 'epoch s', ms: 'epoch ms', us: 'epoch µs', ns: 'epoch ns' } as const

/** What the files of a run were taken for, as short as can be: the main one in full, the others by format and rows. */
export function readLine(files: readonly ReadFile[]): string {
  return files
    .map((file, i) => (i === 0 ? inFull(file) : `${nameOf(file)} (${file.format}) ${rowWords(file)}`))
    .join('; ')
}

function inFull(found: ReadFile): string {
  const head = `${nameOf(found)} (${found.format}): ${rowWords(found)}`
  if (found.kind === 'bars') return [head, ...barParts(found)].join(', ')
  return found.kind === 'funding' ? `${head}, times ${times(found.time)}` : `${head}${listParts(found)}`
}

/** Without its folders. */
function nameOf({ file }: ReadFile): string {
  return file.replace(/^.*[\\/]/, '')
}

function rowWords(found: ReadFile): string {
  if (found.kind === 'bars') return `${plural(found.rows, 'bar')}${lengthOf(found.barMs)}`
  return found.kind === 'funding' ? settlements(found) : plural(found.trades, 'trade')
}

function settlements({ rows, everyMs }: FundingFile): string {
  return `${plural(rows, 'settlement')}${everyMs === null ? '' : ` every ${barText(everyMs)}`}`
}

function lengthOf(barMs: number | null): string {
  return barMs === null ? '' : ` of ${barText(barMs)}`
}

function barParts({ time, pricesPer, volumeColumn, zeroVolumeBars, flatBars, market }: BarFile): string[] {
  return [
    `times ${times(time)} at the ${time.marks}`,
    ...(pricesPer === 1 ? [] : [`prices ${unitWords(pricesPer)}`]),
    volumeColumn === null ? 'no volume' : `volume "${volumeColumn}"`,
    ...(market === null ? [] : missing(market)),
    ...(zeroVolumeBars === null || zeroVolumeBars === 0 ? [] : [`${count(zeroVolumeBars)} of volume 0`]),
    ...(flatBars === 0 ? [] : [`${count(flatBars)} flat`]),
  ]
}

function missing({ missing: found, session }: BarsInMarket): string[] {
  if (found === null) return []
  const holidays = found.missing > 0 && !found.holidaysKnown ? ', holidays among them' : ''
  const outside = found.outside === 0 ? [] : [`${count(found.outside)} outside the sessions`]
  const lacking = found.missing === 0 ? 'none missing' : `${count(found.missing)} of ${count(found.expected)} missing`
  return [`${lacking} (${session}${holidays})`, ...outside]
}

function times({ unit, zone, assumedUtc }: ReadTimes): string {
  if (unit !== 'iso') return UNITS[unit]
  if (assumedUtc) return 'taken as UTC'
  return zone === null ? 'with their zone' : `of ${zone}`
}

const ROWS = { trades: 'row', pairs: 'row of entry or exit', fills: 'fill' } as const

function listParts({ shape, rows, voidTrades, costColumns }: TradeFile): string {
  const voids = voidTrades === null || voidTrades === 0 ? '' : `, ${count(voidTrades)} void`
  const costs = costColumns.length === 0 ? '' : `, not used: ${costColumns.join(', ')}`
  return ` from ${plural(rows, ROWS[shape], `${ROWS[shape].replace(/^\w+/, '$&s')}`)}${voids}${costs}`
}
