import { relative } from 'node:path'
import { fileProblem } from '../../io/files/inputError.ts'
import { readFunding } from '../../io/funding/readFunding.ts'
import type { RateMap } from '../../scenario/columnMap.ts'
import { check } from '../../scenario/findings.ts'
import { parseDocumentText } from '../../scenario/located.ts'
import { InputError } from '../../scenario/problem.ts'
import { type FundingFileInput, fundingFileField } from '../../scenario/sources/fundingFileSchema.ts'
import { columnsText, yamlText } from './historyBlock.ts'

/** A file of funding rates as `--funding` of init names it. */
export interface StatedFunding {
  readonly file: string
  readonly read: FundingFileInput
  /** What is stated beside the name, as it is written. */
  readonly stated: Readonly<Record<string, string>>
}

/** The name of a file, or `{ file: …, fill: 0.01% }` as a scenario writes it. Throws InputError where it is neither. */
export function statedFunding(text: string): StatedFunding {
  if (!text.startsWith('{')) return { file: text, read: { file: text, format: 'auto' }, stated: {} }
  const document = parseDocumentText(`funding: ${text}`, '--funding')
  const written = (document.value as { funding: object }).funding
  const checked = check(fundingFileField, written, 'funding')
  if ('findings' in checked) {
    const problems = checked.findings.map(({ path, message, hint }) =>
      fileProblem('--funding', message, { path: path.join('.'), hint }),
    )
    throw new InputError(problems)
  }
  const { file, columns } = checked.data
  const names = Object.keys(written).filter(name => name !== 'file')
  const textOf = (name: string) => (name === 'columns' ? columnsText(columns!) : document.written(['funding', name])!)
  return { file, read: checked.data, stated: Object.fromEntries(names.map(name => [name, textOf(name)])) }
}

/** The same with the columns that flags name; those that stand beside its name go before them. */
export function withColumns(funding: StatedFunding, columns: RateMap): StatedFunding {
  if (funding.read.columns !== undefined) return funding
  const stated = { ...funding.stated, columns: columnsText(columns) }
  return { ...funding, read: { ...funding.read, columns }, stated }
}

/** What a scenario in a folder says of it. */
export function fundingText({ file, stated }: StatedFunding, folder: string): string {
  const name = yamlText(relative(folder, file))
  const terms = Object.entries(stated).map(([key, value]) => `${key}: ${key === 'symbol' ? yamlText(value) : value}`)
  return terms.length === 0 ? name : `{ file: ${name}, ${terms.join(', ')} }`
}

/**
 * The part of bars that the rates are known for, where it is not the whole: no bar ends behind the settlement that follows the
 * last one. Throws InputError.
 * @param bars UTC epoch milliseconds of the first and the last, and their length
 */
export async function fundingPeriod(
  { file, read }: StatedFunding,
  bars: { readonly first: number; readonly last: number; readonly barMs: number },
): Promise<{ from: number | null; to: number | null }> {
  const { unit = null, format, columns = null, zone = null, dates = null, decimals = null, symbol = null } = read
  const { facts } = await readFunding(file, unit, { format, columns, zone, dates, decimals, symbol })
  const end = facts.last + (facts.intervals.usualMs ?? 0)
  const whole = Math.floor((end - bars.first) / bars.barMs)
  return {
    from: facts.first > bars.first ? facts.first : null,
    to: end < bars.last + bars.barMs ? bars.first + Math.max(whole, 0) * bars.barMs : null,
  }
}

/** A hint about the file of rates as the command line takes it: there is no scenario yet to write it into. */
export function fundingHint(hint: string, { file, stated }: StatedFunding): string {
  const flag = (terms: string) => {
    const isNew = (key: string) => !terms.startsWith(`${key}:`)
    const before = Object.keys(stated)
      .filter(isNew)
      .map(key => `${key}: ${stated[key]}`)
    const all = [`file: ${yamlText(file)}`, ...before, terms].join(', ')
    return `--funding ${JSON.stringify(`{ ${all} }`).replaceAll('\\"', "'")}`
  }
  return hint
    .replace('cut the period with from/to, or ', '')
    .replace(/ \(--(unit( \w+)?|column [^)]*) on the command line\)/, '')
    .replace(/\b((?:zone|dates|symbol|decimals): \S+) \(--[^)]* on the command line\)/, (_, terms: string) =>
      flag(terms),
    )
    .replace(/funding: \{ file: …, ((?:[^{}]|\{[^}]*\})*) \}/g, (_, terms: string) => flag(terms))
}
