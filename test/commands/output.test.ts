import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { CLI, endOf, files, inProcess, namesIn, startStepup, stepup, workFolder } from './commandLine.ts'
import { scenarioYaml, wavyPrices } from './scenarios.ts'

const root = files(workFolder(), {
  'scenario.yaml': scenarioYaml({ samples: '{ count: 2000, trades: 20 }' }),
  'prices.csv': wavyPrices(100),
})
const SCENARIO = join(root, 'scenario.yaml')
const ESCAPE = '\u001b'
const COLOUR = new RegExp(`${ESCAPE}\\[[\\d;]+m`)
const out = (name: string) => ['--out', join(root, name)]

/** Whether the machine has the program; run with an argument that ends it at once. */
const has = (program: string, ...args: string[]) => spawnSync(program, args, { stdio: 'ignore' }).status === 0

/** What somebody at a terminal would see. */
async function atTerminal(args: readonly string[], env: Record<string, string> = {}): Promise<string> {
  const command = [process.execPath, CLI, ...args].map(word => `'${word}'`).join(' ')
  const { NO_COLOR: _, FORCE_COLOR: __, ...environment } = process.env
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    env: { ...environment, TERM: 'xterm-256color', ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return (await endOf(child)).stdout
}

describe.concurrent('output to a file or a pipe', () => {
  it('has no colours and no progress bar; notices go to standard error', async () => {
    const { code, stdout, stderr } = await stepup(['run', SCENARIO, '--no-report', ...out('plain')], {
      env: { TERM: 'xterm-256color' },
    })
    expect(code).toBe(0)
    expect(stdout + stderr).not.toContain(ESCAPE)
    expect(stdout).toContain('EDGE UNPROVEN')
    expect(stderr).not.toContain('EDGE UNPROVEN')
    expect(stderr).toContain('reading prices')
    expect(stderr).not.toMatch(/\d%|\d\/s\b|\r/)
  })

  it('is one JSON document with --json', async () => {
    const { code, stdout, stderr } = await stepup(['run', SCENARIO, '--json', '--no-report', ...out('json')])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ samples: { count: 2000 } })
    expect(stdout.trimEnd().split('\n')).toHaveLength(1)
    expect(stderr).toContain('writing results')
  })

  it('ends quietly when the reader closes the pipe', async () => {
    const child = startStepup(['schema'])
    child.stdout.destroy()
    expect(await endOf(child)).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  it('goes on when nobody reads the notices', async () => {
    const child = startStepup(['run', SCENARIO, '--no-report', ...out('unread')])
    child.stderr.destroy()
    const { code, stdout } = await endOf(child)
    expect(code).toBe(0)
    expect(stdout).toContain('EDGE UNPROVEN')
    expect(existsSync(join(root, 'unread', 'summary.json'))).toBe(true)
  })

  it.skipIf(!existsSync('/dev/full'))('says that the disk is full behind standard output', async () => {
    const full = openSync('/dev/full', 'w')
    const child = spawn(process.execPath, [CLI, 'schema'], { stdio: ['ignore', full, 'pipe'] })
    const ended = await endOf(child)
    closeSync(full)
    expect(ended).toEqual({ code: 2, stdout: '', stderr: 'standard output: the disk is full\n' })
  })
})

describe.runIf(has('script', '--version'))('output to a terminal', () => {
  it('has colours and a bar with rate and time left, unless the user says no', async () => {
    const slow = ['--set', 'samples.count=30000', '--set', 'samples.trades=100', '--workers', '1']
    const [colourful, plain, asked, quiet] = await Promise.all([
      atTerminal(['run', SCENARIO, '--no-report', ...slow, ...out('colourful')]),
      atTerminal(['check', SCENARIO], { NO_COLOR: '1' }),
      atTerminal(['check', SCENARIO, '--no-color']),
      atTerminal(['run', SCENARIO, '--quiet', '--no-report', ...out('quiet')]),
    ])
    expect(colourful).toMatch(COLOUR)
    expect(colourful).toMatch(/sampling \d+% +\d+ of 30000 +\d+\/s +\d+ s left/)
    expect(plain).toContain('Contracts (')
    expect(plain + asked).not.toMatch(COLOUR)
    expect(quiet).toBe('')
  })
})

describe('--quiet', () => {
  it('leaves results and says nothing', async () => {
    const ended = await inProcess('run', SCENARIO, '--quiet', ...out('silent'))
    expect(ended).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(namesIn(join(root, 'silent'))).toContain('report.html')
  })

  it('still tells what is wrong', async () => {
    const { code, stderr } = await inProcess('run', SCENARIO, '--quiet', '--set', 'plan.risk=0')
    expect(code).toBe(2)
    expect(stderr).toContain('plan.risk: found 0')
  })
})

describe('a full disk', () => {
  const small = join(root, 'small')
  const mounted = process.getuid?.() === 0 && mountSmall(small)
  afterAll(() => {
    if (mounted) execFileSync('umount', [small])
  })

  it('leaves nothing half written, and the program says so', async () => {
    // Where no small disk can be mounted, writing fails in the program's own file system calls.
    const preload = join(files(root, { 'noSpace.mjs': NO_SPACE }), 'noSpace.mjs')
    const folder = mounted ? small : files(join(root, 'full'), {})
    const { code, stdout, stderr } = await stepup(
      ['run', SCENARIO, '--out', join(folder, 'out')],
      mounted ? {} : { preload },
    )
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(`${join(folder, 'out')}: the disk is full`)
    expect(namesIn(folder)).toEqual([])
  })
})

function mountSmall(folder: string): boolean {
  mkdirSync(folder)
  const done = has('mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder)
  if (!done) rmdirSync(folder)
  return done
}

const NO_SPACE = `import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
const open = fs.open
fs.open = async (...args) => {
  const file = await open(...args)
  const write = file.write.bind(file)
  let room = 10_000
  file.write = async (bytes, from) => {
    room -= bytes.length
    if (room < 0) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
    return write(bytes, from)
  }
  return file
}
syncBuiltinESMExports()
`
