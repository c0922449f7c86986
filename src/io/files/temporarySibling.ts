import { randomUUID } from 'node:crypto'
import { lstatSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { sha256 } from './sha256.ts'

/** `part`: what is being made. `previous`: what stepped aside for it. */
type Role = 'part' | 'previous'

const NAME = /^\.(?<target>.+)\.(?<role>part|previous)-(?<machine>[0-9a-f]{8})-(?<pid>\d{1,10})-[0-9a-f]{8}$/
const MACHINE = sha256(hostname()).slice(0, 8)

/** A hidden name beside a path that says which process of which machine it belongs to: `.run.part-1f2e3d4c-4711-9a8b7c6d`. */
export function temporarySibling(target: string, role: Role): string {
  const path = resolve(target)
  const owner = `${MACHINE}-${process.pid}-${randomUUID().slice(0, 8)}`
  return join(dirname(path), `.${basename(path)}.${role}-${owner}`)
}

/**
 * Clears a folder of what processes that were killed left under such names: a part is removed; what had stepped aside
 * gets its name back where that is free. What belongs to a living process, or to another machine, stays, and so does
 * what may not be removed.
 */
export function sweepLeftovers(folder: string): void {
  for (const name of namesIn(folder)) {
    const { target, role, machine, pid } = NAME.exec(name)?.groups ?? {}
    if (target === undefined || machine !== MACHINE || isAlive(Number(pid))) continue
    const path = join(folder, name)
    ignoringRefusals(() => {
      if (role === 'previous' && isFree(join(folder, target))) renameSync(path, join(folder, target))
      else rmSync(path, { recursive: true, force: true })
    })
  }
}

function namesIn(folder: string): readonly string[] {
  return ignoringRefusals(() => readdirSync(folder)) ?? []
}

/** A leftover does no harm: what the system refuses is left to the one who may. */
function ignoringRefusals<T>(step: () => T): T | null {
  try {
    return step()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
    return null
  }
}

function isFree(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) === undefined
}

/** Signal 0 only asks; the process of another user refuses it, and lives. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
