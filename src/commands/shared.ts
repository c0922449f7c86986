import type { Argv } from 'yargs'
import type { TerminalStyle } from '../report/terminal/terminalStyle.ts'
import { MOST } from '../scenario/most.ts'
import { printableData, printableLines } from '../scenario/printable.ts'
import { writeOut } from './ownCodeGuard.ts'

/** Flags that every command takes. */
export interface CommonFlags {
  readonly json: boolean
  readonly quiet: boolean
  readonly color: boolean
  /** Of commands that print less than all unless it is asked for. */
  readonly full?: boolean
}

/** Flags of commands that read a scenario. */
export interface ScenarioFlags extends CommonFlags {
  readonly scenario: string
  readonly set: string[]
  readonly seed: string | undefined
  readonly workers: number | undefined
}

export function scenarioArguments<T>(yargs: Argv<T>) {
  return workersOption(yargs, 'threads (default: as many as the work is worth)')
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
    .option('seed', { type: 'string', requiresArg: true, describe: 'seed of the samples, any text' })
}

export function workersOption<T>(yargs: Argv<T>, describe: string) {
  return yargs.option('workers', { type: 'number', requiresArg: true, describe }).check(({ workers }) => {
    if (workers === undefined) return true
    const count = workers as number
    if (Number.isInteger(count) && count >= 1 && count <= MOST.workers) return true
    throw new Error(`--workers takes a whole number from 1 to ${MOST.workers}, not ${count}`)
  })
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

/** Text for the user’s eyes, apart from results: standard error. What could steer the terminal is taken out. */
export function notice(text: string): void {
  process.stderr.write(`${printableLines(text)}\n`)
}

/** A result: standard output. What could steer the terminal is taken out. */
export function print(text: string): void {
  writeOut(`${printableLines(text.replace(/\n$/, ''))}\n`)
}

/** Plain data as JSON on standard output, with what could steer the terminal escaped. */
export function printJson(value: unknown, indent?: number): void {
  const text = JSON.stringify(value, null, indent)
  writeOut(`${text.replace(STEERING, character => `\\u${hex(character)}`)}\n`)
}

/** JSON itself escapes controls below 32 only; each of these is one UTF-16 unit. */
const STEERING = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, '0')
}

/**
 * A result as text, with colours where the user has them. No text of the result brings any of its own: they are taken
 * out before it is drawn.
 */
export function printDrawn<T>(flags: CommonFlags, found: T, draw: (found: T, style: TerminalStyle) => string): void {
  const text = draw(printableData(found), { width: terminalWidth(), color: useColor(flags), full: flags.full === true })
  writeOut(text.endsWith('\n') ? text : `${text}\n`)
}

const USUAL_WIDTH = 100
const LEAST_WIDTH = 40

/** Columns to fill: of the terminal, which may say that it has 0, else of the variable COLUMNS. */
export function terminalWidth(): number {
  const stated = Number(process.env['COLUMNS'])
  return Math.max(process.stdout.columns || (stated > 0 ? Math.floor(stated) : USUAL_WIDTH), LEAST_WIDTH)
}

/** Whether results may be coloured: on a terminal, unless the user says no. */
export function useColor(flags: CommonFlags): boolean {
  return flags.color && process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined
}
