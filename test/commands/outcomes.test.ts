import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { amendResults } from '../../src/io/folder/amendResults.ts'
import { freeLadder } from '../run/loadFiles.ts'
import { files, inProcess, namesIn, workFolder } from './commandLine.ts'

const root = workFolder()
const HEADER = 'side,entry_time,entry,stop,exit_time,exit,reason'

/** A trade of so many R on one day of 2024, its stop 50 points from an entry at 50,000. */
function trade(day: number, r: number, reason = r > 0 ? 'signal' : 'stop'): string {
  const date = new Date(Date.UTC(2024, 0, day)).toISOString().slice(0, 10)
  return `long,${date}T10:00:00Z,50000,49950,${date}T20:00:00Z,${50_000 + 50 * r},${reason}`
}

const list = (r: readonly number[]) => r.map((each, i) => trade(i + 1, each))

/** The outcome alone of a run of a trade list. */
async function outcomeOf(name: string, trades: readonly string[]): Promise<string> {
  const { code, stdout } = await inProcess(
    'run',
    scenarioOf(name, trades),
    '--no-report',
    '--json',
    '--out',
    join(root, name, 'out'),
  )
  expect(code).toBe(0)
  return JSON.parse(stdout).outcome
}

/** What a run of a trade list says on one line, its summary, and its folder. */
async function run(name: string, trades: readonly string[], plan?: string) {
  const out = join(root, name, 'out')
  const { code, stdout } = await inProcess('run', scenarioOf(name, trades, plan), '--out', out)
  expect(code).toBe(0)
  const read = (file: string) => readFileSync(join(out, file), 'utf8')
  const page = read('report.html').replaceAll(/<style.*?<\/style>|<script.*?<\/script>|<[^>]+>|\s+/gs, ' ')
  return {
    out,
    said: stdout.replaceAll(/\s+/g, ' '),
    summary: JSON.parse(read('summary.json')),
    told: [stdout, read('report.md'), page].map(text => text.replaceAll(/\s+/g, ' ')),
  }
}

function scenarioOf(name: string, trades: readonly string[], plan = '{ risk: 1% }'): string {
  const yaml = `account: { start: 10000 }
market: ${freeLadder()}
prices: { trades: { file: list.csv, pricesAre: mid } }
plan: ${plan}
samples: { count: 200, trades: 100, risks: [0.5%, 1%] }
`
  const folder = files(join(root, name), { 'scenario.yaml': yaml, 'list.csv': `${[HEADER, ...trades].join('\n')}\n` })
  return join(folder, 'scenario.yaml')
}

/** Forty trades of which every third makes 2.5 R: half an R on average, or so. */
const GOOD = Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? 2.5 : -1))
const FLAT = Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? 1.1 : -1))
const BAD = Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? 0.5 : -1))

describe('the outcome of a run', () => {
  it('is “not tested” of a list without trades', async () => {
    const { said, summary } = await run('none', [])
    expect(summary).toMatchObject({ outcome: 'not tested', samples: null })
    expect(said).toContain('NOT TESTED The list holds no trade: nothing was tested.')
  })

  it('proves nothing by one trade, and draws no samples from it', async () => {
    const { out, said, summary } = await run('one', [trade(1, 2)])
    expect(summary).toMatchObject({ outcome: 'unproven', samples: null })
    expect(said).toContain('One trade says nothing about a strategy: bring at least 30.')
    expect(said).toContain('no samples: the tape has 1 trade to draw from, and under 10 say nothing about others')
    expect(said).not.toContain('99.96%')
    expect(namesIn(out)).not.toContain('samples.csv')
  })

  it('is “lost” of an account that lives on with less, and never headed by its survival', async () => {
    const { said, summary, told } = await run('lost', list(BAD), '{ risk: 2% }')
    expect(summary).toMatchObject({ outcome: 'lost', facts: { survived: true } })
    expect(said).toMatch(/LOST It lost 1\d\.\d% in 39 days\./)
    for (const text of told) expect(text).not.toMatch(/survived:? it/i)
  })

  it('tells proof from growth', async () => {
    expect(await outcomeOf('shown', list(GOOD))).toBe('shown')
    expect(await outcomeOf('flat', list(FLAT))).toBe('unproven')
    expect(await outcomeOf('few', list(GOOD.slice(0, 29)))).toBe('unproven')
  })

  it('shows nothing that hangs on a trade which the end of the data cut off, and names it everywhere', async () => {
    const { summary, told, out } = await run('open', [...list(BAD), trade(41, 60, 'end')])
    expect(summary.outcome).toBe('unproven')
    expect(summary.cutOff).toMatchObject({ trades: [{ trade: 41 }], decides: true })
    expect(told[0]).toContain('but only by a trade still open at the end.')
    for (const text of told) {
      expect(text).toMatch(/Trade 41 was still open when the data ended, at \+60\.00 R \(\$[\d,.]+\)/)
      expect(text).toContain('The sign of the result hangs on it.')
    }
    const { stdout } = await inProcess('stats', join(out, 'trades.csv'))
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(
      /Trade 41 was still open .* With it, a trade made \+1\.\d\d R on average/,
    )
  })

  it('is found anew for results of before there was one', async () => {
    const { out, summary } = await run('older', [...list(BAD), trade(41, 60, 'end')])
    const { outcome, cutOff, edge, ...older } = summary
    const text = JSON.stringify({ ...older, verdict: { ...older.verdict, outcome: 'survived' } })
    amendResults(out, new Map([['summary.json', text]]))
    const { code } = await inProcess('report', out)
    expect(code).toBe(0)
    const report = readFileSync(join(out, 'report.md'), 'utf8')
    expect(report).toContain('**Edge unproven**')
    expect(report).toContain('Trade 41 was still open')
    expect({ outcome, decides: cutOff.decides, proof: edge.proof }).toEqual({
      outcome: 'unproven',
      decides: true,
      proof: expect.any(String),
    })
  })
})
