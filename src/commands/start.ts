import { writeSync } from 'node:fs'
import { VERSION } from '../results/version.ts'

const STDOUT = 1

/** Starts the program. Its version is told before anything of it is loaded; the rest comes after the settings of the process. */
export async function start(
  load: () => Promise<{ main: (args: readonly string[]) => Promise<number> }>,
): Promise<void> {
  const args = process.argv.slice(2)
  if (args.length === 1 && args[0] === '--version') {
    writeSync(STDOUT, `${VERSION}\n`)
    return
  }
  const { quickenProcess } = await import('./quickenProcess.ts')
  quickenProcess()
  const { main } = await load()
  process.exitCode = await main(args)
}
