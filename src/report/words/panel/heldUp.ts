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

/** How many of several runs show an edge, and how many were ruined, in one sentence. */
export function heldUp(runs: readonly Ended[]): string {
  const [shown, ruined] = [isProven, isRuined].map(is => runs.filter(is).length) as [number, number]
  const edge = `${shown === 0 ? 'None' : count(shown)} of ${plural(runs.length, 'run')} ${shown < 2 ? 'shows' : 'show'} an edge`
  return ruined === 0 ? `${edge}.` : `${edge}; ${count(ruined)} ${ruined === 1 ? 'was' : 'were'} ruined.`
}

/** What a run was tried on: the files that it read, or the model of its prices. */
export function triedOn({ inputs, data, market }: Pick<Summary, 'inputs' | 'data' | 'market'>): string {
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
