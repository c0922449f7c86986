import type { Argv } from 'yargs'

/** Flags that every command takes. */
export interface CommonFlags {
  readonly json: boolean
  readonly quiet: boolean
  readonly color: boolean
}

/** Flags of commands that read a scenario. */
export interface ScenarioFlags extends CommonFlags {
  readonly scenario: string
  readonly set: string[]
  readonly seed: string | undefined
  readonly workers: number | undefined
}

/** More threads than any machine of a trader has cores. */
const MOST_WORKERS = 256

export function scenarioArguments<T>(yargs: Argv<T>) {
  return yargs
    .positional('scenario', {
      type: 'string',
      demandOption: true,
      describe: 'a scenario file, or the name of one that comes with the program',
    })
    .option('set', {
      type: 'string',
      array: true,
      requiresArg: true,
      nargs: 1,
      default: [] as string[],
      describe: 'a value in place of the file’s: --set plan.risk=2% (repeatable)',
    })
    .option('workers', {
      type: 'number',
      requiresArg: true,
      describe: 'threads (default: as many as the work is worth)',
    })
    .check(({ workers }) => {
      if (workers === undefined) return true
      const count = workers as number
      if (Number.isInteger(count) && count >= 1 && count <= MOST_WORKERS) return true
      throw new Error(`--workers takes a whole number from 1 to ${MOST_WORKERS}, not ${count}`)
    })
    .option('seed', { type: 'string', requiresArg: true, describe: 'seed of the samples, any text' })
}

/** Of commands that write a results folder. */
export const CHARTS_FLAG = {
  type: 'boolean',
  default: false,
  describe: 'write every chart as a Vega-Lite file: charts/<name>.vl.json in the results',
} as const

/** The values given on the command line, in the form of --set. */
export function overridesOf(flags: ScenarioFlags): string[] {
  return flags.seed === undefined ? flags.set : [...flags.set, `samples.seed=${JSON.stringify(flags.seed)}`]
}

/** Text for the user’s eyes, apart from results: standard error. */
export function notice(text: string): void {
  process.stderr.write(`${text}\n`)
}

/** A result: standard output. */
export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`)
}

const USUAL_WIDTH = 100
const LEAST_WIDTH = 40

/** Columns to fill; some terminals say that they have 0. */
export function terminalWidth(): number {
  return Math.max(process.stdout.columns || USUAL_WIDTH, LEAST_WIDTH)
}

/** Whether results may be coloured: on a terminal, unless the user says no. */
export function useColor(flags: CommonFlags): boolean {
  return flags.color && process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined
}
