import type { Summary } from '../../results/summary.ts'

type Repeated = Pick<Summary, 'scenario' | 'seed' | 'comparison'>

/** The command line that repeats a run from the program's folder, quoted for a POSIX shell. */
export function repeatCommand(summary: Repeated): string {
  return commandLine(repeatWords(summary))
}

/** The same in words, without the program. */
export function repeatWords({ scenario, seed, comparison }: Repeated): string[] {
  const overrides = scenario.overrides.flatMap(override => ['--set', override])
  const command = comparison === null ? 'run' : 'compare'
  return [command, scenario.file, '--seed', seed, ...overrides]
}

/**
 * A command that looks at the same scenario with the same values given by hand.
 * @param without keys of values that are left out
 */
export function sameScenario(
  command: string,
  { scenario }: Pick<Summary, 'scenario'>,
  { more = [], without = [] }: { readonly more?: readonly string[]; readonly without?: readonly string[] } = {},
): string {
  const given = scenario.overrides.filter(override => !without.includes(overriddenKey(override)))
  return commandLine([command, scenario.file, ...given.flatMap(override => ['--set', override]), ...more])
}

/** The key of `key=value`. */
export function overriddenKey(override: string): string {
  return override.slice(0, override.indexOf('='))
}

/** A command of the program, quoted for a POSIX shell. */
export function commandLine(words: readonly string[]): string {
  return ['npx', 'stepup', ...words].map(quoted).join(' ')
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}
