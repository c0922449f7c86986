import type { BarReading } from '../../io/bars/readBars.ts'
import type { RateUnit } from '../../scenario/fundingRates.ts'

/** The block of a scenario that reads a price file as it was read here: what the file needs, and nothing else. */
export function historyBlock(file: string, { format, zone, stamps, dates }: BarReading): string[] {
  const stated = {
    ...(format === 'auto' ? {} : { format }),
    ...(zone == null ? {} : { zone }),
    ...(stamps == null ? {} : { stamps }),
    ...(dates == null ? {} : { dates }),
  }
  const lines = Object.entries({ file: yamlText(file), ...stated }).map(([key, value]) => `    ${key}: ${value}`)
  return ['prices:', '  history:', ...lines]
}

/** What stands beside the file of prices to charge the rates of a file. */
export function fundingBlock(file: string, unit: RateUnit | null): string[] {
  const funding = unit === null ? yamlText(file) : `{ file: ${yamlText(file)}, unit: ${unit} }`
  return ['prices:', '  history:', `    funding: ${funding}`]
}

/** The text of a path as YAML, in quotes where it could mean something else. */
export function yamlText(text: string): string {
  return /^[A-Za-z./][\w/-]*[./][\w./-]*$/.test(text) ? text : JSON.stringify(text)
}
