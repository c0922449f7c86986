import type { Summary } from '../../../results/summary.ts'
import type { ComparedRun } from '../comparedRun.ts'
import { capital, edgeEnds, inR, plural } from '../format.ts'
import { settingDifferences } from '../settingDifferences.ts'
import { isProven, isRuined, triedOn } from './heldUp.ts'
import { basisOf } from './judged.ts'
import type { Panel } from './panel.ts'
import { allRuns, listedRuns, namedRuns } from './runPlaces.ts'
import { medianHeadline, mostGrown } from './sideRanking.ts'

/** A setting of more letters has no room in a sentence. */
const LONG = 40

/** The first screen of several runs side by side: which of them holds up, and why no more can be said. */
export function sidePanel(runs: readonly ComparedRun[]): Panel {
  const summaries = runs.map(({ result }) => result.summary)
  const shown = places(summaries, isProven)
  return {
    kind: 'Side by side',
    question: `Which of these ${plural(runs.length, 'run')} holds up?`,
    chip: null,
    headline: medianHeadline(summaries) ?? headline(summaries),
    reason: [decides(summaries, shown), madeFrom(runs)].filter(sentence => sentence !== null).join(' '),
    next: { label: 'What to do next.', text: next(summaries, shown), tone: shown.length > 0 ? 'good' : 'open' },
    checks: [],
  }
}

function headline(summaries: readonly Summary[]): string {
  const [shown, ruined] = [places(summaries, isProven), places(summaries, isRuined)]
  const all = summaries.length
  const edge =
    shown.length === 0
      ? `${all === 2 ? 'Neither run' : `None of ${plural(all, 'run')}`} shows an edge`
      : shown.length === all
        ? `${allRuns(all)} show an edge`
        : `Only ${namedRuns(shown)} ${shown.length === 1 ? 'shows' : 'show'} an edge`
  return ruined.length === 0
    ? `${edge}.`
    : `${edge}; ${namedRuns(ruined)} ${ruined.length === 1 ? 'was' : 'were'} ruined.`
}

/** The figure that decides: of the run that shows an edge, else of the one that grew the most. */
function decides(summaries: readonly Summary[], shown: readonly number[]): string | null {
  const [first] = shown
  if (first !== undefined) {
    const { mean, low, high } = summaries[first]!.edge
    if (low === null || high === null) return null
    return `Run ${first + 1} made ${inR(mean)} a trade, 95% range ${edgeEnds({ low, high })}.`
  }
  return mostGrown(summaries)
}

/** Which run is an earlier one but for one setting, that which ruined it before any other; null where there is none. */
function madeFrom(runs: readonly ComparedRun[]): string | null {
  const changes = runs.flatMap((run, later) =>
    runs.slice(0, later).flatMap((first, earlier) => {
      const [only, ...more] = settingDifferences([first.settings, run.settings])
      const value = only?.values[1] ?? null
      if (only === undefined || value === null || more.length > 0 || `${only.key}${value}`.length > LONG) return []
      const changed = only.key === 'plan.risk' ? `at ${value} risk` : `with ${only.key} ${value}`
      const ruined = isRuined(run.result.summary) && !isRuined(first.result.summary)
      return [
        { ruined, text: `Run ${later + 1} is run ${earlier + 1} ${changed}${ruined ? ', and that ruined it' : ''}.` },
      ]
    }),
  )
  return (changes.find(({ ruined }) => ruined) ?? changes[0])?.text ?? null
}

function next(summaries: readonly Summary[], shown: readonly number[]): string {
  const data = new Set(summaries.map(triedOn))
  const bases = summaries.map(basisOf)
  if (shown.length > 0) return `Try ${namedRuns(shown)} on data that it has not seen, before you trust it.`
  if (bases.includes('accounts') && !bases.includes('account')) {
    return 'Choose none by simulated prices alone: test it on prices of your market first.'
  }
  if (summaries.every(({ facts }) => facts.taken === 0)) return 'Open each run: its page says what it needs to trade.'
  return data.size === 1
    ? 'Choose none by its growth: more trades must show an edge first.'
    : 'Rank none of them: their data differ, and no edge is shown.'
}

/** Who shares trades with whom, so that a difference is the settings alone; null where none do. */
export function sharedTrades(runs: readonly ComparedRun[]): string | null {
  const tapes = Map.groupBy(
    runs.map((_, run) => run),
    run => tapeOf(runs[run]!) ?? `run ${run}`,
  )
  const groups = [...tapes.values()].filter(group => group.length > 1)
  if (groups.length === 0) return 'No two of these runs play the same trades: luck is part of every difference.'
  const alone = [...tapes.values()].filter(group => group.length === 1).flat()
  const said = groups.map(group =>
    group.length === runs.length
      ? `${allRuns(runs.length)} play the same trades, so what differs is the settings alone.`
      : `Runs ${listedRuns(group)} play the same trades, so their difference is the settings alone.`,
  )
  const others =
    alone.length === 0
      ? []
      : [`${capital(namedRuns(alone))} ${alone.length === 1 ? 'shares' : 'share'} no trades with them.`]
  return [...said, ...others].join(' ')
}

/** What it plays: one account its tape, many a tape for each of them. Null where that is not known. */
function tapeOf({ result: { outputs, summary } }: ComparedRun): string | null {
  const tape = outputs.find(({ file }) => file === 'tape.csv')?.sha256
  return tape === undefined ? null : `${basisOf(summary)} ${tape}`
}

function places(summaries: readonly Summary[], is: (summary: Summary) => boolean): number[] {
  return summaries.flatMap((summary, run) => (is(summary) ? [run] : []))
}
