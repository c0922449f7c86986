import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Ended, files, inProcess, namesIn, stepup, workFolder } from './commandLine.ts'
import { readRows, scenarioYaml, wavyPrices } from './scenarios.ts'

const root = workFolder()
const SCENARIO = join(root, 'scenario.yaml')
/** Far more samples than are played between two looks at the bar. */
const ENDLESS = ['--set', 'samples.count=5000000']
/** What the bar says once samples are finished. */
const SOME_FINISHED = /sampling .* [1-9]\d* of/

interface Interruption {
  readonly signal: NodeJS.Signals
  /** What the program says at the moment of the signal. No clock has a part in it. */
  readonly at: string | RegExp
  /** Whether the program finds a terminal to draw its bar on. */
  readonly terminal?: boolean
}

/** Runs a command over the scenario; the process sends itself the signal as soon as it says the phrase. */
async function interrupt(
  command: 'run' | 'compare',
  folder: string,
  interruption: Interruption,
  ...flags: string[]
): Promise<Ended> {
  const preload = join(files(root, { [`${folder}.mjs`]: signalAt(interruption) }), `${folder}.mjs`)
  return stepup([command, SCENARIO, '--out', join(root, folder, 'out'), ...flags], { preload })
}

function signalAt({ signal, at, terminal = false }: Interruption): string {
  const phrase = at instanceof RegExp ? at : new RegExp(at)
  return `process.stderr.isTTY = ${terminal}
const write = process.stderr.write.bind(process.stderr)
let sent = false
process.stderr.write = text => {
  if (!sent && ${phrase}.test(text)) {
    sent = true
    process.kill(process.pid, '${signal}')
  }
  return write(text)
}
`
}

const contents = (folder: string) => namesIn(join(root, folder))
const old = (folder: string) => readFileSync(join(root, folder, 'out', 'summary.json'), 'utf8')

beforeAll(async () => {
  files(root, {
    'scenario.yaml': scenarioYaml({ samples: '{ count: 0, trades: 100 }' }),
    'prices.csv': wavyPrices(400),
  })
  expect((await inProcess('run', SCENARIO, '--no-report', '--out', join(root, 'older', 'out'))).code).toBe(0)
})

/** Where samples are finished, and what is said of a comparison then. */
const AFTER_SAMPLES = [
  ['run', 'summing up', ''],
  ['run', 'writing results', ''],
  ['compare', 'judging the best level', ', without a recommendation'],
] as const
const folderOf = (command: string, at: string) => `${command}-${at.replaceAll(' ', '-')}`

describe.concurrent('Ctrl-C', () => {
  const partial = (folder: string, { code, stderr }: Ended) => {
    expect(code).toBe(130)
    const [, finished] =
      /interrupted: (\d+) of 5000000 samples were finished; the results hold those/.exec(stderr) ?? []
    const count = Number(finished)
    expect(count).toBeGreaterThan(0)
    expect(count).toBeLessThan(5_000_000)
    expect(contents(folder)).toEqual(['out'])
    const { samples } = JSON.parse(old(folder))
    expect(samples).toMatchObject({ requested: 5_000_000, count })
    for (const row of readRows(join(root, folder, 'out', 'risks.csv'))) expect(row['samples']).toBe(String(count))
    for (const name of ['trades.csv', 'bands.csv']) expect(contents(`${folder}/out`)).toContain(name)
  }

  it('keeps the samples that are finished, and says so', async () => {
    const interruption = { signal: 'SIGINT', at: SOME_FINISHED, terminal: true } as const
    partial('one', await interrupt('run', 'one', interruption, ...ENDLESS, '--workers', '1'))
    expect(contents('one/out')).toContain('report.html')
  })

  it('keeps them with threads too, and when the system asks for the end', async () => {
    const interruption = { signal: 'SIGTERM', at: SOME_FINISHED, terminal: true } as const
    partial('two', await interrupt('run', 'two', interruption, ...ENDLESS, '--workers', '2', '--no-report'))
  })

  it.each(['reading prices', 'replaying'])('leaves nothing behind before anything is finished: at %s', async at => {
    const folder = at.replace(' ', '-')
    const flags = [...ENDLESS, '--workers', '1']
    const { code, stdout, stderr } = await interrupt('run', folder, { signal: 'SIGINT', at }, ...flags)
    expect({ code, stdout }).toEqual({ code: 130, stdout: '' })
    expect(stderr).toContain('interrupted: no results were written')
    expect(existsSync(join(root, folder))).toBe(false)
  })

  it.each(AFTER_SAMPLES)('keeps finished samples afterwards too: %s at %s', async (command, at, more) => {
    const folder = folderOf(command, at)
    const flags = ['--set', 'samples.count=300', '--no-report']
    const { code, stderr } = await interrupt(command, folder, { signal: 'SIGINT', at }, ...flags)
    expect(code).toBe(130)
    expect(stderr).toContain(`interrupted: 300 of 300 samples were finished; the results hold those${more}\n`)
    expect(JSON.parse(old(folder))).toMatchObject({ samples: { count: 300 }, comparison: null })
    expect(readRows(join(root, folder, 'out', 'samples.csv'))).toHaveLength(300)
  })

  it('leaves the results of an earlier run as they are', async () => {
    const before = old('older')
    const { code, stderr } = await interrupt('run', 'older', { signal: 'SIGINT', at: 'writing results' }, '--no-report')
    expect(code).toBe(130)
    expect(stderr).toContain('no results were written')
    expect(contents('older')).toEqual(['out'])
    expect(old('older')).toBe(before)
  })
})

describe('what an interruption leaves', () => {
  it.each(AFTER_SAMPLES)(
    'can be repeated to the same results, unless levels were not judged: %s at %s',
    async (command, at) => {
      const { code, stderr } = await inProcess('verify', join(root, folderOf(command, at), 'out'))
      expect(code, stderr).toBe(command === 'compare' ? 2 : 0)
      if (command === 'compare') expect(stderr).toContain('interrupted before its levels were judged')
    },
  )
})

describe('a sudden end', () => {
  it('leaves no half results under the name, and does not stand in the way of the next run', async () => {
    const preload = join(files(root, { 'kill.mjs': KILL_AT_THIRD_FILE }), 'kill.mjs')
    const out = join(root, 'killed', 'out')
    const { code } = await stepup(['run', SCENARIO, '--out', out], { preload })
    expect(code).toBe('SIGKILL')
    expect(contents('killed')).toEqual([expect.stringMatching(/^\.out\.part-/)])
    expect((await inProcess('run', SCENARIO, '--no-report', '--out', out)).code).toBe(0)
    expect((await inProcess('verify', out)).code).toBe(0)
  })
})

const KILL_AT_THIRD_FILE = `import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
const open = fs.open
let opened = 0
fs.open = (...args) => {
  if (++opened === 3) process.kill(process.pid, 'SIGKILL')
  return open(...args)
}
syncBuiltinESMExports()
`
