import type { FileInspection } from '../../../results/fileInspection.ts'
import { date, plural } from '../format.ts'
import { barFileWords, fundingFileWords, tradeFileWords } from './fileWords.ts'

const ZONE_ADVICE = ': state theirs with --zone if it is another'

/** What a file was taken for, one sentence each. */
export function inspectionWords(found: FileInspection): string[] {
  if (found.kind === 'bars') return barFileWords(found, ZONE_ADVICE)
  if (found.kind === 'funding') return fundingFileWords(found, ZONE_ADVICE)
  const { first, last, rows, list, recognised } = found
  const noun = found.kind === 'equity' ? 'row' : 'closed trade'
  const span = first === null || last === null ? '' : `, ${date(first)} to ${date(last)} UTC`
  return [`Read as ${recognised}: ${plural(rows, noun)}${span}.`, ...(list === null ? [] : tradeFileWords(list))]
}
