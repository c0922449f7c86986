import { on } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Ended, endOf, files, inProcess, namesIn, startStepup, stepup, workFolder } from './commandLine.ts'
import { readRows, scenarioYaml, wavyPrices } from './scenarios.ts'

const root = workFolder()
const SCENARIO = join(root, 'scenario.yaml')
/** More samples than there is time for. */
const ENDLESS = ['--set', 'samples.count=5000000']

/** Runs the scenario and ends it with a signal, a good while after sampling has begun. */
async function interrupt(folder: string, signal: NodeJS.Signals, ...flags: string[]): Promise<Ended> {
  const child = startStepup(['run', SCENARIO, '--out', join(root, folder, 'out'), ...flags])
  const ended = endOf(child)
  for await (const piece of on(child.stderr, 'data')) if (String(piece).includes('replaying')) break
  await sleep(1500)
  child.kill(signal)
  return ended
}

/** Runs the scenario; the process sends itself the signal as soon as it says the phrase. */
async function interruptAt(folder: string, signal: NodeJS.Signals, phrase: string, ...flags: string[]): Promise<Ended> {
  return interruptCommandAt('run', folder, signal, phrase, ...flags)
}

async function interruptCommandAt(
  command: 'run' | 'compare',
  folder: string,
  signal: NodeJS.Signals,
  phrase: string,
  ...flags: string[]
): Promise<Ended> {
  const preload = join(files(root, { [`${folder}.mjs`]: signalAt(signal, phrase) }), `${folder}.mjs`)
  return stepup([command, SCENARIO, '--out', join(root, folder, 'out'), ...flags], { preload })
}

function signalAt(signal: NodeJS.Signals, phrase: string): string {
  return `const write = process.stderr.write.bind(process.stderr)
process.stderr.write = text => {
  if (String(text).includes('${phrase}')) process.kill(process.pid, '${signal}')
  return write(text)
}
`
}

const contents = (folder: string) => namesIn(join(root, folder))
const old = (folder: string) => readFileSync(join(root, folder, 'out', 'summary.json'), 'utf8')

beforeAll(() => {
  files(root, {
    'scenario.yaml': scenarioYaml({ samples: '{ count: 0, trades: 100 }' }),
    'prices.csv': wavyPrices(400),
  })
})

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
    for (const name of ['trades.csv', 'bands.csv', 'report.html']) expect(contents(`${folder}/out`)).toContain(name)
  }

  it('keeps the samples that are finished, and says so', async () => {
    partial('one', await interrupt('one', 'SIGINT', ...ENDLESS, '--workers', '1'))
  })

  it('keeps them with threads too, and when the system asks for the end', async () => {
    partial('two', await interrupt('two', 'SIGTERM', ...ENDLESS, '--workers', '2'))
  })

  it.each(['reading prices', 'replaying'])('leaves nothing behind before anything is finished: at %s', async phrase => {
    const folder = phrase.replace(' ', '-')
    const { code, stdout, stderr } = await interruptAt(folder, 'SIGINT', phrase, ...ENDLESS, '--workers', '1')
    expect({ code, stdout }).toEqual({ code: 130, stdout: '' })
    expect(stderr).toContain('interrupted: no results were written')
    expect(existsSync(join(root, folder))).toBe(false)
  })

  it.each([
    ['run', 'summing up', ''],
    ['run', 'writing results', ''],
    ['compare', 'judging the best level', ', without a recommendation'],
  ] as const)('keeps finished samples afterwards too: %s at %s', async (command, phrase, more) => {
    const folder = `${command}-${phrase.replaceAll(' ', '-')}`
    const flags = ['--set', 'samples.count=300', '--no-report']
    const { code, stderr } = await interruptCommandAt(command, folder, 'SIGINT', phrase, ...flags)
    expect(code).toBe(130)
    expect(stderr).toContain(`interrupted: 300 of 300 samples were finished; the results hold those${more}\n`)
    expect(JSON.parse(old(folder))).toMatchObject({ samples: { count: 300 }, comparison: null })
    expect(readRows(join(root, folder, 'out', 'samples.csv'))).toHaveLength(300)
    expect((await stepup(['verify', join(root, folder, 'out')])).code).toBe(0)
  })

  it('leaves the results of an earlier run as they are', async () => {
    expect((await stepup(['run', SCENARIO, '--out', join(root, 'older', 'out')])).code).toBe(0)
    const before = old('older')
    const { code, stderr } = await interruptAt('older', 'SIGINT', 'writing results')
    expect(code).toBe(130)
    expect(stderr).toContain('no results were written')
    expect(contents('older')).toEqual(['out'])
    expect(old('older')).toBe(before)
  })
})

describe('a sudden end', () => {
  it('leaves no half results under the name, and does not stand in the way of the next run', async () => {
    const preload = join(files(root, { 'kill.mjs': KILL_AT_THIRD_FILE }), 'kill.mjs')
    const out = join(root, 'killed', 'out')
    const { code } = await stepup(['run', SCENARIO, '--out', out], { preload })
    expect(code).toBe('SIGKILL')
    expect(contents('killed')).toEqual([expect.stringMatching(/^\.out\.part-/)])
    expect((await inProcess('run', SCENARIO, '--out', out)).code).toBe(0)
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
