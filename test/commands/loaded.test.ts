import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

/** What a file imports when it is loaded: types, and what it imports later, apart. */
function loadedBy(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  return Array.from(text.matchAll(/^(?:import|export) (?!type )[^'"]*?from '([^']+)'/gms), ([, from]) =>
    from!.startsWith('.') ? normalize(join(dirname(file), from!)) : from!,
  )
}

/** Everything that is loaded with a file: files of the project, and names of packages. */
function allLoadedBy(file: string, found = new Set<string>()): Set<string> {
  for (const next of loadedBy(file)) {
    if (found.has(next)) continue
    found.add(next)
    if (existsSync(next)) allLoadedBy(next, found)
  }
  return found
}

const COMMANDS = globSync('src/commands/*.ts').map(file => basename(file, '.ts'))
const loaded = (command: string) => [...allLoadedBy(`src/commands/${command}.ts`)]

describe('a command', () => {
  it('loads what a queue needs when it is one of a queue', () => {
    const withQueue = COMMANDS.filter(command => loaded(command).some(name => name.startsWith('src/run/queueing/')))
    expect(withQueue).toEqual(['worker'])
    expect(COMMANDS.flatMap(loaded).filter(name => /^(bullmq|ioredis|pg)$/.test(name))).toEqual([])
  })

  it('loads parts of a run when it writes or joins them', () => {
    const ofParts = /^src\/(io\/packed|run\/sharding\/(?!refuseSharedHedge))/
    const withParts = COMMANDS.filter(command => loaded(command).some(name => ofParts.test(name)))
    expect(withParts.sort()).toEqual(['merge', 'playPart', 'worker'])
  })

  it('loads no page, no chart and no thread where it checks a plan', () => {
    const heavy = loaded('check').filter(name =>
      /^src\/(report\/(page|charts|markdown)|run\/rendering)\/|piscina|vega/.test(name),
    )
    expect(heavy).toEqual([])
    expect(loaded('check')).toContain('src/run/checkPlan.ts')
  })
})
