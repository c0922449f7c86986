import { closeSync, existsSync, linkSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileError } from './fileError.ts'
import { inputError } from './inputError.ts'
import { temporarySibling } from './temporarySibling.ts'

/** File systems without hard links. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP']

/**
 * Writes a file from its pieces, as a whole or not at all: it takes its name when it is complete. Throws InputError where
 * a file of that name is there and may not be replaced, or where the system refuses.
 */
export function writeWholeFile(path: string, pieces: Iterable<string | Uint8Array>, replace: boolean): void {
  if (!replace) refuseExisting(path)
  refuseWithoutFolder(path)
  const part = temporarySibling(path, 'part')
  try {
    const file = openSync(part, 'wx')
    try {
      for (const piece of pieces) writeAll(file, typeof piece === 'string' ? Buffer.from(piece) : piece)
    } finally {
      closeSync(file)
    }
    if (replace) renameSync(part, path)
    else takeName(part, path)
  } catch (error) {
    throw fileError(path, error) ?? error
  } finally {
    rmSync(part, { force: true })
  }
}

/** Throws InputError where a file is to be written into a folder that is not there. */
export function refuseWithoutFolder(path: string): void {
  const folder = dirname(path)
  if (!existsSync(folder)) throw inputError(folder, 'there is no such folder', 'make it first, or name another')
}

/** Throws InputError where something has that name already. */
export function refuseExisting(path: string): void {
  if (existsSync(path)) throw inputError(path, 'the file is already there', 'choose another name, or add --force')
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
}

/** A name that another program has taken meanwhile is left to it. */
function takeName(part: string, path: string): void {
  try {
    linkSync(part, path)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') refuseExisting(path)
    if (!NO_LINKS.includes(code)) throw error
    refuseExisting(path)
    renameSync(part, path)
  }
}
