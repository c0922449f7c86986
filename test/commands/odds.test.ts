import { describe, expect, it } from 'vitest'
import { oddsText } from '../../src/report/terminal/oddsText.ts'
import { strategyOdds } from '../../src/run/odds/strategyOdds.ts'
import { inProcess } from './commandLine.ts'

const GOOD = ['odds', '--win', '45%', '--payoff', '1.6', '--risk', '1%', '--trades', '100']

describe('odds', () => {
  it('prints the odds in words', async () => {
    const { code, stdout, stderr } = await inProcess(...GOOD)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/100 trades that win 1.6 R with 45%/)
    expect(stdout).toMatch(/Every figure is exact/)
    expect(stdout).toMatch(/Kelly fraction +10\.6%/)
    expect(stdout).toMatch(/20% or more +1\.2%/)
    expect(stdout).toMatch(/After every trade, 50 to 100 +72\.2%/)
  })

  it('gives the same as JSON and nothing else, defaults filled in', async () => {
    const { code, stdout } = await inProcess(...GOOD, '--json')
    const inputs = {
      winRate: 0.45,
      payoff: 1.6,
      risk: 0.01,
      trades: 100,
      cost: 0,
      ruin: 0.5,
      drawdowns: [0.1, 0.2, 0.3, 0.5],
      confidence: null,
      qualifyTrades: 50,
      checkUntil: 100,
    }
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(strategyOdds(inputs))))
  })

  it('takes percentages, fractions and lists', async () => {
    const flags = [
      '--ruin',
      '0.7',
      '--drawdown',
      '20%,0.3',
      '--drawdown',
      '40%',
      '--confidence',
      '95%',
      '--cost',
      '.05',
    ]
    const { stdout } = await inProcess(...GOOD, ...flags, '--qualify-trades', '60', '--check-until', '60', '--json')
    expect(JSON.parse(stdout).inputs).toMatchObject({
      ruin: 0.7,
      drawdowns: [0.2, 0.3, 0.4],
      confidence: 0.95,
      cost: 0.05,
      qualifyTrades: 60,
      checkUntil: 60,
    })
  })

  it('looks until the last trade or the qualification, whichever is later', async () => {
    const few = await inProcess('odds', '--win', '.5', '--payoff', '1', '--risk', '.01', '--trades', '9', '--json')
    expect(JSON.parse(few.stdout).inputs).toMatchObject({ qualifyTrades: 50, checkUntil: 50 })
  })

  it('names every flag that is missing', async () => {
    const { code, stdout, stderr } = await inProcess('odds')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr.match(/^--\w+: missing; it takes /gm)).toHaveLength(4)
  })

  it('names every flag that is wrong, with what is allowed', async () => {
    const wrong = ['--win', '45', '--payoff', 'x', '--risk', '100%', '--trades', '2001', '--cost', '-1', '--ruin', '1']
    const more = ['--drawdown', '20%,2', '--confidence', '0', '--qualify-trades', '0', '--check-until', '1.5']
    const { code, stderr } = await inProcess('odds', ...wrong, ...more)
    expect(code).toBe(2)
    for (const flag of [
      'win',
      'payoff',
      'risk',
      'trades',
      'cost',
      'ruin',
      'drawdown',
      'confidence',
      'qualify-trades',
    ]) {
      expect(stderr).toMatch(new RegExp(`^--${flag}: found ".*"; allowed: `, 'm'))
    }
    expect(stderr).toMatch(/^--check-until: found "1.5"/m)
    expect(stderr).toContain('45 can be read as 4500% or as 45%: write the one that you mean, with its %')
    expect(stderr).toContain('--trades: found "2001"; allowed: a whole number from 1 to 2000')
  })

  it('takes a large risk with its sign alone', async () => {
    const odds = (risk: string) => inProcess('odds', '--win', '45%', '--payoff', '2', '--trades', '9', '--risk', risk)
    for (const risk of ['0.1', '0.5']) {
      const { code, stderr } = await odds(risk)
      expect(code).toBe(2)
      expect(stderr).toContain(`--risk: found "${risk}"`)
      expect(stderr).toContain(`${risk} can be read as ${Number(risk) * 100}% or as ${risk}%`)
    }
    expect((await odds('50%')).code).toBe(0)
    expect((await odds('0.09')).code).toBe(0)
  })

  it.each([
    [['--cost', '1.6'], '--cost: found 1.6; allowed: below the payoff, 1.6'],
    [['--cost', '1', '--risk', '50%'], '--risk: given 2 times; allowed: once'],
    [
      ['--qualify-trades', '60', '--check-until', '59'],
      '--check-until: found 59; allowed: at least --qualify-trades, 60',
    ],
    [
      ['--qualify-trades', '1', '--confidence', '95%'],
      '--qualify-trades: found 1; allowed with a confidence: at least 2',
    ],
  ])('refuses %s', async (flags, message) => {
    const { code, stderr } = await inProcess(...GOOD, ...flags)
    expect(code).toBe(2)
    expect(stderr).toContain(message)
  })

  it('refuses a risk whose loss with its cost takes the account, and no smaller one', async () => {
    const risking = (risk: string) =>
      inProcess('odds', '--win', '45%', '--payoff', '2', '--cost', '1', '--trades', '5', '--risk', risk)
    expect((await risking('50%')).stderr).toContain('--risk: found 0.5; allowed: below 0.5')
    expect((await risking('49.9%')).code).toBe(0)
  })
})

describe('oddsText', () => {
  const inputs = { winRate: 0.3, payoff: 1.6, risk: 0.05, trades: 20, cost: 0.05, ruin: 0.5, drawdowns: [0.5] }
  const odds = strategyOdds({ ...inputs, confidence: 0.95, qualifyTrades: 50, checkUntil: 50 })

  it.each([40, 60, 80, 120])('keeps to %i columns', width => {
    const lines = oddsText(odds, { width, color: false }).split('\n')
    expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(width)
  })

  it('prints no value without a reason, and one look where first and last are the same', () => {
    const text = oddsText(odds, { width: 120, color: false })
    expect(text).toMatch(/Kelly fraction +– {2}no edge/)
    expect(text).toMatch(/certain: equity does not grow/)
    expect(text).toMatch(/mean R above 0 with 95% confidence/)
    expect(text).toMatch(/Once, after 50/)
    expect(text).not.toMatch(/After every trade/)
    expect(text).not.toMatch(/null|NaN|undefined/)
  })
})
