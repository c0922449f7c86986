import { onBarClock } from '../../results/barClock.ts'
import type { RunResult } from '../../results/runResult.ts'
import { intervalWords } from '../words/intervalWords.ts'
import { OUTCOME_LOOKS, outcomeWords } from '../words/outcomeWords.ts'
import { type RunFact, runFacts } from '../words/runFacts.ts'
import { flowsLeftOutWords } from '../words/sampleWords.ts'
import { type Paint, painter } from './ansi.ts'
import { terminalLevels } from './terminalLevels.ts'
import { terminalPlots } from './terminalPlots.ts'
import type { TerminalStyle } from './terminalStyle.ts'
import { TONE_STYLES } from './toneStyles.ts'
import { wrapText } from './wrapText.ts'

/** The path of the report is the fortieth. */
const MOST_LINES = 39
const LABEL_WIDTH = 15
/** They answer what a trader asks: the plots give way before them. */
const LEVELS = 'risk levels'
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
  const { name, outcome, verdict, samples, notices } = result.summary
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
  const groups = (lower: number): readonly (readonly Block[])[] => [
    [{ label: 'more on the account', weight: 13, lines: text(verdict.details.join(' ')) }],
    [
      {
        label: 'notices',
        weight: Number.POSITIVE_INFINITY,
        lines: notices.flatMap(notice => text(`Notice: ${notice}`)),
      },
    ],
    [{ label: 'plots', weight: 12, lines: terminalPlots(result, width, paint, lower) }],
    runFacts(result).map(fact => ({ ...fact, lines: factLines(fact, width, paint) })),
    [
      { label: LEVELS, weight: 11, lines: terminalLevels(result, width, paint) },
      { label: 'cash flows', weight: 8, lines: flows === null ? [] : text(`${flows}.`) },
      { label: 'what intervals hold', weight: 3, lines: samples === null ? [] : text(intervalWords(samples)) },
    ],
  ]
  const most = full ? Number.POSITIVE_INFINITY : MOST_LINES
  const laidOut = [0, 1].map(lower => within(head, groups(lower), width, most))
  return (laidOut.find(({ out }) => !out.includes(LEVELS)) ?? laidOut[0]!).lines.join('\n')
}

function factLines(fact: RunFact, width: number, paint: Paint): string[] {
  if (width < NARROW) {
    const [first = '', ...rest] = wrapText(`${fact.label}: ${fact.text}`, width)
    return [first.replace(fact.label, label => paint('dim', label)), ...rest]
  }
  const lines = wrapText(fact.text, width - LABEL_WIDTH)
  return lines.map((line, i) => paint('dim', (i === 0 ? fact.label : '').padEnd(LABEL_WIDTH)) + line)
}

interface Block {
  readonly label: string
  readonly weight: number
  readonly lines: readonly string[]
}

/** Of the blocks, heaviest first, those that there is room for, and the labels of the others. */
function within(head: readonly string[], groups: readonly (readonly Block[])[], width: number, most: number) {
  const whole = most === Number.POSITIVE_INFINITY
  const blocks = groups.flat().filter(({ lines, weight }) => lines.length > 0 && (whole || weight > 0))
  let kept: readonly Block[] = blocks.filter(({ weight }) => weight === Number.POSITIVE_INFINITY)
  for (const block of blocks.filter(each => !kept.includes(each)).sort((a, b) => b.weight - a.weight)) {
    const more = [...kept, block]
    if (layOut(head, groups, more, width).length <= most) kept = more
  }
  const out = blocks.filter(block => !kept.includes(block)).map(({ label }) => label)
  return { lines: layOut(head, groups, kept, width), out }
}

/** Head and groups with an empty line between them, and at the end what was left out. */
function layOut(
  head: readonly string[],
  groups: readonly (readonly Block[])[],
  kept: readonly Block[],
  width: number,
): string[] {
  const out = groups.flat().filter(block => block.lines.length > 0 && block.weight > 0 && !kept.includes(block))
  const names = out.map(({ label }) => label.toLowerCase()).join(', ')
  const parts = [
    head,
    ...groups.map(group => group.filter(block => kept.includes(block)).flatMap(({ lines }) => lines)),
    out.length === 0 ? [] : wrapText(`Not shown here, for want of room (--full shows all): ${names}`, width),
  ]
  return parts.filter(part => part.length > 0).flatMap((part, i) => (i === 0 ? part : ['', ...part]))
}
