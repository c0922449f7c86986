import { cpSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { files, inProcess, workFolder } from './commandLine.ts'
import { scenarioYaml, wavyPrices } from './scenarios.ts'

const root = files(workFolder(), { 'scenario.yaml': scenarioYaml(), 'prices.csv': wavyPrices(100) })
const RUNS = join(root, 'runs')

beforeAll(async () => {
  const run = ['run', join(root, 'scenario.yaml'), '--quiet', '--out', join(RUNS, 'first')]
  expect((await inProcess(...run)).code).toBe(0)
  cpSync(join(RUNS, 'first'), join(RUNS, 'second'), { recursive: true })
  rmSync(join(RUNS, 'second', 'report.html'))
  const touch = (name: string, day: number) =>
    utimesSync(join(RUNS, name, 'summary.json'), new Date(Date.UTC(2026, 0, day)), new Date(Date.UTC(2026, 0, day)))
  touch('first', 2)
  touch('second', 1)
})

/** Opens by a program that ends at once in the place of a browser. */
function openWithout(...args: string[]) {
  vi.stubEnv('BROWSER', 'true')
  vi.stubEnv('DISPLAY', '')
  return inProcess('open', ...args)
}

describe('stepup open', () => {
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  it('lists past runs with their outcome, the newest first', async () => {
    const { code, stdout } = await inProcess('open', '--in', RUNS)
    expect(code).toBe(0)
    expect(stdout).toMatch(
      /1 +first +\S.* Run +1% +(Unproven|Edge shown|Lost|Ruined) +2026-01-02 00:00\n +2 +second .* 2026-01-01 00:00/,
    )
    const listed = JSON.parse((await inProcess('open', '--in', RUNS, '--json')).stdout)
    expect(listed.map(({ folder, written }: Record<string, string>) => [folder, written])).toEqual([
      [join(RUNS, 'first'), '2026-01-02T00:00:00.000Z'],
      [join(RUNS, 'second'), '2026-01-01T00:00:00.000Z'],
    ])
  })

  it('says how to make a run where there is none', async () => {
    const { code, stdout } = await inProcess('open', '--in', join(root, 'nothing'))
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: `No runs in ${join(root, 'nothing')} yet. To make one: npx stepup run sp500-mes-es\n`,
    })
  })

  it.each([['1'], ['first'], [join(RUNS, 'first')]])('opens the report of %s', async run => {
    const { code, stdout } = await openWithout(run, '--in', RUNS)
    expect({ code, stdout }).toEqual({ code: 0, stdout: `Report: ${join(RUNS, 'first', 'report.html')}\n` })
  })

  it('names what is not there, and the command that makes it', async () => {
    const third = await inProcess('open', '3', '--in', RUNS)
    expect([third.code, third.stderr]).toEqual([2, expect.stringContaining('there is no run 3 in')])
    const none = await inProcess('open', 'none', '--in', RUNS)
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('open none: there is no such run in')])
    expect(third.stderr).toContain('allowed: 1 to 2, a folder or a path')
    const { code, stderr } = await inProcess('open', 'second', '--in', RUNS)
    expect([code, stderr]).toEqual([2, expect.stringContaining('there is no page')])
    expect(stderr).toContain(`stepup report ${join(RUNS, 'second')} draws it`)
    const empty = await inProcess('open', files(join(root, 'empty'), {}))
    expect([empty.code, empty.stderr]).toEqual([2, expect.stringContaining('there are no results')])
  })

  it('opens the list that a folder of runs has', async () => {
    expect((await inProcess('report', RUNS)).code).toBe(0)
    const { code, stdout } = await openWithout(RUNS)
    expect({ code, stdout }).toEqual({ code: 0, stdout: `Report: ${join(RUNS, 'index.html')}\n` })
  })
})
