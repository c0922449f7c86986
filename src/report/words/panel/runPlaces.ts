import { plural } from '../format.ts'

/** Runs by their places from 0: `run 2`, `runs 1 and 3`, `runs 1, 2 and 4`. */
export function namedRuns(runs: readonly number[]): string {
  return `${runs.length === 1 ? 'run' : 'runs'} ${listedRuns(runs)}`
}

export function listedRuns(runs: readonly number[]): string {
  const numbers = runs.map(run => String(run + 1))
  return numbers.length < 2 ? numbers.join() : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`
}

/** `Both runs`, `All 3 runs`. */
export function allRuns(runs: number): string {
  return runs === 2 ? 'Both runs' : `All ${plural(runs, 'run')}`
}
