import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { VERSION } from '../../src/results/version.ts'
import { check, type Measured } from './benchCase.ts'
import { runCommand } from './runCommand.ts'

const ROUNDS = 5
/** As `npm run build` leaves it; without it the source alone is measured. */
const PACKAGED = 'dist/cli/stepup.js'

/** A program, and the commands that it is started with. */
interface Started {
  readonly what: string
  readonly program: string
  readonly args: readonly string[]
}

/** What an empty Node takes of the processor, and whole commands: all in turn, the least of some rounds. */
export function startCases(): { readonly emptyNode: number; readonly cases: Measured[] } {
  const folder = mkdtempSync(join(tmpdir(), 'stepup-bench-start-'))
  try {
    const empty = join(folder, 'empty.js')
    writeFileSync(empty, '')
    const programs = [
      { name: 'source', program: 'src/cli.ts' },
      ...(existsSync(PACKAGED) ? [{ name: 'package', program: PACKAGED }] : []),
    ]
    const run = ['run', 'sp500-mes-es', '--quiet', '--out', join(folder, 'out')]
    const starts: Started[] = programs.flatMap(({ name, program }) => [
      { what: `--version, ${name}`, program, args: ['--version'] },
      { what: `check of the default scenario, ${name}`, program, args: ['check', 'sp500-mes-es'] },
      { what: `run of the default scenario without report, ${name}`, program, args: [...run, '--no-report'] },
      { what: `run of the default scenario with report, ${name}`, program, args: run },
    ])
    const all = [{ what: 'empty', program: empty, args: [] }, ...starts]
    const least = all.map(() => Number.POSITIVE_INFINITY)
    for (let round = 0; round < ROUNDS; round++) {
      for (const [k, { program, args }] of all.entries()) {
        const { busyNanoseconds, output } = runCommand(args, program)
        least[k] = Math.min(least[k]!, busyNanoseconds)
        if (args[0] === '--version') check('version', output.trim(), VERSION)
      }
    }
    const { facts } = JSON.parse(readFileSync(join(folder, 'out', 'summary.json'), 'utf8'))
    check('run: final equity', Math.round(facts.final_equity), FINAL_EQUITY)
    const [emptyNode = Number.NaN, ...busy] = least
    const note = `time of the processor, least of ${ROUNDS}`
    return {
      emptyNode,
      cases: starts.map(({ what }, k) => ({ what, unit: null, nanoseconds: busy[k]!, plain: 'node', note })),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const FINAL_EQUITY = 95_110
