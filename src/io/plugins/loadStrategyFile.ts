import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Strategy } from '../../parts/strategy.ts'
import { InputError } from '../../scenario/problem.ts'
import { isStrategyFile } from '../../scenario/references.ts'
import { fileError } from '../files/fileError.ts'
import { fileProblem, inputError } from '../files/inputError.ts'
import { refuseIrregular } from '../files/refuseIrregular.ts'
import { lendProgram } from './lendProgram.ts'
import { ownCodeBegins } from './ownCode.ts'
import { strategyFaults } from './strategyFaults.ts'

const SHAPE = 'export default defineStrategy({ name, about, params, start }): npx stepup guide strategy'

/** A strategy of the user's own, the default export of a .ts or .js file. Throws InputError where it is not one. */
export async function loadStrategyFile(path: string): Promise<Strategy> {
  const file = resolve(path)
  refuseMissing(file)
  lendProgram()
  ownCodeBegins(file)
  const module = await importModule(file)
  if (!('default' in module)) throw inputError(file, 'the file has no default export', SHAPE)
  const faults = strategyFaults(module.default, 'the default export')
  if (faults.length > 0) throw new InputError(faults.map(fault => fileProblem(file, fault, { hint: SHAPE })))
  return module.default as Strategy
}

function refuseMissing(file: string): void {
  try {
    refuseIrregular(file, statSync(file))
  } catch (error) {
    throw fileError(file, error) ?? error
  }
  if (!isStrategyFile(file)) throw inputError(file, 'a strategy is a .ts, .js, .mts or .mjs file')
}

async function importModule(file: string): Promise<{ readonly default?: unknown }> {
  try {
    return await import(pathToFileURL(file).href)
  } catch (error) {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
    const line = lineIn(stack ?? '', file)
    throw new InputError([fileProblem(file, `the file cannot be loaded: ${name}: ${message}`, { line })])
  }
}

/** The line of the file that a stack names first, as a URL or as a path. */
function lineIn(stack: string, file: string): number | null {
  for (const name of [pathToFileURL(file).href, file]) {
    const at = stack.indexOf(`${name}:`)
    const line = at < 0 ? Number.NaN : Number.parseInt(stack.slice(at + name.length + 1), 10)
    if (!Number.isNaN(line)) return line
  }
  return null
}
