import type { Outcome } from '../../../results/outcome.ts'
import type { Summary } from '../../../results/summary.ts'
import type { PageContent } from '../../markup/cell.ts'
import { term } from '../../markup/glossary.ts'
import { type HtmlPart, html } from '../../markup/html.ts'
import { outcomeCell } from '../../markup/outcomeBadge.ts'
import { table } from '../../markup/table.ts'
import { wholeDates } from '../../markup/wholeDates.ts'
import { pairedRuns } from '../../series/pairedRuns.ts'
import type { ComparedRun } from '../../words/comparedRun.ts'
import { date, NONE, signedPercent } from '../../words/format.ts'
import { share } from '../../words/levels/levelCells.ts'
import { basisOf, toldRuin } from '../../words/panel/judged.ts'
import type { Section } from '../section.ts'

/** Every further run against the first, with how each ended: paired where both play the same draws, else why not. */
export function runDifferences(runs: readonly ComparedRun[]): Section {
  const [first, ...others] = runs as readonly [ComparedRun, ...ComparedRun[]]
  const pairs = pairedRuns(runs)
  const number = (head: HtmlPart) => ({ head, kind: 'number' as const })
  const rows = others.map((run, i) => {
    const { difference, reason } = pairs[i]!
    const change = (log: number) => signedPercent(Math.expm1(log))
    return [
      ...ending(run),
      difference === null ? NONE : change(difference.value),
      difference === null ? NONE : `${change(difference.low)} to ${change(difference.high)}`,
      difference === null ? `not paired, luck is part of any difference: ${reason}` : inWords(first, run, difference),
    ]
  })
  const numbers = table({
    caption: `Typical (geometric mean) growth of the samples, against ${first.label}; and how each run ended`,
    columns: [
      { head: 'Run', kind: 'name' },
      { head: 'Outcome' },
      number(html`Samples ${term('ruined', 'ruined')}`),
      number('Difference'),
      number('95% interval'),
      { head: 'In words' },
    ],
    rows: [[...ending(first), NONE, NONE, 'what the others are compared with'], ...rows],
  })
  return { id: 'differences', title: 'Differences', body: [pairs.some(isPaired) ? PAIRED : null, numbers] }
}

const PAIRED = html`<p>${term('paired', 'Paired')}: the seed, the number of samples, their length, the blocks and the trades to
  draw from are the same, so each sample is played by both runs, each at the risk of its plan.</p>`

function isPaired({ difference }: ReturnType<typeof pairedRuns>[number]): boolean {
  return difference !== null
}

function ending({ label, result: { summary } }: ComparedRun): PageContent[] {
  const told = toldRuin(summary)
  const outcome = html`${outcomeCell(summary)}${ruin(summary)}`
  if (told === null) return [label, outcome, NONE]
  const ruined = share(told.ruined)
  return [label, outcome, told.at === null ? ruined : { ...ruined, text: `${ruined.text} ${told.at}` }]
}

function ruin(summary: Summary): HtmlPart {
  const { ruin: found } = summary
  if (found === null || summary.comparison !== null || basisOf(summary) === 'accounts') return null
  return html`<small>by trade ${String(found.trade)}${found.time === null ? null : wholeDates(`, ${date(found.time)}`)}</small>`
}

/** How an account ends that no growth of samples speaks for. */
const OVER: Partial<Record<Outcome, string>> = {
  'not tested': 'had no trade',
  'not tradable': 'took no trade',
  ruined: 'was ruined',
  stalled: 'has stalled',
}

function inWords(first: ComparedRun, run: ComparedRun, { low, high }: { low: number; high: number }): string {
  const [here, there] = [run, first].map(({ result: { summary } }) =>
    basisOf(summary) === 'accounts' ? undefined : OVER[summary.outcome],
  )
  const over = [here, there === undefined ? undefined : `the first ${there}`].filter(words => words !== undefined)
  if (over.length > 0) return `${over.join('; ')}: no growth of samples makes up for that`
  if (low > 0) return 'grows more than the first'
  return high < 0 ? 'grows less than the first' : 'no difference is shown: 0 lies inside the interval'
}
