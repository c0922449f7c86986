import { hedgeOnBarClock } from '../../results/barClock.ts'
import type { HedgeResult } from '../../results/hedge.ts'
import { hedgeFigureTable, openingsTable, rallyTable } from '../tables/hedgeTables.ts'
import { dataWords } from '../words/dataWords.ts'
import { hedgeOutcomeWords, hedgeSentences, hedgeSettingWords } from '../words/hedgeWords.ts'
import { block, list, tables } from './markdownParts.ts'
import { plain } from './markdownTable.ts'

/** The twin of a hedge's page for notes: its words and its tables. */
export function hedgeMarkdown(played: HedgeResult): string {
  const result = hedgeOnBarClock(played)
  const { summary } = result
  const rally = rallyTable(result)
  const { stepup, node, format } = summary.versions
  const blocks: readonly (readonly [string, readonly string[]])[] = [
    ['What its author says', [list(summary.notes)]],
    ['Notices', [list(summary.notices)]],
    ['In a rally', rally === null ? [] : tables([rally])],
    ['Figures', tables([hedgeFigureTable(result)])],
    ['Openings', tables([openingsTable(result)])],
    ['Assumptions in force', [list(summary.assumptions)]],
    ['Data', [list(dataWords(summary))]],
    ['Program', [`stepup ${stepup}, Node ${node}, results format ${format}.`]],
  ]
  const head = [
    `# ${plain(summary.name)}`,
    `**${hedgeOutcomeWords(summary)}**`,
    [...hedgeSentences(summary), hedgeSettingWords(summary)].map(plain).join('\n'),
  ]
  return `${[...head, ...blocks.flatMap(([title, parts]) => block(title, parts))].join('\n\n')}\n`
}
