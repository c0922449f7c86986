import { onBarClock } from '../../results/barClock.ts'
import type { RunResult } from '../../results/runResult.ts'
import { intervalWords } from '../words/intervalWords.ts'
import { OUTCOME_LOOKS, outcomeWords } from '../words/outcomeWords.ts'
import { type RunFact, runFacts } from '../words/runFacts.ts'
import { flowsLeftOutWords } from '../words/sampleWords.ts'
import { type Paint, painter } from './ansi.ts'
import { type Block, blocksWithin, MOST_LINES, noticeBlocks } from './terminalBlocks.ts'
import { terminalLevels } from './terminalLevels.ts'
import { terminalPlots } from './terminalPlots.ts'
import type { TerminalStyle } from './terminalStyle.ts'
import { TONE_STYLES } from './toneStyles.ts'
import { wrapText } from './wrapText.ts'

const LABEL_WIDTH = 15
/** What a trader looks for first: rather lower plots than none of them. */
const DECIDING = ['plot of equity', 'risk levels'] as const
/** Below this width a label stands on its own line's start without a column of its own. */
const NARROW = 60

/**
 * The story of a run for a terminal: the answer, why, notices, plots of equity and drawdown, what was read, the figures
 * behind it, the risk levels. At most 39 lines of at most `width` characters (colour codes apart), unless `full` asks for
 * all or notices alone take more; where that is too little the plots are lower, and what has least weight is left out and
 * named.
 */
export function terminalVerdict(played: RunResult, { width, color, full = false }: TerminalStyle): string {
  const result = onBarClock(played)
  const { name, outcome, verdict, samples } = result.summary
  const paint = painter(color)
  const text = (words: string) => wrapText(words, width)
  const flows = samples === null ? null : flowsLeftOutWords(samples)
  const head = [
    ...text(name).map(line => paint('bold', line)),
    ...text(outcomeWords(result.summary).toUpperCase()).map(line =>
      paint(TONE_STYLES[OUTCOME_LOOKS[outcome].tone], line),
    ),
    ...verdict.sentences.flatMap(text),
  ]
  const { table, intervals } = terminalLevels(result, width, paint)
  const groups = (lower: number): readonly (readonly Block[])[] => {
    const { equity, drawdown } = terminalPlots(result, width, paint, lower)
    return [
      [{ label: 'more on the account', weight: 14, lines: text(verdict.details.join(' ')) }],
      noticeBlocks(result.summary, width),
      [
        { label: DECIDING[0], weight: 15, lines: equity },
        { label: 'plot of drawdown', weight: 12, lines: drawdown },
      ],
      runFacts(result).map(fact => ({ ...fact, lines: factLines(fact, width, paint) })),
      [
        { label: DECIDING[1], weight: 16, lines: table },
        { label: 'intervals', weight: 13, lines: intervals },
        { label: 'cash flows', weight: 8, lines: flows === null ? [] : text(`${flows}.`) },
        { label: 'what intervals hold', weight: 3, lines: samples === null ? [] : text(intervalWords(samples)) },
      ],
    ]
  }
  const most = full ? Number.POSITIVE_INFINITY : MOST_LINES
  const laidOut = [0, 1].map(lower => blocksWithin(head, groups(lower), width, most))
  return (laidOut.find(({ out }) => !DECIDING.some(label => out.includes(label))) ?? laidOut.at(-1)!).lines.join('\n')
}

function factLines(fact: RunFact, width: number, paint: Paint): string[] {
  if (width < NARROW) {
    const [first = '', ...rest] = wrapText(`${fact.label}: ${fact.text}`, width)
    return [first.replace(fact.label, label => paint('dim', label)), ...rest]
  }
  const lines = wrapText(fact.text, width - LABEL_WIDTH)
  return lines.map((line, i) => paint('dim', (i === 0 ? fact.label : '').padEnd(LABEL_WIDTH)) + line)
}
