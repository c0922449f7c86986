import type { Summary } from '../../../results/summary.ts'
import { capital, count, edgeEnds, multipleText, signedPercent } from '../format.ts'
import { pathsLook } from '../outcomeWords.ts'
import { type Basis, basisOf, judgedAccounts, judgedGrowth } from './judged.ts'
import { allRuns, namedRuns } from './runPlaces.ts'

/** One of several runs, by its place from 0, with what it grew by. */
interface Ranked {
  readonly run: number
  readonly growth: number
}

/** Figures of one basis rank with each other: an account before what is simulated, many accounts before one path. */
const ORDER: readonly Basis[] = ['account', 'accounts', 'path']

/** Which run grew the most, among those that can be ranked, and how sure that is; null where no growth is known. */
export function mostGrown(summaries: readonly Summary[]): string | null {
  const { ranked, basis, mixed } = rankedRuns(summaries)
  const most = best(ranked)
  if (most === undefined) return null
  const summary = summaries[most.run]!
  const [run, grown] = [`un ${most.run + 1}`, signedPercent(most.growth)]
  const same = alike(ranked, most)
  if (same !== null && basis !== 'path') return `${capital(same)} grew the same, ${grown}.`
  const accounts = judgedAccounts(summary)
  if (accounts !== null) {
    const [low, high] = [accounts.medianFinal.low, accounts.medianFinal.high].map(end => end / summary.facts.start - 1)
    const does = ranked.length === 1 ? 'ends at' : 'does best,'
    return `The middle account of r${run} ${does} ${grown}, 95% range ${signedPercent(low!)} to ${signedPercent(high!)}.`
  }
  if (basis === 'path') return `R${run} grew the most, ${grown}, on one simulated path, which says nothing of others.`
  const said = !mixed
    ? `R${run} grew the most, ${grown}`
    : ranked.length === 1
      ? `R${run}, not simulated, ended at ${grown}`
      : `Of the runs not simulated, r${run} grew the most, ${grown}`
  const { low, high } = summary.edge
  return low === null || high === null
    ? `${said}, and nothing is known of what its trades make.`
    : `${said}, perhaps by luck: its trades make from ${edgeEnds({ low, high })}.`
}

/** What stands over the chart of the first screen. */
export function sideFinding(summaries: readonly Summary[]): string {
  const lost = summaries.findIndex(summary => summary.ruin !== null && basisOf(summary) === 'account')
  if (lost >= 0) return `Run ${lost + 1} was ruined with trade ${count(summaries[lost]!.ruin!.trade)}`
  const { basis, mixed, places } = rankedRuns(summaries)
  const ends = places.map(run => ({ run, growth: endOf(summaries[run]!) - 1 }))
  const most = best(ends)!
  const [run, end] = [`Run ${most.run + 1}`, multipleText(1 + most.growth)]
  const same = alike(ends, most)
  if (same !== null && basis !== 'path') return `${capital(same)} end the same, at ${end}`
  if (basis === 'accounts') return `${run}’s middle account ends ${places.length === 1 ? '' : 'highest, '}at ${end}`
  if (basis === 'path') return `${run} ends highest on its one path, at ${end}`
  if (!mixed) return `${run} ends highest, at ${end} of its start`
  return places.length === 1 ? `${run}, not simulated, ends at ${end}` : `${run} ends highest of those not simulated`
}

/** How the middle accounts of runs fare that are all simulated; null where another run is among them. */
export function medianHeadline(summaries: readonly Summary[]): string | null {
  if (!summaries.every(summary => basisOf(summary) === 'accounts')) return null
  const all = summaries.length
  const looks = summaries.map(pathsLook)
  const places = (words: string) => looks.flatMap((look, run) => (look.words === words ? [run] : []))
  const [grew, ruined, open] = [
    places('Grew in the median'),
    places('Most are ruined'),
    places('Undecided in the median'),
  ]
  const said =
    grew.length === all
      ? `${allRuns(all)} grow in the median`
      : grew.length > 0
        ? `Only ${namedRuns(grew)} ${grew.length === 1 ? 'grows' : 'grow'} in the median`
        : open.length > 0
          ? `${all === 2 ? 'Neither run' : `None of ${all} runs`} grows in the median`
          : `${allRuns(all)} lose in the median`
  return ruined.length === 0 ? `${said}.` : `${said}; of ${namedRuns(ruined)} most are ruined.`
}

/** Those that can be ranked. */
function rankedRuns(summaries: readonly Summary[]) {
  const found = summaries.map(basisOf)
  const basis = ORDER.find(each => found.includes(each))!
  const places = found.flatMap((each, run) => (each === basis ? [run] : []))
  const ranked = places.flatMap((run): Ranked[] => {
    const growth = judgedGrowth(summaries[run]!)
    return growth === null ? [] : [{ run, growth }]
  })
  return { ranked, places, basis, mixed: places.length < summaries.length }
}

/** Those that end at the very same figure as the best one, as several; null where it stands alone. */
function alike(runs: readonly Ranked[], { growth }: Ranked): string | null {
  const same = runs.filter(each => each.growth === growth).map(({ run }) => run)
  return same.length < 2 ? null : namedRuns(same)
}

function best(runs: readonly Ranked[]): Ranked | undefined {
  return runs.length === 0 ? undefined : runs.reduce((a, b) => (b.growth > a.growth ? b : a))
}

/** Where its line in the chart ends, cash flows and all. */
function endOf(summary: Summary): number {
  const { facts } = summary
  return (judgedAccounts(summary)?.medianFinal.value ?? facts.final_equity) / facts.start
}
