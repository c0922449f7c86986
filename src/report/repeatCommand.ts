import type { Summary } from './summary.ts'

/** The command line that repeats a run, quoted for a POSIX shell. */
export function repeatCommand({ scenario, seed }: Pick<Summary, 'scenario' | 'seed'>): string {
  const overrides = scenario.overrides.flatMap(override => ['--set', override])
  return ['stepup', 'run', scenario.file, '--seed', seed, ...overrides].map(quoted).join(' ')
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}
