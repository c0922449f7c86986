import type { HedgeResult } from '../../results/hedge.ts'
import { rallyTable } from '../tables/hedgeTables.ts'
import { readLine } from '../words/files/readLine.ts'
import { HEDGE_LOOKS, hedgeOutcomeWords, hedgeSentences, hedgeSettingWords } from '../words/hedgeWords.ts'
import { painter } from './ansi.ts'
import { terminalTable } from './terminalTable.ts'
import { TONE_STYLES } from './toneStyles.ts'
import { wrapText } from './wrapText.ts'

/** The story of a hedge for a terminal. */
export function hedgeText(result: HedgeResult, { width, color }: { width: number; color: boolean }): string {
  const { summary } = result
  const { files = [] } = summary.data
  const paint = painter(color)
  const text = (words: string) => wrapText(words, width).join('\n')
  const rally = rallyTable(result)
  const outcome = paint(TONE_STYLES[HEDGE_LOOKS[summary.outcome].tone], text(hedgeOutcomeWords(summary).toUpperCase()))
  const parts = [
    [paint('bold', text(summary.name)), outcome, text(hedgeSettingWords(summary))].join('\n'),
    ...hedgeSentences(summary).map(text),
    ...(rally === null ? [] : [terminalTable(rally, width, paint)]),
    ...(files.length === 0 ? [] : [text(`Data: ${readLine(files)}`)]),
    ...summary.notices.map(notice => text(`Note: ${notice}.`)),
  ]
  return `${parts.join('\n\n')}\n`
}
