import { existsSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { didYouMean } from '../../scenario/didYouMean.ts'
import { inputError } from './inputError.ts'
import { programFile } from './programFile.ts'

const SCENARIOS = programFile('scenarios')
const ENDING = '.yaml'

/** Absolute path of a scenario: a file, or the name of one that comes with the program. Throws InputError. */
export function findScenario(fileOrName: string): string {
  if (existsSync(fileOrName)) return resolve(fileOrName)
  const isPath = /[\\/]/.test(fileOrName) || /\.(ya?ml|json)$/.test(fileOrName)
  const beside = existsSync(fileOrName + ENDING) ? fileOrName + ENDING : null
  if (isPath) {
    throw inputError(fileOrName, 'there is no such file', beside === null ? undefined : `did you mean "${beside}"?`)
  }
  const names = scenarioNames()
  if (names.includes(fileOrName)) return resolve(SCENARIOS, fileOrName + ENDING)
  const near = beside ?? didYouMean(fileOrName, names)
  const hint = near === null ? `scenarios that come with the program: ${names.join(', ')}` : `did you mean "${near}"?`
  throw inputError(fileOrName, 'this is neither a file nor the name of a scenario', hint)
}

/** Names of the scenarios that come with the program. */
function scenarioNames(): string[] {
  if (!existsSync(SCENARIOS)) return []
  return readdirSync(SCENARIOS)
    .filter(file => file.endsWith(ENDING))
    .map(file => file.slice(0, -ENDING.length))
    .sort()
}
