import { onBarClock } from '../../results/barClock.ts'
import { NOT_JUDGED } from '../../results/comparison.ts'
import type { RunResult } from '../../results/runResult.ts'
import type { SampleSummary } from '../../results/samples.ts'
import type { Summary } from '../../results/summary.ts'
import { outcomeTables } from '../tables/accountTables.ts'
import { differenceTable } from '../tables/differenceTable.ts'
import { selectionTable } from '../tables/selectionTable.ts'
import { stepUpTables } from '../tables/stepUpTables.ts'
import { capital, count, plural } from '../words/format.ts'
import { intervalWords } from '../words/intervalWords.ts'
import { adviceWords } from '../words/levels/adviceWords.ts'
import { levelWords } from '../words/levels/levelWords.ts'
import { comparePanel } from '../words/panel/comparePanel.ts'
import { proofWords } from '../words/proofWords.ts'
import { binWords, flowsLeftOutWords, shortWords, tradeWords } from '../words/sampleWords.ts'
import type { TableContent } from '../words/tableContent.ts'
import { type Paint, painter } from './ansi.ts'
import { levelBars } from './levelBars.ts'
import { type Block, blocksWithin, MOST_LINES, noticeBlocks } from './terminalBlocks.ts'
import { terminalLevels } from './terminalLevels.ts'
import type { TerminalStyle } from './terminalStyle.ts'
import { terminalTable } from './terminalTable.ts'
import { TONE_STYLES } from './toneStyles.ts'
import { wrapText } from './wrapText.ts'

/**
 * What `compare` prints: which level to take and why, notices, growth against drawdown as bars, the levels. At most 39
 * lines, unless notices alone take more; `full` has every table, with its intervals, and what the trades can prove.
 */
export function comparisonText(played: RunResult, style: TerminalStyle): string {
  const result = onBarClock(played)
  const { width, full = false } = style
  const paint = painter(style.color)
  const groups = [
    noticeBlocks(result.summary, width),
    ...(full ? wholeRecord(result, width, paint) : brief(result, width, paint)),
  ]
  return blocksWithin(answer(result, style), groups, width, full ? Number.POSITIVE_INFINITY : MOST_LINES).lines.join(
    '\n',
  )
}

/** Name, outcome, and why; in full with every sentence of the advice. */
function answer(result: RunResult, { width, color, full = false }: TerminalStyle): string[] {
  const { name, comparison, notices } = result.summary
  const paint = painter(color)
  const text = (words: string) => wrapText(words, width)
  const named = text(name).map(line => paint('bold', line))
  if (comparison === null)
    return [...named, ...text(notices.includes(NOT_JUDGED) ? `${capital(NOT_JUDGED)}.` : 'Nothing can be compared.')]
  const { chip, headline, reason, next } = comparePanel(result)
  const outcome = chip === null ? [] : text(chip.words.toUpperCase()).map(line => paint(TONE_STYLES[chip.tone], line))
  if (full) return [...named, ...outcome, ...text(adviceWords(comparison, result.summary))]
  const after = next === null ? [] : text(`${next.label.replace(/\.$/, ':')} ${next.text}`)
  return [...named, ...outcome, ...text(headline), ...text(reason), ...after]
}

function brief(result: RunResult, width: number, paint: Paint): Block[][] {
  const { summary } = result
  if (summary.samples === null) return []
  const [, ...tables] = tablesOf(summary, width, paint)
  const { table, intervals } = terminalLevels(result, width, paint)
  const flows = flowsLeftOutWords(summary.samples)
  return [
    [{ label: 'growth against drawdown', weight: 15, lines: levelBars(summary, width, paint) }],
    [
      { label: 'levels', weight: 16, lines: table },
      { label: 'intervals', weight: 13, lines: intervals },
      { label: 'cash flows', weight: 11, lines: flows === null ? [] : wrapText(`${flows}.`, width) },
      { label: 'what intervals hold', weight: 10, lines: wrapText(intervalWords(summary.samples), width) },
    ],
    ...tables.map(table => [table]),
    proof(summary, width),
  ]
}

/** Every table; what the trades can prove at the end. */
function wholeRecord({ summary }: RunResult, width: number, paint: Paint): Block[][] {
  if (summary.samples === null) return []
  return [
    [{ label: 'growth against drawdown', weight: 1, lines: levelBars(summary, width, paint) }],
    [{ label: 'draws', weight: 1, lines: wrapText(lead(summary.samples, summary), width) }],
    ...tablesOf(summary, width, paint).map(table => [table]),
    proof(summary, width),
  ]
}

/** The tables of the levels, that of what becomes of the accounts first. */
function tablesOf(summary: Summary, width: number, paint: Paint): Block[] {
  const { samples, comparison } = summary
  if (samples === null) return []
  const block = (label: string, weight: number, tables: readonly TableContent[]): Block => ({
    ...{ label, weight },
    lines: tables.flatMap((table, i) => [...(i === 0 ? [] : ['']), ...terminalTable(table, width, paint).split('\n')]),
  })
  const selections = comparison?.selections ?? []
  const skips = selections.some(({ skipped }) => skipped.trades > 0)
  return [
    block('outcomes', 1, outcomeTables(samples, summary)),
    block('the step-up', 5, stepUpTables(samples, summary)),
    block('paired differences', 4, samples.risks.length > 1 ? [differenceTable(samples, summary.market.quote)] : []),
    block('taken and skipped', 3, skips ? [selectionTable(selections, levelWords(samples))] : []),
  ]
}

function proof(summary: Summary, width: number): Block[] {
  const { comparison } = summary
  const lines = comparison === null ? [] : wrapText(proofWords(comparison, summary), width)
  return [{ label: 'what the trades can prove', weight: 2, lines }]
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
