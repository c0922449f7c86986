import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { files, inProcess, namesIn, workFolder } from './commandLine.ts'
import { scenarioYaml, wavyPrices } from './scenarios.ts'

const root = files(workFolder(), {
  'scenario.yaml': scenarioYaml({ samples: '{ count: 200, trades: 10, risks: [1%, 2%] }' }),
  'prices.csv': wavyPrices(200),
})
const SCENARIO = join(root, 'scenario.yaml')
const REPORTS = join(root, 'reports')
const [A, B, PLAIN] = ['a', 'b', 'plain'].map(name => join(REPORTS, name)) as [string, string, string]

const read = (...path: string[]) => readFileSync(join(...path), 'utf8')
/** Every file of a folder by its name, in subfolders too. */
const contents = (folder: string) =>
  Object.fromEntries(
    [...namesIn(folder), ...namesIn(join(folder, 'charts')).map(name => join('charts', name))]
      .filter(name => name !== 'charts')
      .map(name => [name, read(folder, name)]),
  )

beforeAll(async () => {
  expect((await inProcess('run', SCENARIO, '--out', A, '--charts')).code).toBe(0)
  expect((await inProcess('run', SCENARIO, '--out', B, '--no-report')).code).toBe(0)
  expect((await inProcess('run', SCENARIO, '--out', PLAIN, '--no-report')).code).toBe(0)
})

