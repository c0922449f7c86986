import { accessSync, constants, type Stats, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { makeFolders } from './makeFolders.ts'

/** What the program keeps: compiled code, and the columns of large files. */
type Kept = 'compiled' | 'columns'

/**
 * Where the user's system keeps what programs can make again: XDG_CACHE_HOME or ~/.cache, LOCALAPPDATA, ~/Library/Caches.
 * A relative path in a variable does not count (XDG Base Directory Specification).
 */
export function cacheFolder(
  kept: Kept,
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  return join(cachesOf(platform, env, home), 'stepup', kept)
}

function cachesOf(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>, home: string): string {
  if (platform === 'darwin') return join(home, 'Library', 'Caches')
  if (platform === 'win32') return absolute(env['LOCALAPPDATA']) ?? join(home, 'AppData', 'Local')
  return absolute(env['XDG_CACHE_HOME']) ?? join(home, '.cache')
}

function absolute(path: string | undefined): string | null {
  return path !== undefined && isAbsolute(path) ? path : null
}

/**
 * That folder, made where it is missing, when nobody else can write to it: code is run from it, and numbers are read. Null
 * where it cannot be made. A folder that cannot be made must not be handed to Node, which then tries for ever (seen under
 * /proc).
 */
export function ownCacheFolder(kept: Kept): string | null {
  try {
    const folder = cacheFolder(kept, process.platform, process.env, homedir())
    makeFolders(folder, 0o700)
    accessSync(folder, constants.W_OK)
    return isOwn(statSync(folder)) ? folder : null
  } catch {
    return null
  }
}

/** On Windows a profile is its owner's alone. */
function isOwn({ uid, mode }: Stats): boolean {
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0)
}
