import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, vi } from 'vitest'
import { main } from '../../src/commands/main.ts'

/** What a user sees of a command that has ended. */
export interface Ended {
  /** Exit code, or the signal that ended it. */
  readonly code: number | string
  readonly stdout: string
  readonly stderr: string
}

export interface Surroundings {
  readonly cwd?: string
  /** Added to the environment; undefined takes away. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Files for node to load before the program. */
  readonly preload?: string
}

export const CLI = resolve('src/cli.ts')
const MAIN = resolve('src/commands/main.ts')

/** The program as a process of its own, not yet ended. */
export function startStepup(args: readonly string[], { cwd, env, preload }: Surroundings = {}) {
  const nodeArgs = preload === undefined ? [] : ['--import', preload]
  return spawn(process.execPath, [...nodeArgs, CLI, ...args], {
    cwd,
    env: { ...quietEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** The environment without what changes colours: vitest sets some of it. */
function quietEnvironment(): NodeJS.ProcessEnv {
  const { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env
  return env
}

/** Runs the program as a process of its own. */
export async function stepup(args: readonly string[], surroundings: Surroundings = {}): Promise<Ended> {
  return endOf(startStepup(args, surroundings))
}

/** Runs command lines one after the other in one process, which is not that of the tests: it loads code as the program does. */
export async function stepupInTurn(lines: readonly (readonly string[])[], cwd?: string): Promise<Ended[]> {
  const script = `const { main } = await import(${JSON.stringify(MAIN)})
const ended = []
for (const line of ${JSON.stringify(lines)}) {
  const written = { stdout: '', stderr: '' }
  const own = ['stdout', 'stderr'].map(stream => [stream, process[stream].write])
  for (const [stream] of own) process[stream].write = piece => { written[stream] += piece; return true }
  ended.push({ code: await main(line), ...written })
  for (const [stream, write] of own) process[stream].write = write
}
console.log(JSON.stringify(ended))`
  const { code, stdout, stderr } = await endOf(
    spawn(process.execPath, ['--input-type=module', '--eval', script], { cwd, env: quietEnvironment() }),
  )
  if (code !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

export async function endOf(child: ChildProcess): Promise<Ended> {
  const [[code, signal], stdout, stderr] = await Promise.all([
    once(child, 'close') as Promise<[number | null, string | null]>,
    textOf(child.stdout),
    textOf(child.stderr),
  ])
  return { code: code ?? String(signal), stdout, stderr }
}

/** Nothing where the stream is not ours to read. */
async function textOf(stream: Readable | null): Promise<string> {
  return stream === null || stream.destroyed ? '' : text(stream)
}

/** Runs a command line in this process: for what does not depend on the process. One at a time. The parser prints help by `console`. */
export async function inProcess(...args: string[]): Promise<Ended> {
  const written = { stdout: '', stderr: '' }
  const spies = (['stdout', 'stderr'] as const).map(stream =>
    vi.spyOn(process[stream], 'write').mockImplementation(piece => {
      written[stream] += piece
      return true
    }),
  )
  const help = vi.spyOn(console, 'log').mockImplementation(text => {
    written.stdout += `${text}\n`
  })
  try {
    return { code: await main(args), ...written }
  } finally {
    for (const spy of [...spies, help]) spy.mockRestore()
  }
}

/** A folder of its own for a test file, removed when that file is done. */
export function workFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stepup-commands-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Writes files by their path in a folder, which is made where needed, and gives the folder. */
export function files(folder: string, contents: Readonly<Record<string, string>>): string {
  mkdirSync(folder, { recursive: true })
  for (const [name, content] of Object.entries(contents)) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
  return folder
}

/** Everything in a folder, hidden or not. */
export function namesIn(folder: string): string[] {
  return readdirSync(folder).sort()
}
