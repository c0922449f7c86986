import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Removes the files of a folder that were used longest ago, until the others have at most so many bytes. Never fails. */
export function keepWithin(folder: string, most: number): void {
  try {
    const files = readdirSync(folder).map(name => {
      const path = join(folder, name)
      const { size, mtimeMs } = statSync(path)
      return { path, size, mtimeMs }
    })
    let kept = 0
    for (const { path, size } of files.toSorted((a, b) => b.mtimeMs - a.mtimeMs)) {
      kept += size
      if (kept > most) rmSync(path, { force: true })
    }
  } catch {
    // Another process tidies, too: what is gone needs no more.
  }
}
