import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { statsOf } from './statsOf.ts'

const INPUTS = join(import.meta.dirname, '../fixtures/inputs')
const stats = (name: string, ...flags: string[]) => statsOf(join(INPUTS, name, 'input.csv'), ...flags)
const near = (value: number) => expect.closeTo(value, 8)

/** By folder: figures, null where there is none, which then have a reason. */
const FIGURES: readonly (readonly [string, readonly string[], Record<string, number | null>])[] = [
  [
    '80-cagr-weekly',
    [],
    {
      total_return: near(0.168281498),
      cagr_by_calendar: near(0.36634044),
      annual_volatility: 0,
      periods_per_year: 52,
    },
  ],
  ['81-cagr-monthly', [], { total_return: near(0.12682503), cagr_by_calendar: near(0.12691719), periods_per_year: 12 }],
  ['82-cagr-leap-year', [], { cagr_by_calendar: near(0.997161249) }],
  ['82-cagr-leap-year', ['--periods', '2'], { cagr_by_calendar: near(0.997161249) }],
  ['83-sharpe-15min-session', [], { sharpe: near(17.653966742), periods_per_year: 252 }],
  ['84-negative-final-equity', [], { max_drawdown: near(2.0517), cagr_by_calendar: -1, sharpe: null }],
  ['85-only-up', [], { max_drawdown: 0, calmar_by_calendar: null, sortino: null }],
  ['86-no-losers', [], { profit_factor: null, payoff_ratio: null, win_rate: 1 }],
  ['87-same-results', [], { sqn_money: null, kelly_fraction: null }],
  ['94-percent-strings', [], { max_drawdown: near(0.01980198) }],
]

describe('curves from the world', () => {
  it.each(FIGURES)('stats of %s %j', async (name, flags, figures) => {
    const { values, reasons } = await stats(name, ...flags)
    expect(Object.fromEntries(Object.keys(figures).map(key => [key, values[key]]))).toEqual(figures)
    for (const [key, value] of Object.entries(figures)) expect(reasons[key] === undefined).toBe(value !== null)
  })

  it('begins the drawdown of a first trade that loses at the start', async () => {
    const { values } = await stats('88-first-trade-loses', '--start', '1000')
    expect(values.max_drawdown_closed_trades).toBeCloseTo(0.2, 12)
  })

  it('tells the longest drawdown from the deepest, and one that is still open', async () => {
    const { drawdowns } = await stats('89-open-drawdown-longest')
    expect(drawdowns).toMatchObject([
      { depth: near(0.1), days_total: 9, recovered: true },
      { depth: near(2 / 101), peak: expect.stringContaining('2024-01-10'), days_total: 356, recovered: false },
    ])
  })

  it('takes the later of equal peaks', async () => {
    const { drawdowns } = await stats('90-equal-peaks')
    expect(drawdowns).toMatchObject([
      { depth: near(0.02), peak: expect.stringContaining('2024-01-06'), recovered: false },
      { depth: near(0.01), peak: expect.stringContaining('2024-01-03'), recovered: true },
    ])
  })
})
