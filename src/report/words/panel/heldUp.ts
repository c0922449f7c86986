import type { Summary } from '../../../results/summary.ts'
import { count, plural, times } from '../format.ts'

type Ended = Pick<Summary, 'outcome' | 'data'>

/** One simulated path proves nothing of an edge. */
export function isProven({ outcome, data }: Ended): boolean {
  return outcome === 'shown' && data.model === null
}

export function isRuined({ outcome, data }: Ended): boolean {
  return outcome === 'ruined' && data.model === null
}

/**
 * How many of several runs show an edge, on how many sets of data where those are fewer, and how many were ruined, in one
 * sentence. A comparison judges levels, and is no run of its own.
 */
export function heldUp(all: readonly (Ended & Tried & Pick<Summary, 'comparison'>)[]): string {
  const runs = all.filter(({ comparison }) => comparison === null)
  if (runs.length === 0) return 'Only comparisons are here: each says which level to take.'
  const shown = runs.filter(isProven)
  const ruined = runs.filter(isRuined).length
  const many = `${shown.length === 0 ? 'None' : count(shown.length)} of ${plural(runs.length, 'run')}`
  const edge = `${many} ${shown.length < 2 ? 'shows' : 'show'} an edge${onData(shown)}`
  return ruined === 0 ? `${edge}.` : `${edge}; ${count(ruined)} ${ruined === 1 ? 'was' : 'were'} ruined.`
}

function onData(shown: readonly Tried[]): string {
  const data = new Set(shown.map(triedOn)).size
  if (data === shown.length) return ''
  return data === 1 ? ', all on the same data' : `, on ${data} sets of data`
}

type Tried = Pick<Summary, 'inputs' | 'data' | 'market'>

/** What a run was tried on: the files that it read, or the model of its prices. */
export function triedOn({ inputs, data, market }: Tried): string {
  return JSON.stringify([market.underlying, data.model, ...inputs.map(({ sha256 }) => sha256).sort()])
}

/** That the best of several tries on the same data flatters itself; null where nothing was tried twice. */
export function triesWords(runs: readonly Pick<Summary, 'name' | 'inputs' | 'data' | 'market'>[]): string | null {
  const tries = new Map<string, number>()
  for (const run of runs) tries.set(triedOn(run), (tries.get(triedOn(run)) ?? 0) + 1)
  const most = Math.max(0, ...tries.values())
  const run = runs.find(each => tries.get(triedOn(each)) === most)
  if (most < 2 || run === undefined) return null
  return `The best of several tries flatters itself: the data of “${run.name}” were played ${times(most)}, so its best result counts for less.`
}
