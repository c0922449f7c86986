import type { BarReading } from '../../io/bars/readBars.ts'
import type { FundingReading } from '../../io/funding/readFunding.ts'

/** The block of a scenario that reads a price file as it was read here. */
export function historyBlock(file: string, reading: BarReading): string[] {
  return ['prices:', '  history:', ...historyLines(file, reading).map(line => `    ${line}`)]
}

/** What stands in `prices.history`: what the file needs, and nothing else. */
export function historyLines(
  file: string,
  { format, columns, zone, stamps, dates, decimals, unit, jumps, symbol }: BarReading,
): string[] {
  const stated = {
    ...(format === 'auto' ? {} : { format }),
    ...(columns == null ? {} : { columns: columnsText(columns) }),
    ...(zone == null ? {} : { zone }),
    ...(stamps == null ? {} : { stamps }),
    ...(dates == null ? {} : { dates }),
    ...(decimals == null ? {} : { decimals }),
    ...(unit == null ? {} : { unit }),
    ...(jumps == null ? {} : { jumps }),
    ...(symbol == null ? {} : { symbol: yamlText(symbol) }),
  }
  return Object.entries({ file: yamlText(file), ...stated }).map(([key, value]) => `${key}: ${value}`)
}

/** What stands beside the file of prices to charge the rates of a file. */
export function fundingBlock(file: string, terms: FundingReading & Pick<BarReading, 'decimals'>) {
  const { format, columns, symbol, ...others } = terms
  const texts = {
    format: format === 'auto' ? null : format,
    columns: columns === null ? null : columnsText(columns),
    ...others,
    symbol: symbol === null ? null : yamlText(symbol),
  }
  const stated = Object.entries(texts).flatMap(([key, text]) => (text == null ? [] : [`${key}: ${text}`]))
  const funding = stated.length === 0 ? yamlText(file) : `{ file: ${yamlText(file)}, ${stated.join(', ')} }`
  return ['prices:', '  history:', `    funding: ${funding}`]
}

/** A map of columns as YAML. */
export function columnsText(columns: object): string {
  const pairs = Object.entries(columns).map(([name, column]) => `${name}: ${JSON.stringify(column)}`)
  return `{ ${pairs.join(', ')} }`
}

/** The text of a path as YAML, in quotes where it could mean something else. */
export function yamlText(text: string): string {
  return /^[A-Za-z./][\w/-]*[./][\w./-]*$/.test(text) ? text : JSON.stringify(text)
}
