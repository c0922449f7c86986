import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { InputError, type Problem } from '../../src/scenario/problem.ts'

/** A folder of its own for a test file, removed when that file is done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stepup-io-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Writes an input file and gives its path. Anew: where a file is written over, the disk may be waited for. */
export function inputFile(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  rmSync(path, { force: true })
  writeFileSync(path, content)
  return path
}

/** The problems of the InputError that an action ends with. */
export async function problemsOf(action: () => unknown): Promise<readonly Problem[]> {
  try {
    await action()
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
  throw new Error('the input was accepted')
}

/** Problems as `line path: message`. */
export async function linesOf(action: () => unknown): Promise<readonly string[]> {
  return (await problemsOf(action)).map(({ line, path, message }) => `${line ?? '-'} ${path}: ${message}`)
}

/** Everything that a stream of pieces gives. */
export async function collect<T>(pieces: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const piece of pieces) all.push(piece)
  return all
}
