import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { files, inProcess, workFolder } from './commandLine.ts'
import { readRows, scenarioYaml, wavyPrices } from './scenarios.ts'

const blocks = (hedge: string, more: Record<string, string> = {}) => {
  const { strategy: _, ...rest } = { strategy: '', ...more }
  const yaml = scenarioYaml({
    account: '{ start: 100000, leverage: 2 }',
    market: '{ ladder: btc-perp, venue: binance }',
    plan: '{ marginBuffer: 20% }',
    hedge,
    ...rest,
  })
  return yaml
    .split('\n')
    .filter(line => !line.startsWith('strategy:'))
    .join('\n')
}

describe('stepup run with a hedge', () => {
  const root = files(workFolder(), {
    'hedge.yaml': blocks('{ units: 1.23456, when: { below: { sma: 8 } } }'),
    'never.yaml': blocks('{ units: 0.00001 }'),
    'spot.yaml': blocks('{ units: 1, spot: { file: short.csv } }'),
    'prices.csv': wavyPrices(80, { price: 40_000 }),
    'short.csv': wavyPrices(79, { price: 40_000 }),
  })
  const out = join(root, 'out')
  const run = (name: string, ...flags: string[]) => inProcess('run', join(root, name), '--out', out, ...flags)
  let story = ''
  beforeAll(async () => {
    const { code, stdout } = await run('hedge.yaml')
    expect(code).toBe(0)
    story = stdout.replaceAll(/\s+/g, ' ')
  })

  it('tells drawdown with and without, cost, effectiveness, what stays open, and what a rally does', () => {
    const { facts } = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8'))
    const percent = (share: number) => `${(100 * share).toFixed(1)}%`
    expect(facts.worst_drawdown_total).toBeLessThan(facts.worst_drawdown_idle)
    expect(facts.worst_drawdown_idle).toBeLessThan(facts.worst_drawdown_holding)
    expect(story).toContain(`fell at most ${percent(facts.worst_drawdown_holding)} from their highest close`)
    expect(story).toContain(`holding and account together fell at most ${percent(facts.worst_drawdown_total)}`)
    expect(story).toContain(`It took away ${percent(facts.hedge_effectiveness)} of the variance`)
    expect(story).toContain(`A short was opened ${facts.taken === 2 ? 'twice' : 'once'}`)
    expect(story).toMatch(/It (cost|brought in) [\d,.]+ USDT a month/)
    expect(story).toMatch(/stayed open at the opening that covered least/)
    expect(story).toContain('In a rally from the first opening on')
  })

  it('leaves the empty cells of a plan empty, and the holding in the last columns', () => {
    const trades = readRows(join(out, 'trades.csv'))
    expect(trades.map(row => [row['stop'], row['stage'], row['base'], row['budget'], row['r']].join(''))).toEqual(
      trades.map(() => ''),
    )
    const [first] = readRows(join(out, 'equity.csv'))
    expect(Object.keys(first!).slice(-2)).toEqual(['spot_value', 'total'])
    expect(Number(first!['total'])).toBeCloseTo(Number(first!['equity']) + Number(first!['spot_value']), 6)
  })

  it('comes out again byte for byte, and its page is rendered again', async () => {
    expect((await inProcess('verify', out)).stdout).toContain('Same:')
    const [page, notes] = ['report.html', 'report.md'].map(name => readFileSync(join(out, name), 'utf8'))
    expect(page).toContain('Below its highest value')
    for (const name of ['report.html', 'report.md']) rmSync(join(out, name))
    expect((await inProcess('report', out)).code).toBe(0)
    expect(['report.html', 'report.md'].map(name => readFileSync(join(out, name), 'utf8'))).toEqual([page, notes])
  })

  it('has one word for what came of it, in the terminal, on the page and in its twin for notes', () => {
    const { outcome, facts } = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8'))
    expect(outcome).toBe('fell less')
    expect(story).toContain('FELL LESS WITH THE HEDGE')
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toMatch(/class="outcome open".*Fell less with the hedge/)
    const notes = readFileSync(join(out, 'report.md'), 'utf8')
    expect(notes).toMatch(/^# .*\n\n\*\*Fell less with the hedge\*\*\n\nHeld alone, 1\.23456 BTC/)
    expect(notes).toContain('costs count, funding does not\n\n| Price rises by |')
    expect(notes).toContain(`| Liquidations |  | ${facts.liquidations} |`)
    expect(notes.match(/^\| \d+ \| \d{4}-\d\d-\d\d \|/gm)).toHaveLength(facts.trades)
    expect(notes).toContain('## Assumptions in force\n\n- The short is to stand while the close is below')
  })

  it('says why a hedge was never opened', async () => {
    const { stdout } = await inProcess('run', join(root, 'never.yaml'), '--out', join(root, 'never'))
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('HEDGE NEVER OPENED')
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'The hedge was never opened: the smallest contract is larger than what is to be hedged.',
    )
  })

  it('refuses spot prices with holes, and the commands that look at a plan', async () => {
    const { code, stderr } = await inProcess('run', join(root, 'spot.yaml'), '--out', join(root, 'spot'))
    expect([code, existsSync(join(root, 'spot'))]).toEqual([2, false])
    expect(stderr).toContain('the holding has no price at 1 of 80 times of the contract')
    for (const command of ['check', 'compare']) {
      const refused = await inProcess(command, join(root, 'hedge.yaml'))
      expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('a hedge has no plan to look at')])
    }
    const why = await inProcess('why', out, '--trade', '1')
    expect([why.code, why.stderr]).toEqual([2, expect.stringContaining('these are results of a hedge')])
  })
})
