import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { EXAMPLES } from '../docs/examples.ts'
import { output } from './installed.ts'

const OTHERS = resolve(import.meta.dirname, '../../.nodes/node_modules')

/** The other versions of Node, where they were installed: `npm run check:nodes` does it, a plain `npm ci` does not. */
export const OTHER_NODES = existsSync(OTHERS) ? readdirSync(OTHERS).filter(name => name.startsWith('node-')) : []

export function nodeNamed(name: string): string {
  return join(OTHERS, name, 'bin/node')
}

/** Runs that say much in little time: a tape with a report, simulated paths, a comparison of named plans. */
const RUNS = {
  tape: ['run', 'sp500-mes-es', '--set', 'samples.count=300'],
  paths: ['run', 'sol-monte-carlo', '--set', 'samples.count=40', '--set', 'prices.model.bars=900'],
  plans: ['compare', 'plan-example', '--risk', '1%,4%', '--set', 'samples.count=300'],
}

/**
 * What runs leave under a Node in a project that has the package, file by file, and what the library prints from TypeScript: but for the
 * version of Node in summary.json, and the hashes that hold its hash.
 */
export async function leftUnder(node: string, project: string): Promise<Record<string, string>> {
  const left: Record<string, string> = {}
  for (const [name, args] of Object.entries(RUNS)) {
    const out = join(project, 'nodes', name)
    rmSync(out, { recursive: true, force: true })
    await output(project, node, join(project, 'node_modules/.bin/stepup'), ...args, '--out', out, '--workers', '2')
    for (const { parentPath, name: file } of readdirSync(out, { recursive: true, withFileTypes: true }).filter(
      isTold,
    )) {
      const path = join(parentPath, file)
      left[path.slice(project.length)] = readFileSync(path, 'utf8').replaceAll(/"?v?2\d\.\d+\.\d+"?/g, 'NODE')
    }
  }
  writeFileSync(join(project, 'library.ts'), EXAMPLES.find(({ name }) => name === 'run-simulateInMemory')!.code)
  return { ...left, library: await output(project, node, 'library.ts') }
}

function isTold(entry: { readonly name: string; isFile(): boolean }): boolean {
  return entry.isFile() && entry.name !== '.stepup.sha256'
}
