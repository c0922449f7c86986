import { hedgeOnBarClock } from '../../results/barClock.ts'
import type { HedgeResult } from '../../results/hedge.ts'
import { rallyEndWords, rallyTable } from '../tables/hedgeTables.ts'
import { HEDGE_LOOKS, hedgeOutcomeWords, hedgeSentences, hedgeSettingWords } from '../words/hedgeWords.ts'
import type { TableContent } from '../words/tableContent.ts'
import { painter } from './ansi.ts'
import { type Block, blocksWithin, MOST_LINES, noticeBlocks } from './terminalBlocks.ts'
import { valuePlot } from './terminalPlots.ts'
import type { TerminalStyle } from './terminalStyle.ts'
import { terminalTable } from './terminalTable.ts'
import { TONE_STYLES } from './toneStyles.ts'
import { wrapText } from './wrapText.ts'

/** The story of a hedge for a terminal, at most 39 lines unless notices alone take more; `full` has all of it. */
export function hedgeText(played: HedgeResult, { width, color, full = false }: TerminalStyle): string {
  const result = hedgeOnBarClock(played)
  const { summary } = result
  const paint = painter(color)
  const text = (words: string) => wrapText(words, width)
  const [first = '', ...rest] = hedgeSentences(summary)
  const tone = TONE_STYLES[HEDGE_LOOKS[summary.outcome].tone]
  const head = [
    ...text(summary.name).map(line => paint('bold', line)),
    ...text(hedgeOutcomeWords(summary).toUpperCase()).map(line => paint(tone, line)),
    ...text(first),
  ]
  const rally = rallyTable(result)
  const groups: readonly (readonly Block[])[] = [
    [{ label: 'the hedge', weight: 16, lines: text(hedgeSettingWords(summary)) }],
    noticeBlocks(summary, width),
    [{ label: 'plot of the value', weight: 14, lines: valuePlot(result, width, paint) }],
    [{ label: 'what it did', weight: 15, lines: text(rest.join(' ')) }],
    [{ label: 'in a rally', weight: 13, lines: rally === null ? [] : rallyLines(rally, width, color) }],
  ]
  return blocksWithin(head, groups, width, full ? Number.POSITIVE_INFINITY : MOST_LINES).lines.join('\n')
}

/** The figures as a table; what becomes of the short, the last column, in words below it. */
function rallyLines({ caption, columns, rows }: TableContent, width: number, color: boolean): string[] {
  const figures = { caption, columns: columns.slice(0, -1), rows: rows.map(row => row.slice(0, -1)) }
  return [...terminalTable(figures, width, painter(color)).split('\n'), ...wrapText(rallyEndWords(rows), width)]
}
