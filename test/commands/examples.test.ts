import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Ended, inProcess, namesIn, workFolder } from './commandLine.ts'
import { readRows } from './scenarios.ts'

const root = workFolder()
const summaryOf = (out: string) => JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8'))
const rowsOf = (out: string) => readRows(join(out, 'trades.csv'))

describe('stepup run sp500-mes-es', () => {
  const out = join(root, 'default')
  let ended: Ended
  beforeAll(async () => {
    ended = await inProcess('run', 'sp500-mes-es', '--out', out)
  })

  it('answers in words, with the numbers', () => {
    expect(ended.code).toBe(0)
    for (const said of [
      'EDGE UNPROVEN',
      'It grew 90.2% in 20 years, but its trades prove no edge.',
      '$50,000.00 and ended with $95,109.83 (+90.2%), after 153 of 153 trades',
      'It unlocked ES (standard) at trade 51 (2007-02-15)',
      'The larger contracts changed the result by +$422.17',
      `Report: ${join(out, 'report.html')}`,
    ]) {
      expect(ended.stdout.replaceAll(/\s+/g, ' ')).toContain(said)
    }
    expect(ended.stdout).not.toMatch(/NaN|Infinity|undefined|\bnull\b/)
  })

  it('writes the results folder', () => {
    const promised = [
      'bands.csv',
      'decisions.jsonl',
      'drawdowns.csv',
      'equity.csv',
      'origin.json',
      'report.html',
      'risks.csv',
      'samples.csv',
      'summary.json',
      'trades.csv',
    ]
    expect(namesIn(out)).toEqual(expect.arrayContaining(promised))
  })

  it('gives the same numbers in its files', () => {
    const rows = rowsOf(out)
    expect(rows).toHaveLength(153)
    expect(Number(rows.at(-1)!['equity_after'])).toBeCloseTo(95_109.83, 2)
    const unlock = rows.find(row => row['events']!.includes('unlock:standard'))!
    expect(unlock).toMatchObject({ trade: '51', stage: '1' })
    expect(unlock['entry_time']).toContain('2007-02-15')
    expect(summaryOf(out).largerContracts.worth).toBeCloseTo(422.17, 2)
    expect(readFileSync(join(out, 'decisions.jsonl'), 'utf8').trimEnd().split('\n')).toHaveLength(153)
  })

  it('explains a decision: why ES is allowed, and how many', async () => {
    const { code, stdout } = await inProcess('why', out, '--trade', '51')
    expect(code).toBe(0)
    for (const said of ['Trade 51', 'ES', 'met', 'margin', 'Taken']) expect(stdout).toContain(said)
    const { stdout: json } = await inProcess('why', out, '--trade', '51', '--json')
    expect(JSON.parse(json)).toMatchObject({ trade: 51 })
  })

  it.each([
    ['0', '--trade takes a whole number from 1, not 0'],
    ['1.5', 'not 1.5'],
    ['x', '--trade takes a whole number from 1'],
    ['154', 'there is no trade 154'],
  ])('refuses to explain trade %s', async (trade, said) => {
    const { code, stdout, stderr } = await inProcess('why', out, '--trade', trade)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(said)
    if (trade === '154') expect(stderr).toContain('the run has trades 1 to 153')
  })

  it('cannot explain or verify what is no results folder', async () => {
    for (const command of [
      ['why', join(root, 'no'), '--trade', '1'],
      ['verify', join(root, 'no')],
    ]) {
      const { code, stderr } = await inProcess(...command)
      expect(code).toBe(2)
      expect(stderr).toContain(`${join(root, 'no')}`)
    }
  })
})

describe('stepup run sp500-1000', () => {
  it('takes none of the trades, and says why', async () => {
    const out = join(root, 'thousand')
    const { code, stdout } = await inProcess('run', 'sp500-1000', '--no-report', '--out', out)
    expect(code).toBe(0)
    expect(stdout).toContain('NOT TRADABLE')
    const rows = rowsOf(out)
    expect(rows).toHaveLength(153)
    for (const row of rows) {
      expect(row).toMatchObject({ status: 'skipped', skip_reason: 'risk', quantity: '0', equity_after: '1000' })
    }
    expect(summaryOf(out).outcome).toBe('not tradable')
  })
})

describe('stepup check plan-example', () => {
  it('shows the base at which a standard contract fits, and where one would with rebase 0', async () => {
    const { code, stdout } = await inProcess('check', 'plan-example')
    expect(code).toBe(0)
    const standard = stdout.slice(stdout.indexOf('STANDARD (standard)')).split('\n')[1]
    expect(standard).toContain('$5,960.46 (step 8)')
    expect(standard).toContain('≈ $5,000.00')
    expect(stdout).toContain('2 dead steps: the base moves to $1,250.00, $1,953.13')
  })

  it('gives the same as JSON', async () => {
    const { stdout } = await inProcess('check', 'plan-example', '--json')
    const { fits, steps } = JSON.parse(stdout)
    expect(fits.at(-1)).toMatchObject({ tier: 'standard', stops: [{ byRisk: 5000, atStep: 8 }] })
    expect(fits.at(-1).stops[0].atBase).toBeCloseTo(5960.46, 2)
    expect(steps[0]).toMatchObject({ base: 1000, contracts: [[2, 0]], dead: null })
  })

  it('writes no results', async () => {
    const before = namesIn('reports')
    await inProcess('check', 'sp500-1000')
    expect(namesIn('reports')).toEqual(before)
  })
})
