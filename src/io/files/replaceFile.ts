import { renameSync, writeFileSync } from 'node:fs'

/** Replaces a file as a whole or not at all. */
export function replaceFile(path: string, text: string): void {
  const part = `${path}.part`
  writeFileSync(part, text)
  renameSync(part, path)
}
