import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inProcess, workFolder } from './commandLine.ts'
import { readRows } from './scenarios.ts'

const root = workFolder()
/** Each folder says in expected.txt what a right program does with it. */
const INPUTS = join(import.meta.dirname, '../fixtures/inputs')

/** Figures of `stats`, and words of its notices. */
const LISTS: [string, Record<string, number>, readonly string[]][] = [
  ['50-tradingview-trades-old', { n_trades: 2, net_profit: 5, win_rate: 0.5, profit_factor: 2 }, []],
  ['51-tradingview-trades-plain-profit', { n_trades: 2, profit_factor: 2, expectancy_money: 2.5 }, []],
  ['52-tradingview-plain-profit-sorted', { n_trades: 2, expectancy_money: 2.5 }, []],
  ['53-tradingview-trades-new', { n_trades: 2, net_profit: 5, largest_win: 10, largest_loss: -5 }, []],
  ['54-ninjatrader-grid', { n_trades: 2, net_profit: 17.72, largest_win: 23.86, largest_loss: -6.14 }, ['is net of']],
  ['55-ninjatrader-de', { n_trades: 2, net_profit: 17.72 }, ['is net of']],
  ['56-tradovate-performance', { n_trades: 2, largest_win: 25, largest_loss: -5 }, ['is gross']],
  ['57-topstepx-gross-pnl', { n_trades: 3, net_profit: -2.47, largest_win: 3.76 }, ['"Fees", "Commissions" is gross']],
  ['59-binance-futures-fills', { n_trades: 1, net_profit: 9.565 }, ['fills', 'newest first']],
  ['60-bybit-closed-pnl', { n_trades: 2, largest_win: 9.56, largest_loss: -5.49 }, ['newest first', 'is net of fees']],
  ['61-freqtrade-export', { n_trades: 1, net_profit: 9.565 }, ['is net of fees']],
  ['62-pnl-with-fee-column', { largest_win: 9, largest_loss: -6 }, ['"fee" is gross', '--costs included']],
  ['91-fills-taken-for-equity', { n_trades: 2, largest_win: 9.565, largest_loss: -10.415 }, ['fills']],
  ['93-gross-fee-flip', { win_rate: 0.5, profit_factor: 0.86 / 0.14 }, []],
]

/** What the trades of a run made: money, R. */
const RUNS: [string, readonly [number, number][]][] = [
  ['63-partial-exit-rows', [[150, 1.5]]],
  [
    '64-same-time-distinct',
    [
      [100, 1],
      [-101, -1],
    ],
  ],
  [
    '65-buy-sell-sides',
    [
      [100, 1],
      [101, 1],
      [102, 1],
    ],
  ],
  ['68-short-list', [[200, 2]]],
  ['72-crlf-latin1-semicolon-decimal', [[100, 1]]],
  ['a18-funding-binance-api-columns', [[-0.1, -0.001]]],
  ['a25-funding-bybit-percent-text', [[-0.9, -0.009]]],
]

const REFUSED: [string, readonly string[]][] = [
  ['66-no-stop', ['2 of 2 trades have no stop', 'stopDistance: 50', '1% of the entry']],
  ['67-stop-zero', ['2 of 2 trades have no stop', 'stopDistance: 50']],
  ['69-negative-exit', ['found -37.63; allowed: a price above 0', 'negativePrices: true']],
  ['71-r-with-percent', ['input.csv:4  r: r is not a number: "2R"', 'write the number alone: 2']],
  [
    'a24-funding-hole',
    ['3 of 11 funding settlements', '2024-01-03T00:00:00.000Z to 2024-01-03T16:00:00.000Z', 'fill:'],
  ],
  ['a26-funding-local-stamps', ['every 8 h from 00:00 UTC: the first is at 2024-01-02T09:00', 'in UTC']],
]

const run = (name: string, ...flags: string[]) =>
  inProcess('run', join(INPUTS, name, 'scenario.yaml'), '--out', join(root, name), '--no-report', ...flags)
const made = (name: string) =>
  readRows(join(root, name, 'trades.csv')).map(({ net, r }) => [Number(net), Number(r)] as const)
const near = ([net, r]: readonly [number, number]) => [expect.closeTo(net, 9), expect.closeTo(r, 9)]
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ')

describe('inputs from the world', () => {
  it.each(LISTS)('stats reads %s', async (name, values, said) => {
    const { code, stdout } = await inProcess('stats', join(INPUTS, name, 'input.csv'), '--json')
    expect(code).toBe(0)
    const found = JSON.parse(stdout)
    const wanted = Object.entries(values).map(([key, value]) => [key, expect.closeTo(value, 9)])
    expect(Object.keys(values).map(key => [key, found.values[key]])).toEqual(wanted)
    for (const words of said) expect(found.notices.join('\n')).toContain(words)
  })

  it.each(RUNS)('run plays %s', async (name, trades) => {
    expect((await run(name)).code).toBe(0)
    expect(made(name)).toEqual(trades.map(near))
  })

  it.each(REFUSED)('run refuses %s, with a way out', async (name, said) => {
    const { code, stderr } = await run(name)
    expect(code).toBe(2)
    for (const words of said) expect(stderr).toContain(words)
  })

  it('takes the way out of a list without stops, and of one with a negative price', async () => {
    const { code, stdout } = await run('66-no-stop', '--set', 'prices.trades.stopDistance=1%')
    expect([code, oneLine(stdout)]).toEqual([0, expect.stringContaining('2 stops by the stated rule: 1% of the entry')])
    expect((await run('69-negative-exit', '--set', 'market.ladder.negativePrices=true')).code).toBe(0)
    expect(made('69-negative-exit')).toEqual([near([-952.6, -9.526])])
    const stats = await inProcess('stats', join(INPUTS, '69-negative-exit/input.csv'), '--json', '--negative-prices')
    expect(JSON.parse(stats.stdout).values.expectancy_r).toBeCloseTo(-9.526, 12)
  })

  it('plays no trade whose last stop was beyond its entry, and says why', async () => {
    const { code, stdout } = await run('70-stop-trailed-beyond-entry')
    const [row] = readRows(join(root, '70-stop-trailed-beyond-entry', 'trades.csv'))
    expect([code, row!['skip_reason']]).toEqual([0, 'void'])
    expect(oneLine(stdout)).toContain('may be the last of a trail')
  })

  it.each(['a27-ninjatrader-after-the-hint', 'a28-close-time-column-only'])('moves the stamps of %s', async name => {
    const { code, stdout } = await run(name)
    expect([code, oneLine(stdout)]).toEqual([
      0,
      expect.stringMatching(/stamps mark the close of a bar.*moved to its open/),
    ])
  })

  it('asks for the start of a curve of gains, and reads it with one', async () => {
    const file = join(INPUTS, '95-cumulative-pnl-from-zero/input.csv')
    const { code, stderr } = await inProcess('stats', file)
    expect([code, stderr]).toEqual([2, expect.stringContaining('--start 10000')])
    const { stdout } = await inProcess('stats', file, '--json', '--start', '1000')
    const { values, notices } = JSON.parse(stdout)
    expect(values.total_return).toBeCloseTo(0.08, 12)
    expect(notices.join()).toContain('"equity" begins at 0: gains, added to the stated start of 1000')
  })

  it('says where an account is gone', async () => {
    const file = join(INPUTS, '96-dollars-on-another-balance/input.csv')
    const { stdout } = await inProcess('stats', file, '--json', '--start', '100')
    expect(JSON.parse(stdout).notices.join()).toContain('the account is gone at trade 1')
  })
})
