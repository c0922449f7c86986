import type { Summary } from '../../results/summary.ts'

/** The command line that repeats a run from the program's folder, quoted for a POSIX shell. */
export function repeatCommand({
  scenario,
  seed,
  comparison,
}: Pick<Summary, 'scenario' | 'seed' | 'comparison'>): string {
  const overrides = scenario.overrides.flatMap(override => ['--set', override])
  const command = comparison === null ? 'run' : 'compare'
  return commandLine([command, scenario.file, '--seed', seed, ...overrides])
}

/** A command of the program, quoted for a POSIX shell. */
export function commandLine(words: readonly string[]): string {
  return ['npx', 'stepup', ...words].map(quoted).join(' ')
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}
