import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { temporarySibling } from './temporarySibling.ts'

/** Replaces a file as a whole or not at all; a symbolic link of that name is replaced, not followed. */
export function replaceFile(path: string, text: string): void {
  const part = temporarySibling(path, 'part')
  try {
    writeFileSync(part, text, { flag: 'wx' })
    renameSync(part, path)
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
}
