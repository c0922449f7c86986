import type { RiskLevelSummary } from '../../../results/samples.ts'
import { term } from '../../markup/glossary.ts'
import { html } from '../../markup/html.ts'
import { table } from '../../markup/table.ts'
import { type Content, textOf } from '../../words/cell.ts'
import type { ComparedRun } from '../../words/comparedRun.ts'
import { signedPercent } from '../../words/format.ts'
import { estimate, levelName } from '../../words/levels/levelCells.ts'
import { LEVEL_FIGURES } from '../../words/levels/levelFigures.ts'
import { type LevelWords, levelWords } from '../../words/levels/levelWords.ts'
import { SURVIVED } from '../../words/outcomeWords.ts'
import { tradeWords } from '../../words/sampleWords.ts'
import type { Section } from '../section.ts'

/** Shares, and none in money: the runs may have several currencies. */
const FIGURES = ['survived', 'ruined', 'stalled', 'drawdownP95'] as const

/** A risk level of one run, or of several that it came out the same for, as they play the same draws. */
interface SharedLevel {
  readonly level: RiskLevelSummary
  readonly start: number
  /** Of a sample, in words. */
  readonly trades: string
  /** Places of the runs on the page, from 0. */
  readonly runs: number[]
  /** Those of them whose plan has this risk. */
  readonly owners: number[]
}

/** Every risk level of every run, once for all runs that share it; null where no run has samples. */
export function runLevels(runs: readonly ComparedRun[]): Section | null {
  const levels = sharedLevels(runs)
  if (levels.length === 0) return null
  const { head, title } = wordsOf(runs)
  const number = (head: string) => ({ head, kind: 'number' as const })
  const body = table({
    caption: html`What becomes of the sampled accounts (${term('survived', 'survived')}: ${SURVIVED}); each figure with its ${term('interval', '95% interval')}. They fall
      from the highest closed equity to the worst price inside a trade (worst ${term('drawdown', 'drawdown')}).`,
    columns: [
      { head: 'Run', kind: 'name' },
      ...[head, 'Median growth', '5% grow less than'].map(number),
      ...FIGURES.map(key => number(textOf(LEVEL_FIGURES[key].head))),
    ],
    rows: levels.map(shared => cells(shared, runs)),
  })
  return { id: 'levels', title, body }
}

/** Runs of levels and runs of plans may stand on one page. */
function wordsOf(runs: readonly ComparedRun[]): Pick<LevelWords, 'head' | 'title'> {
  const found = runs.map(({ result }) => result.summary.samples).filter(samples => samples !== null)
  const kinds = [...new Set(found.map(({ by }) => by))]
  return kinds.length === 1
    ? levelWords(found[0]!)
    : { head: 'Risk or plan', title: 'Risk levels and plans side by side' }
}

function sharedLevels(runs: readonly ComparedRun[]): readonly SharedLevel[] {
  const levels = new Map<string, SharedLevel>()
  for (const [i, { result }] of runs.entries()) {
    const { seed, samples, facts } = result.summary
    if (samples === null) continue
    const trades = tradeWords(samples)
    for (const level of samples.risks) {
      const { label, medianFinal, p05Final, survived, ruined, stalled, drawdownP95 } = level
      const figures = [label, medianFinal, p05Final, survived, ruined, stalled, drawdownP95]
      const key = JSON.stringify([seed, facts.start, trades, ...figures])
      const shared = levels.get(key) ?? { level, start: facts.start, trades, runs: [], owners: [] }
      levels.set(key, shared)
      shared.runs.push(i)
      if (level.own) shared.owners.push(i)
    }
  }
  return [...levels.values()]
}

function cells({ level, start, trades, runs: places, owners }: SharedLevel, runs: readonly ComparedRun[]): Content[] {
  const growth = (final: number) => signedPercent(final / start - 1)
  const alone = places.length === 1
  return [
    { text: alone ? runs[places[0]!]!.label : `${numbers(places)}, on the same draws`, note: `${trades} each` },
    levelName({ label: level.label, own: owners.length > 0 }, alone ? 'its plan' : `plan of ${numbers(owners)}`),
    estimate(level.medianFinal, growth),
    estimate(level.p05Final, growth),
    ...FIGURES.map(key => LEVEL_FIGURES[key].of(level, '')),
  ]
}

/** Runs by the numbers that their names begin with. */
function numbers(places: readonly number[]): string {
  return places.map(place => `${place + 1}.`).join(' ')
}
