import type { Summary } from '../../../results/summary.ts'
import type { ComparedRun } from '../comparedRun.ts'
import { count, edgeEnds, inR, multipleText, plural, signedPercent } from '../format.ts'
import { growth } from '../growth.ts'
import { settingDifferences } from '../settingDifferences.ts'
import { isProven, isRuined, triedOn } from './heldUp.ts'
import type { Panel } from './panel.ts'

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
    headline: headline(summaries),
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
        ? `${allOf(all)} show an edge`
        : `Only ${named(shown)} ${shown.length === 1 ? 'shows' : 'show'} an edge`
  return ruined.length === 0 ? `${edge}.` : `${edge}; ${named(ruined)} ${ruined.length === 1 ? 'was' : 'were'} ruined.`
}

/** The figure that decides: of the run that shows an edge, else of the one that grew the most. */
function decides(summaries: readonly Summary[], shown: readonly number[]): string | null {
  const [first] = shown
  if (first !== undefined) {
    const { mean, low, high } = summaries[first]!.edge
    if (low === null || high === null) return null
    return `Run ${first + 1} made ${inR(mean)} a trade, 95% range ${edgeEnds({ low, high })}.`
  }
  const grown = summaries.map((summary, run) => ({ run, growth: growth(summary) ?? Number.NEGATIVE_INFINITY }))
  const most = grown.reduce((a, b) => (b.growth > a.growth ? b : a))
  const { low, high } = summaries[most.run]!.edge
  if (!Number.isFinite(most.growth)) return null
  const grew = `Run ${most.run + 1} grew the most, ${signedPercent(most.growth)}`
  return low === null || high === null
    ? `${grew}, and nothing is known of what its trades make.`
    : `${grew}, perhaps by luck: its trades make from ${edgeEnds({ low, high })}.`
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
  if (shown.length > 0) return `Try ${named(shown)} on data that it has not seen, before you trust it.`
  if (summaries.every(({ facts }) => facts.taken === 0)) return 'Open each run: its page says what it needs to trade.'
  return data.size === 1
    ? 'Choose none by its growth: more trades must show an edge first.'
    : 'Rank none of them: their data differ, and no edge is shown.'
}

/** What stands over the chart of the first screen. */
export function sideFinding(runs: readonly ComparedRun[]): string {
  const lost = runs.findIndex(({ result }) => result.summary.ruin !== null)
  if (lost >= 0) return `Run ${lost + 1} was ruined with trade ${count(runs[lost]!.result.summary.ruin!.trade)}`
  const finals = runs.map(({ result: { summary } }) => summary.facts.final_equity / summary.facts.start)
  const most = finals.reduce((best, final, run) => (final > finals[best]! ? run : best), 0)
  return `Run ${most + 1} ends highest, at ${multipleText(finals[most])} of its start`
}

/** Who shares trades with whom, so that a difference is the settings alone; null where none do. */
export function sharedTrades(runs: readonly ComparedRun[]): string | null {
  const tapes = Map.groupBy(
    runs.map((_, run) => run),
    run => runs[run]!.result.outputs.find(({ file }) => file === 'tape.csv')?.sha256 ?? `run ${run}`,
  )
  const groups = [...tapes.values()].filter(group => group.length > 1)
  if (groups.length === 0) return 'No two of these runs play the same trades: luck is part of every difference.'
  const alone = [...tapes.values()].filter(group => group.length === 1).flat()
  const said = groups.map(group =>
    group.length === runs.length
      ? `${allOf(runs.length)} play the same trades, so what differs is the settings alone.`
      : `Runs ${listed(group)} play the same trades, so their difference is the settings alone.`,
  )
  const others =
    alone.length === 0
      ? []
      : [`${capital(named(alone))} ${alone.length === 1 ? 'shares' : 'share'} no trades with them.`]
  return [...said, ...others].join(' ')
}

function places(summaries: readonly Summary[], is: (summary: Summary) => boolean): number[] {
  return summaries.flatMap((summary, run) => (is(summary) ? [run] : []))
}

/** `run 2`, `runs 1 and 3`, `runs 1, 2 and 4`. */
function named(runs: readonly number[]): string {
  return `${runs.length === 1 ? 'run' : 'runs'} ${listed(runs)}`
}

function listed(runs: readonly number[]): string {
  const numbers = runs.map(run => String(run + 1))
  return numbers.length < 2 ? numbers.join() : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function allOf(runs: number): string {
  return runs === 2 ? 'Both runs' : `All ${plural(runs, 'run')}`
}
