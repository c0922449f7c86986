import { onBarClock } from '../../results/barClock.ts'
import type { ComparisonSummary } from '../../results/comparison.ts'
import type { RunResult } from '../../results/runResult.ts'
import type { SampleSummary } from '../../results/samples.ts'
import type { Summary } from '../../results/summary.ts'
import { outcomeTables } from '../tables/accountTables.ts'
import { differenceTable } from '../tables/differenceTable.ts'
import { selectionTable } from '../tables/selectionTable.ts'
import { stepUpTables } from '../tables/stepUpTables.ts'
import { readLine } from '../words/files/readLine.ts'
import { count, plural } from '../words/format.ts'
import { intervalWords } from '../words/intervalWords.ts'
import { adviceWords } from '../words/levels/adviceWords.ts'
import { levelWords } from '../words/levels/levelWords.ts'
import { proofWords } from '../words/proofWords.ts'
import { binWords, flowsLeftOutWords, shortWords, tradeWords } from '../words/sampleWords.ts'
import { type Paint, painter } from './ansi.ts'
import type { TerminalStyle } from './terminalStyle.ts'
import { terminalTable } from './terminalTable.ts'
import { wrapText } from './wrapText.ts'

/** What `compare` prints: which level to take, what the trades can prove, then every level on the same draws. */
export function comparisonText(played: RunResult, { width, color }: TerminalStyle): string {
  const { summary } = onBarClock(played)
  const paint = painter(color)
  const { samples, comparison, notices, data } = summary
  const { files = [] } = data
  const paragraphs = [
    paint('bold', summary.name),
    ...(comparison === null ? [] : judgement(comparison, summary, width, paint)),
    ...notices.map(notice => wrapText(`Notice: ${notice}`, width).join('\n')),
    ...(files.length === 0 ? [] : [wrapText(`Data: ${readLine(files)}`, width).join('\n')]),
    ...(samples === null ? ['Nothing can be compared.'] : levels(samples, summary, width, paint)),
  ]
  return `${paragraphs.join('\n\n')}\n`
}

/** Which level to take, what the levels take and skip where any skips, and what the trades can prove. */
function judgement(comparison: ComparisonSummary, summary: Summary, width: number, paint: Paint): string[] {
  const { selections } = comparison
  const skips = selections.some(({ skipped }) => skipped.trades > 0)
  return [
    wrapText(adviceWords(comparison, summary), width).join('\n'),
    ...(skips ? [terminalTable(selectionTable(selections, levelWords(summary.samples)), width, paint)] : []),
    wrapText(proofWords(comparison, summary), width).join('\n'),
  ]
}

function levels(samples: SampleSummary, summary: Summary, width: number, paint: Paint): string[] {
  const tables = [
    ...outcomeTables(samples, summary),
    ...stepUpTables(samples, summary),
    ...(samples.risks.length > 1 ? [differenceTable(samples, summary.market.quote)] : []),
  ]
  return [
    wrapText(lead(samples, summary), width).join('\n'),
    ...tables.map(table => terminalTable(table, width, paint)),
  ]
}

function lead(s: SampleSummary, { market }: Summary): string {
  const draws =
    s.poolSize === null
      ? 'on simulated prices'
      : `drawn in blocks of ${count(s.block)} from ${plural(s.poolSize, 'trade')}`
  const more = [binWords(s), shortWords(s), flowsLeftOutWords(s)]
    .filter(words => words !== null)
    .map(words => ` ${words}.`)
  return `${plural(s.count, 'account')} of ${tradeWords(s)} ${levelWords(s).each}, the same draws for all, ${draws}, ${market.tiers.map(t => t.symbol).join(' to ')}. An asterisk marks ${levelWords(s).own}. In brackets, under its figure: a 95% interval. ${intervalWords(s)}${more.join('')}`
}
