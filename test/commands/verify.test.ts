import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { files, inProcess, namesIn, workFolder } from './commandLine.ts'
import { scenarioYaml, wavyPrices } from './scenarios.ts'

const root = files(workFolder(), {
  'scenario.yaml': scenarioYaml({ samples: '{ count: 3000, trades: 20, risks: [1%, 2%] }' }),
  'prices.csv': wavyPrices(200),
})
const RUN = join(root, 'run')
const SCENARIO = join(root, 'scenario.yaml')

/** A copy of the run, without its page, with something changed in one of its files. */
function changed(name: string, file: string, change: (text: string) => string): string {
  const copy = join(root, name)
  cpSync(RUN, copy, { recursive: true, filter: file => !/report\.(html|md)$/.test(file) })
  const path = join(copy, file)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
  return copy
}

beforeAll(async () => {
  expect((await inProcess('run', SCENARIO, '--out', RUN)).code).toBe(0)
})

describe('stepup verify', () => {
  it('finds every file the same', async () => {
    const { code, stdout } = await inProcess('verify', RUN)
    expect(code).toBe(0)
    const results = namesIn(RUN).filter(name => !name.startsWith('.') && name !== 'origin.json')
    expect(results.length).toBeGreaterThan(8)
    expect(stdout).toContain(`Same: ${results.length} files of ${RUN} came out again, byte for byte.`)
  })

  it('says what of older results is not compared', async () => {
    const { code, stdout } = await inProcess(
      'verify',
      'test/fixtures/format1/alive',
      '--folder',
      'test/fixtures/format1',
    )
    expect(code).toBe(0)
    expect(stdout).toContain('Of an older format, and not compared: summary.json. That run did not write: fills.csv.')
  })

  it('names file and line of the first difference: one byte of one trade', async () => {
    const copy = changed('tampered', 'trades.csv', text => text.replace(/^(3,.*?)4/m, '$15'))
    const { code, stdout } = await inProcess('verify', copy)
    expect(code).toBe(3)
    expect(stdout).toContain('First difference: trades.csv, line 4')
    const { stdout: json } = await inProcess('verify', copy, '--json')
    expect(JSON.parse(json)).toMatchObject({ same: false, difference: { file: 'trades.csv', line: 4 } })
  })

  it('misses a file, and notices one line more', async () => {
    const less = changed('less', 'bands.csv', text => text)
    rmSync(join(less, 'bands.csv'))
    const missing = await inProcess('verify', less)
    expect(missing.code).toBe(3)
    expect(missing.stdout).toContain('bands.csv')
    const more = await inProcess(
      'verify',
      changed('more', 'risks.csv', text => `${text}0.9\n`),
    )
    expect(more.code).toBe(3)
    expect(more.stdout).toContain('First difference: risks.csv, line 4')
  })

  it('notices prices that have changed since, and finds those that have moved', async () => {
    const prices = join(root, 'prices.csv')
    const before = readFileSync(prices, 'utf8')
    writeFileSync(prices, before.replace(',1000\n', ',1001\n'))
    const altered = await inProcess('verify', RUN)
    writeFileSync(prices, before)
    expect(altered.code).toBe(3)
    expect(altered.stdout).toContain('First difference: prices.csv')
    expect(altered.stdout).toContain('sha256')

    const moved = files(join(root, 'moved'), {})
    renameSync(prices, join(moved, 'prices.csv'))
    const lost = await inProcess('verify', RUN)
    const found = await inProcess('verify', RUN, '--folder', moved)
    renameSync(join(moved, 'prices.csv'), prices)
    expect(lost.code).toBe(2)
    expect(lost.stderr).toContain('prices.csv: there is no such file')
    expect(found.code).toBe(0)
  })

  it('does not need the scenario file any more', async () => {
    const hidden = join(root, 'hidden.yaml')
    renameSync(SCENARIO, hidden)
    const { code } = await inProcess('verify', RUN)
    renameSync(hidden, SCENARIO)
    expect(code).toBe(0)
  })
})

describe('the same scenario', () => {
  const filesOf = (folder: string) =>
    Object.fromEntries(
      namesIn(folder)
        .filter(name => name !== 'origin.json' && name !== '.stepup.sha256')
        .map(name => [name, readFileSync(join(folder, name), 'utf8')]),
    )

  it('gives the same bytes with any number of threads', async () => {
    const { 'report.html': _, 'report.md': __, ...results } = filesOf(RUN)
    for (const n of [1, 2, 3]) {
      const out = join(root, `workers${n}`)
      const { code } = await inProcess('run', SCENARIO, '--no-report', '--workers', `${n}`, '--out', out)
      expect(code).toBe(0)
      expect(filesOf(out)).toEqual(results)
    }
  })

  it('takes the seed as it is typed: 7, 007 and 7.0 are three', async () => {
    const samples = [filesOf(RUN)['samples.csv']]
    for (const seed of ['7', '007', '7.0']) {
      const out = join(root, `seed-${seed}`)
      expect((await inProcess('run', SCENARIO, '--seed', seed, '--no-report', '--out', out)).code).toBe(0)
      expect(JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')).seed).toBe(seed)
      samples.push(filesOf(out)['samples.csv'])
    }
    expect(new Set(samples).size).toBe(4)
  })

  it('keeps the samples of a risk level when another is added', async () => {
    const out = join(root, 'more-risks')
    const added = ['--set', 'samples.risks=[1%, 1.5%, 2%]', '--set', 'plan.risk=2%']
    expect((await inProcess('run', SCENARIO, ...added, '--no-report', '--out', out)).code).toBe(0)
    const rows = (folder: string, risk: string) =>
      filesOf(folder)
        ['samples.csv']!.split('\n')
        .filter(row => row.startsWith(`${risk},`))
    expect(rows(out, '0.01')).toHaveLength(3000)
    expect(rows(out, '0.01')).toEqual(rows(RUN, '0.01'))
  })
})
