import { type Paint, painter, type Style } from './ansi.ts'
import type { RunResult } from './result.ts'
import { outcomeWords } from './simulatedPath.ts'
import type { Outcome } from './summary.ts'
import { type Fact, terminalFacts } from './terminalFacts.ts'
import { wrapText } from './wrapText.ts'

const MAX_LINES = 40
const LABEL_WIDTH = 15
/** Below this width a label stands on its own line's start without a column of its own. */
const NARROW = 60

const OUTCOME_STYLES: Readonly<Record<Outcome, Style>> = {
  survived: 'green',
  ruined: 'red',
  stalled: 'yellow',
  'not tradable': 'yellow',
}

/**
 * The verdict of a run for a terminal: plain words first, then the figures behind them. At most 40 lines of at most
 * `width` characters (colour codes apart); where that is too little, the facts of least weight go first.
 */
export function terminalVerdict(result: RunResult, { width, color }: { width: number; color: boolean }): string {
  const { name, verdict } = result.summary
  const paint = painter(color)
  const head = [
    ...wrapText(name, width).map(line => paint('bold', line)),
    ...wrapText(outcomeWords(result.summary).toUpperCase(), width).map(line =>
      paint(OUTCOME_STYLES[verdict.outcome], line),
    ),
    ...[...verdict.sentences, ...verdict.details].flatMap(sentence => wrapText(sentence, width)),
    '',
  ]
  const blocks = terminalFacts(result).map(fact => ({ weight: fact.weight, lines: factLines(fact, width, paint) }))
  return within(head, blocks).join('\n')
}

function factLines(fact: Fact, width: number, paint: Paint): string[] {
  if (width < NARROW) {
    const [first = '', ...rest] = wrapText(`${fact.label}: ${fact.text}`, width)
    return [first.replace(fact.label, label => paint('dim', label)), ...rest]
  }
  const lines = wrapText(fact.text, width - LABEL_WIDTH)
  return lines.map((line, i) => paint('dim', (i === 0 ? fact.label : '').padEnd(LABEL_WIDTH)) + line)
}

interface Block {
  readonly weight: number
  readonly lines: readonly string[]
}

function within(head: readonly string[], blocks: readonly Block[]): string[] {
  const kept = [...blocks]
  const lines = () => [...head, ...kept.flatMap(block => block.lines)]
  while (kept.length > 0 && lines().length > MAX_LINES) {
    const least = kept.reduce((a, b) => (b.weight <= a.weight ? b : a))
    kept.splice(kept.indexOf(least), 1)
  }
  return lines().slice(0, MAX_LINES)
}
