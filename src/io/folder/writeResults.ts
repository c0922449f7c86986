import { createHash } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, realpathSync, renameSync, rmSync, writeSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { fileError } from '../files/fileError.ts'
import { makeFolders } from '../files/makeFolders.ts'
import { sweepLeftovers, temporarySibling } from '../files/temporarySibling.ts'
import { MANIFEST, manifestText, refuseForeignFolder, refuseInsideResults } from './resultsManifest.ts'

/** A file of a results folder: its text at once, or in pieces as they are made, as text or bytes, each good until the next is asked for. */
export interface ResultFile {
  /** A plain file name, or one in a subfolder: `charts/equity.vl.json`. */
  readonly name: string
  readonly content: string | Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>
}

/**
 * Writes a results folder as a whole or not at all: into a hidden sibling first, which takes the name when it is
 * complete. Results of an earlier run under the name are replaced. Gives the SHA-256 of each file by name.
 * @param files each is asked for when the one before it has been written
 * @param hashes takes the hash of each file as it has been written
 *
 * Throws InputError where the user must act (a folder that is not ours, no permission, a full disk), the reason of
 * `signal` when that aborts, and whatever making the content throws; the name then holds what it held before.
 */
export async function writeResults(
  outDir: string,
  files: Iterable<ResultFile> | AsyncIterable<ResultFile>,
  signal: AbortSignal | null = null,
  hashes = new Map<string, string>(),
): Promise<ReadonlyMap<string, string>> {
  signal?.throwIfAborted()
  const target = existsSync(outDir) ? realpathSync(outDir) : resolve(outDir)
  refuseInsideResults(target)
  for (const folder of [dirname(target), target]) sweepLeftovers(folder)
  refuseForeignFolder(target)
  const temporary = temporarySibling(target, 'part')
  try {
    makeFolders(dirname(target))
    mkdirSync(temporary)
    for await (const { name, content } of files) {
      makeFolders(dirname(join(temporary, name)))
      hashes.set(name, await writeFile(join(temporary, name), content, signal))
    }
    await writeFile(join(temporary, MANIFEST), manifestText(hashes), signal)
    signal?.throwIfAborted()
    moveIntoPlace(temporary, target)
    return hashes
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true })
    throw fileError(outDir, error) ?? error
  }
}

/** Bytes after which signals and timers get their turn: handing over each piece to be written took as long as writing it. */
const TURN = 1 << 22

/** Writes and hashes a file piece by piece, through to the disk. */
async function writeFile(path: string, content: ResultFile['content'], signal: AbortSignal | null): Promise<string> {
  const hash = createHash('sha256')
  const file = await open(path, 'wx')
  try {
    let sinceTurn = 0
    for await (const bytes of largePieces(content, signal)) {
      hash.update(bytes)
      for (let written = 0; written < bytes.length; ) written += writeSync(file.fd, bytes, written)
      sinceTurn += bytes.length
      if (sinceTurn < TURN) continue
      await setImmediate()
      sinceTurn = 0
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return hash.digest('hex')
}

/** Letters of short texts that are written together. */
const PIECE = 1 << 16

/** The bytes of a file, its short texts joined. */
async function* largePieces(content: ResultFile['content'], signal: AbortSignal | null): AsyncGenerator<Uint8Array> {
  let text = ''
  for await (const piece of typeof content === 'string' ? [content] : content) {
    signal?.throwIfAborted()
    if (typeof piece === 'string') text += piece
    if (text !== '' && (typeof piece !== 'string' || text.length >= PIECE)) {
      yield Buffer.from(text)
      text = ''
    }
    if (typeof piece !== 'string') yield piece
  }
  if (text !== '') yield Buffer.from(text)
}

/** A folder cannot take the name of a full one, so the old one steps aside, and comes back if the new one fails. */
function moveIntoPlace(temporary: string, target: string): void {
  if (lstatSync(target, { throwIfNoEntry: false }) === undefined) {
    renameSync(temporary, target)
    return
  }
  refuseForeignFolder(target)
  const previous = temporarySibling(target, 'previous')
  renameSync(target, previous)
  try {
    renameSync(temporary, target)
  } catch (error) {
    renameSync(previous, target)
    throw error
  }
  rmSync(previous, { recursive: true, force: true })
}
