import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const FOLDER = resolve('node_modules/.cache/stepup-tests')

/**
 * The code that programs of the tests compile is kept for them alone, not among what the user's own runs keep. Many of them
 * start at the same time: where nothing is kept yet, one run compiles for all.
 */
export default function keepCompiledApart(): void {
  process.env['NODE_COMPILE_CACHE'] = FOLDER
  if (existsSync(FOLDER)) return
  const out = mkdtempSync(join(tmpdir(), 'stepup-compiled-'))
  spawnSync(process.execPath, [
    'src/cli.ts',
    'run',
    'plan-example',
    '--quiet',
    '--set',
    'samples.count=10',
    '--out',
    out,
  ])
  rmSync(out, { recursive: true, force: true })
}
