import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadScenario } from '../../../src/run/loading/loadScenario.ts'
import { openStore } from '../../../src/run/queueing/openQueue.ts'
import { openQueueExecutor } from '../../../src/run/queueing/queueExecutor.ts'
import { UNITS } from '../../../src/run/queueing/queueUnits.ts'
import { runScenario } from '../../../src/run/runScenario.ts'
import { files, inProcess, namesIn, startStepup, workFolder } from '../../commands/commandLine.ts'
import { perpetualYaml, scenarioYaml } from '../../commands/scenarios.ts'
import { quietOptions } from '../quietOptions.ts'
import { HAS_POSTGRES, startPostgres } from './postgres.ts'

const root = workFolder()
const REDIS = process.env['STEPUP_TEST_REDIS']
const R = Array.from({ length: 80 }, (_, i) => (i % 5 < 3 ? 1.5 : -1))
const LIST = join(root, 'list', 'scenario.yaml')
const PATHS = join(root, 'paths', 'scenario.yaml')

/** Where a server is at hand: PostgreSQL from a package of npm, Redis from whoever runs the tests. */
const STORES: readonly [string, () => Promise<{ readonly url: string; stop(): Promise<void> }>][] = [
  ...(HAS_POSTGRES ? [['PostgreSQL', startPostgres] as const] : []),
  ...(REDIS === undefined ? [] : [['Redis', async () => ({ url: REDIS, stop: async () => {} })] as const]),
].map(([name, start]) => [name, start])

beforeAll(() => {
  const list = 'prices: { trades: { file: r.csv, entry: 5000, stopDistance: 10 } }'
  const yaml = scenarioYaml({ samples: '{ count: 760, trades: 12, risks: [0.5%, 1%] }', plan: '{ risk: 1% }' })
  const kept = yaml.split('\n').filter(line => !/^(strategy|prices):/.test(line))
  files(join(root, 'list'), { 'scenario.yaml': [...kept, list].join('\n'), 'r.csv': `r\n${R.join('\n')}\n` })
  const prices = '{ model: { use: gbm, start: 60000, bar: 4h, bars: 400, params: { mu: 0, sigma: 0.8 } } }'
  const samples = '{ count: 5000, trades: 8, from: paths, seed: 5 }'
  files(join(root, 'paths'), { 'scenario.yaml': perpetualYaml({ prices, samples }) })
})

function contentsOf(folder: string): Record<string, string> {
  return Object.fromEntries(namesIn(folder).map(name => [name, readFileSync(join(folder, name), 'utf8')]))
}

describe.each(STORES)('stepup worker, on %s', (name, start) => {
  const workers: ChildProcess[] = []
  let server: Awaited<ReturnType<typeof start>>

  beforeAll(async () => {
    server = await start()
    await Promise.all([startWorker(), startWorker()])
  }, 120_000)

  afterAll(async () => {
    for (const worker of workers) worker.kill('SIGKILL')
    await server?.stop()
  })

  /** A worker as a process of its own, once it waits for work. */
  async function startWorker(): Promise<void> {
    const worker = startStepup(['worker', '--queue', server.url, '--workers', '1'])
    workers.push(worker)
    for await (const line of createInterface(worker.stderr)) if (line.includes('waiting for work')) break
    worker.stderr.resume()
  }

  it('plays all rounds of a comparison to the bytes of one machine', async () => {
    const [one, queued] = ['one', 'queued'].map(each => join(root, `${name}-${each}`)) as [string, string]
    const compare = ['compare', LIST, '--no-report', '--quiet', '--out']
    await inProcess(...compare, one)
    const { code, stderr } = await inProcess(...compare, queued, '--queue', server.url)
    expect(code, stderr).toBe(0)
    expect(contentsOf(queued)).toEqual(contentsOf(one))
  }, 60_000)

  it('loses nothing when a worker is killed in the middle of its work', async () => {
    const [one, queued] = ['paths', 'queued-paths'].map(each => join(root, `${name}-${each}`)) as [string, string]
    await inProcess('run', PATHS, '--no-report', '--quiet', '--out', one)
    const store = await openStore(server.url)
    const units = await store.queue(UNITS)
    const executor = await openQueueExecutor(server.url, () => {})
    const [victim] = workers
    let isStopped = false
    const onProgress = () => {
      if (!isStopped) victim!.kill('SIGSTOP')
      isStopped = true
    }
    let isOver = false
    const played = runScenario(await loadScenario(PATHS), { ...quietOptions(queued, false), executor, onProgress })
    played.finally(() => {
      isOver = true
    })
    // The other worker plays all but the unit that the first one holds.
    for (let isHeld = false; !isHeld; await wait(50)) {
      const { active, waiting } = await units.getJobCounts('active', 'waiting')
      isHeld = isStopped && active === 1 && waiting === 0
      expect(isOver).toBe(false)
    }
    victim!.kill('SIGKILL')
    await once(victim!, 'exit')
    const { interrupted } = await played
    expect(interrupted).toBe(false)
    expect(contentsOf(queued)).toEqual(contentsOf(one))
    await Promise.all([executor.close(), units.close()])
  }, 120_000)

  it('ends in peace when it is asked to', async () => {
    const worker = workers[1]!
    worker.kill('SIGINT')
    const [code] = await once(worker, 'exit')
    expect(code).toBe(0)
  }, 30_000)
})

describe('--queue', () => {
  it.skipIf(!HAS_POSTGRES)('says that a server cannot be used, and not with which password', async () => {
    const { code, stderr } = await inProcess(
      'run',
      LIST,
      '--queue',
      'postgres://me:secret@127.0.0.1:1/x',
      '--out',
      join(root, 'no'),
    )
    expect(code).toBe(2)
    expect(stderr).toMatch(/--queue.*postgres:\/\/127\.0\.0\.1:1\/x cannot be used: .*ECONNREFUSED/)
    expect(stderr).not.toContain('secret')
  })

  it('is refused together with --shard', async () => {
    const { code, stderr } = await inProcess('run', LIST, '--queue', 'redis://127.0.0.1:1', '--shard', '1/2')
    expect(code).toBe(2)
    expect(stderr).toContain('mutually exclusive')
  })
})
