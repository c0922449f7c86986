import { isAbsolute, join } from 'node:path'

/**
 * Where the user's system keeps what programs can make again: XDG_CACHE_HOME or ~/.cache, LOCALAPPDATA, ~/Library/Caches.
 * A relative path in a variable does not count (XDG Base Directory Specification).
 */
export function cacheFolder(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  return join(cachesOf(platform, env, home), 'stepup', 'compiled')
}

function cachesOf(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>, home: string): string {
  if (platform === 'darwin') return join(home, 'Library', 'Caches')
  if (platform === 'win32') return absolute(env['LOCALAPPDATA']) ?? join(home, 'AppData', 'Local')
  return absolute(env['XDG_CACHE_HOME']) ?? join(home, '.cache')
}

function absolute(path: string | undefined): string | null {
  return path !== undefined && isAbsolute(path) ? path : null
}
