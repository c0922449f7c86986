import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EXAMPLES } from '../docs/examples.ts'
import { installPackage, output } from './installed.ts'

/** The other versions of Node, where they were installed: `npm run check:nodes` does it, a plain `npm ci` does not. */
const OTHERS = resolve(import.meta.dirname, '../../.nodes/node_modules')
const installed = existsSync(OTHERS) ? readdirSync(OTHERS).filter(name => name.startsWith('node-')) : []

/** Runs that say much in little time: a tape with a report, simulated paths, a comparison of named plans. */
const RUNS = {
  tape: ['run', 'sp500-mes-es', '--set', 'samples.count=300'],
  paths: ['run', 'sol-monte-carlo', '--set', 'samples.count=40', '--set', 'prices.model.bars=900'],
  plans: ['compare', 'plan-example', '--risk', '1%,4%', '--set', 'samples.count=300'],
}

describe.skipIf(installed.length === 0)('the installed package, under other versions of Node', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stepup-nodes-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  let project = ''
  const own = new Map<string, Map<string, string>>()
  beforeAll(async () => {
    project = await installPackage(folder)
    const library = EXAMPLES.find(({ name }) => name === 'run-simulateInMemory')!
    writeFileSync(join(project, 'library.ts'), library.code)
    for (const [name, args] of Object.entries(RUNS)) own.set(name, await leaves(process.execPath, name, args))
  })

  /** What a run leaves, file by file, but for the version of Node in summary.json and the hashes that hold its hash. */
  async function leaves(node: string, name: string, args: readonly string[]): Promise<Map<string, string>> {
    const out = join(project, 'reports', name)
    const stepup = join(project, 'node_modules/.bin/stepup')
    await output(project, node, stepup, ...args, '--out', out, '--workers', '2')
    const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter(
      entry => entry.isFile() && entry.name !== '.stepup.sha256',
    )
    return new Map(
      files.map(({ parentPath, name: file }) => {
        const path = join(parentPath, file)
        return [path.slice(out.length + 1), readFileSync(path, 'utf8').replaceAll(/"?v?2\d\.\d+\.\d+"?/g, 'NODE')]
      }),
    )
  }

  it.each(installed)('%s leaves the same bytes as the Node of the project', async name => {
    const node = join(OTHERS, name, 'bin/node')
    expect(await output(project, node, '--version')).toMatch(new RegExp(`^v${name.split('-')[1]}\\.`))
    for (const [run, args] of Object.entries(RUNS)) {
      const found = await leaves(node, run, args)
      expect([...found.keys()]).toContain('summary.json')
      expect([...found].filter(([file, text]) => own.get(run)!.get(file) !== text).map(([file]) => file)).toEqual([])
    }
    const printed = await output(project, node, 'library.ts')
    expect(printed).not.toBe('')
    expect(printed).toBe(await output(project, process.execPath, 'library.ts'))
  })
})