describe('stepup report', () => {
  it('renders what the run wrote, byte for byte', async () => {
    const before = contents(A)
    for (const lost of ['report.html', 'report.md', join('charts', 'equity.vl.json')])
      writeFileSync(join(A, lost), 'lost')
    const { code, stdout } = await inProcess('report', A)
    expect({ code, stdout }).toEqual({ code: 0, stdout: `Report: ${join(A, 'report.html')}\n` })
    expect(contents(A)).toEqual(before)
  })

  it('adds the charts that a run with --charts writes', async () => {
    expect((await inProcess('report', B, '--charts')).code).toBe(0)
    const { 'origin.json': _, '.stepup.sha256': __, ...written } = contents(A)
    expect(contents(B)).toMatchObject(written)
    expect(Object.keys(written).filter(name => name.endsWith('.vl.json')).length).toBeGreaterThan(8)
  })

  it('puts several runs side by side', async () => {
    const page = join(root, 'pages', 'side.html')
    const { code, stdout } = await inProcess('report', A, B, '--out', page, '--charts', '--json')
    expect(code).toBe(0)
    const reports = [A, B].map(run => join(run, 'report.html'))
    expect(JSON.parse(stdout)).toEqual({ reports, comparison: page })
    expect(read(page)).toContain('Which of these 2 runs holds up?')
    expect(namesIn(join(root, 'pages', 'charts'))).toEqual(['side-drawdown.vl.json', 'side-growth.vl.json'])
  })

  it('writes no comparison where a foreign file is in the way of a chart', async () => {
    const pages = join(root, 'foreign')
    files(pages, { 'charts/side-drawdown.vl.json': 'precious' })
    const { code, stderr } = await inProcess('report', A, B, '--out', join(pages, 'side.html'), '--charts')
    expect(code).toBe(2)
    expect(stderr).toContain('side-drawdown.vl.json: the file is not one of this program')
    expect(namesIn(pages)).toEqual(['charts'])
    expect(read(pages, 'charts', 'side-drawdown.vl.json')).toBe('precious')
  })

  it('lists the runs of a folder', async () => {
    const { code, stdout } = await inProcess('report', REPORTS)
    expect({ code, stdout }).toEqual({ code: 0, stdout: `Report: ${join(REPORTS, 'index.html')}\n` })
    expect(read(REPORTS, 'index.html')).toContain('What was tried, and what held up?')
  })

  it.each([
    [[join(root, 'none')], 'summary.json: there is no such file'],
    [[A, join(root, 'none')], 'summary.json: there is no such file'],
    [[A, B, '--out', join(B, 'deep', 'c.html')], `c.html: this lies inside the results folder ${B}`],
    [[A, B, '--out', SCENARIO], 'the file is not one of this program'],
    [[A, '--out', join(root, 'page.html')], '--out: found less than two runs; allowed: several runs, or --chart'],
    [[A, '--scale', '3'], '--scale: found no --chart'],
    [[REPORTS, '--charts'], `--charts: found ${REPORTS}, a folder of runs; allowed: results folders`],
  ])('refuses %s and changes nothing', async (args, message) => {
    const before = contents(A)
    const { code, stdout, stderr } = await inProcess('report', ...args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
    expect(contents(A)).toEqual(before)
    expect(namesIn(root)).not.toContain('page.html')
  })
})

describe('charts of a results folder', () => {
  it('are verified with the rest', async () => {
    expect((await inProcess('verify', A)).code).toBe(0)
    const chart = join(A, 'charts', 'cost.vl.json')
    const before = readFileSync(chart, 'utf8')
    writeFileSync(chart, before.replace('"Gross"', '"Net"'))
    const { code, stdout } = await inProcess('verify', A)
    writeFileSync(chart, before)
    expect(code).toBe(3)
    expect(stdout).toMatch(/^First difference: charts\/cost\.vl\.json, line \d+$/m)
  })

  it('do not outlive a run without them', async () => {
    const out = join(root, 'again')
    expect((await inProcess('run', SCENARIO, '--out', out, '--charts', '--no-report')).code).toBe(0)
    expect(namesIn(out)).toContain('charts')
    expect((await inProcess('run', SCENARIO, '--out', out, '--no-report')).code).toBe(0)
    expect(namesIn(out)).not.toContain('charts')
  })
})

describe('stepup report --chart', () => {
  const pictures = join(root, 'pictures')
  beforeAll(() => mkdirSync(pictures))

  it('draws one chart as SVG or PNG, and leaves the run alone', async () => {
    const before = contents(A)
    for (const name of ['fan.svg', 'fan.png', 'small.png']) {
      const scale = name === 'small.png' ? ['--scale', '0.5'] : []
      const out = join(pictures, name)
      const { code, stdout } = await inProcess('report', A, '--chart', 'fan', '--out', out, ...scale)
      expect({ code, stdout }).toEqual({ code: 0, stdout: `Chart: ${out}\n` })
    }
    const svg = read(pictures, 'fan.svg')
    const [, width, height] = /^<svg xmlns="[^"]*".*? width="(\d+)" height="(\d+)"/.exec(svg)!.map(Number)
    expect(svg).not.toContain('var(')
    const sizeOf = (name: string) => {
      const png = readFileSync(join(pictures, name))
      expect(png.toString('latin1', 1, 4)).toBe('PNG')
      return [png.readUInt32BE(16), png.readUInt32BE(20)]
    }
    expect(sizeOf('fan.png')).toEqual([2 * width!, 2 * height!])
    expect(sizeOf('small.png')).toEqual([width! / 2, height! / 2])
    expect(contents(A)).toEqual(before)
  })

  it('never writes over a file', async () => {
    const out = join(pictures, 'mine.svg')
    writeFileSync(out, 'precious')
    const { code, stderr } = await inProcess('report', A, '--chart', 'fan', '--out', out)
    expect(code).toBe(2)
    expect(stderr).toContain('mine.svg: the file is already there')
    expect(readFileSync(out, 'utf8')).toBe('precious')
  })

  it.each([
    [[A, '--chart', 'equty'], /^--chart: found "equty"; allowed: run, equity, .*\n.*did you mean "equity"\?/],
    [[PLAIN, '--chart', 'fan', '--out', 'fan.jpg'], /--out: found "fan.jpg"; allowed: a file that ends in .svg, .png/],
    [[A, '--chart', 'fan', '--out', join(A, 'charts', 'fan.svg')], /this lies inside the results folder/],
    [[A, B, '--chart', 'fan', '--charts'], /--chart: found 2 runs; allowed: one\n--charts: found with --chart/],
    [[A, '--chart', 'fan', '--out', 'x.png', '--scale', '30'], /--scale: found "30"; allowed: a number from 0.1 to 10/],
    [[A, '--chart', 'fan', '--scale', '3'], /--scale: found with fan.svg; allowed: with a .png/],
    [[REPORTS, '--chart', 'fan'], /summary\.json: there is no such file/],
  ])('refuses %s', async (args, message) => {
    const { code, stdout, stderr } = await inProcess('report', ...args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(message)
  })
})
