import { relative } from 'node:path'
import type { Argv } from 'yargs'
import { programFile } from '../io/files/programFile.ts'
import { writeNewFile } from '../io/files/writeNewFile.ts'
import { starterScenario } from '../scenario/starterScenario.ts'
import { type CommonFlags, print, printJson } from './shared.ts'

export function builder(yargs: Argv) {
  return yargs.positional('name', { type: 'string', default: 'my-scenario', describe: 'name of the scenario' })
}

export async function handler(flags: CommonFlags & { readonly name: string }): Promise<number> {
  const name = flags.name.replace(/\.ya?ml$/, '')
  const file = `${name}.yaml`
  writeNewFile(file, starterScenario(name, examplePrices()))
  if (flags.json) printJson({ file })
  else if (!flags.quiet) print(`Wrote ${file}. Next: npx stepup check ${file}, then npx stepup run ${file}`)
  return 0
}

/** The prices that come with the program, as seen from the working folder, where the scenario will lie. */
function examplePrices(): string {
  return relative(process.cwd(), programFile('data/prices/sp500-2000.csv'))
}
