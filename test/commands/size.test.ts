import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inProcess, workFolder } from './commandLine.ts'

const folder = workFolder()
const size = (...flags: string[]) => inProcess('size', ...flags)
const sized = async (...flags: string[]) => JSON.parse((await size(...flags, '--json')).stdout)
const MNQ = ['--market', 'mnq', '--start', '2000', '--risk', '1%', '--stop', '20']

describe('stepup size', () => {
  it('answers how many by risk and by margin, and what one needs', async () => {
    const { code, stdout } = await size(...MNQ)
    expect(code).toBe(0)
    // 20 points of $2, a tick and a half a side of $0.50 (half the spread, one of slippage), two fees of $0.62.
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'With $2,000.00 at 1% and a stop of 20 at a price of 22,600.00: 0 MNQ by risk, 0 by margin; one needs $4,274.00 by risk and $6,662.59 by margin (exchange), from $100.00 by day margin (--broker ninjatrader).',
    )
  })

  it('says what refuses a small account under a day margin, and which risk the rules then take', async () => {
    const by = (risk: string) => size(...MNQ.with(5, risk), '--broker', 'ninjatrader')
    const text = (await by('1%')).stdout.replaceAll(/\s+/g, ' ')
    expect(text).toContain('The risk refuses it, not the margin: one MNQ posts a day margin of $50.00 (NinjaTrader)')
    const least = /a risk of ([\d.]+)% takes one/.exec(text)![1]!
    expect((await by(`${least}%`)).stdout).toContain('unlocked: 1 MNQ')
    expect((await by(`${Number(least) - 0.01}%`)).stdout).toContain('not one contract')
  })

  it('sizes as the rules do, largest contract first, and takes a price in place of the ladder’s', async () => {
    const { contracts, tiers, budget } = await sized(
      '--market',
      'nasdaq-cme',
      '--start',
      '50000',
      '--risk',
      '1%',
      '--stop',
      '20',
      '--price',
      '10000',
    )
    expect([budget, contracts]).toEqual([500, [1, 1]])
    expect(tiers[0]).toMatchObject({ symbol: 'MNQ', tickValue: 0.5, byRisk: 11, byMargin: 16 })
    expect(tiers[1]).toMatchObject({ symbol: 'NQ', tickValue: 5, byRisk: 1, byMargin: 1 })
    expect(tiers[1].initialMargin).toBeCloseTo(0.0737 * 20 * 10_000.375, 6)
    expect(tiers[1].needsByMargin).toBeCloseTo(2 * tiers[1].initialMargin, 6)
  })

  it('names the day margin of a broker beside that of the exchange', async () => {
    const near = ['--market', 'mnq', '--start', '2000', '--risk', '1%', '--stop', '8', '--broker', 'ninjatrader']
    const text = (await size(...near)).stdout.replaceAll(/\s+/g, ' ')
    expect(text).toContain(
      '1 MNQ by risk, 0 by margin (exchange), 20 by day margin (NinjaTrader); one needs $1,874.00 by risk, $6,662.59 by margin (exchange), $100.00 by day margin.',
    )
    expect(text).toContain('Together, with every size unlocked: 1 MNQ,')
    expect((await sized(...near)).tiers[1]).toMatchObject({ dayMargin: 500, byDayMargin: 2, needsByDayMargin: 1000 })
    expect((await size(...MNQ, '--broker', 'nobody')).stderr).toContain('there is no broker "nobody"')
  })

  it('answers for the contract that was asked, and names no day margin where the broker has none', async () => {
    const terms = ['--start', '100000', '--risk', '1%', '--stop', '5', '--price', '4000', '--broker', 'optimus']
    const text = (await size('--market', 'gc', ...terms)).stdout.replaceAll(/\s+/g, ' ')
    expect(text).toContain('1 GC by risk, 1 by margin (exchange), no day margin of Optimus Futures for it; one needs')
    expect(text).toMatch(/by margin \(exchange\)\. It can be traded: one GC posts a margin of \$36,/)
    expect(text).toMatch(/day margin, each – \$50\.00 –/)
    const { asked, tiers } = await sized('--market', 'gc', ...terms)
    expect(tiers[asked]).toMatchObject({ symbol: 'GC', dayMargin: null, byDayMargin: null, needsByDayMargin: null })
    expect((await sized('--market', 'gold-cme', ...terms)).asked).toBe(0)
  })

  it('names the widest stop that the budget takes, and it is the widest', async () => {
    const { tiers } = await sized(...MNQ)
    const at = async (stop: number) => (await sized(...MNQ.with(7, String(stop)))).tiers[0].byRisk
    expect(tiers[0].widestStop).toBe(8.5)
    expect([await at(8.5), await at(8.75)]).toEqual([1, 0])
  })

  it('takes prices at or below zero where the market has them', async () => {
    const below = (market: string) =>
      size('--market', market, '--start', '50000', '--risk', '1%', '--stop', '1', '--price=-37.63')
    const { code, stdout } = await below('mcl')
    expect([code, stdout.replaceAll(/\s+/g, ' ')]).toEqual([
      0,
      expect.stringContaining('at a price of −37.63: 4 MCL by risk'),
    ])
    expect((await below('mgc')).stderr).toContain('--price: found "-37.63"')
  })

  it('takes perpetuals with their venue and leverage', async () => {
    const found = await sized(
      '--market',
      'sol-perp',
      '--venue',
      'binance',
      '--leverage',
      '5',
      '--start',
      '1000',
      '--risk',
      '1%',
      '--stop',
      '3',
      '--price',
      '150',
    )
    expect(found.contracts).toEqual([1, 3, 0])
    // A short loses no less at the stop than a long: the fees of its fills are higher.
    expect(found.side).toBe('short')
    expect(found.tiers[0].initialMargin).toBeCloseTo((0.1 * 149.985) / 5, 9)
  })

  it('says what it takes of a trade that it does not know, and what its stop costs outside the main session', async () => {
    const text = (await size(...MNQ)).stdout.replaceAll(/\s+/g, ' ')
    expect(text).toContain('it is sized as a long, the side that loses no less, at the market, in the main session')
    // A tick of spread more, twice half of it.
    expect(text).toContain('there one MNQ loses $43.24 at the stop')
  })

  it('says which flags change nothing on this market', async () => {
    const market = ['--market', 'sol', '--start', '2000', '--risk', '1%', '--stop', '2', '--price', '150']
    expect((await sized(...market)).notes.join(' ')).not.toContain('no effect')
    const { notes } = await sized(...market, '--venue', 'binance', '--leverage', '5')
    expect(notes.join(' ')).toMatch(/The venue Binance USD-M has no effect .*The leverage has no effect/)
  })

  it('offers no day margin that asks for no less than the exchange', async () => {
    const market = (price: string) => [
      '--market',
      'mcl',
      '--start',
      '20000',
      '--risk',
      '10%',
      '--stop',
      '1',
      '--price',
      price,
    ]
    const [low, usual] = [await sized(...market('3')), await sized(...market('70'))]
    expect([low.tiers[0].initialMargin < 50, low.dayMarginOffers]).toEqual([true, []])
    for (const { dayMargin } of usual.dayMarginOffers) expect(dayMargin).toBeLessThan(usual.tiers[0].initialMargin)
    expect(usual.dayMarginOffers).not.toEqual([])
  })

  it('asks for no price of a market that is not found: the one that is meant may state it', async () => {
    const { stderr } = await size(...MNQ.with(1, 'mnqq'))
    expect(stderr).toContain('there is no market "mnqq"')
    expect(stderr).not.toContain('--price')
  })

  it('names flags, not keys of a scenario, and where the file of a venue lies', async () => {
    const terms = ['--start', '900', '--risk', '1%', '--stop', '300', '--price', '60000']
    const none = (await size('--market', 'btc-perp', ...terms)).stderr
    expect(none.split('\n').filter(line => !line.startsWith('  ') && line !== '')).toEqual([
      expect.stringMatching(/^--leverage: /),
      expect.stringMatching(/^--venue: /),
    ])
    expect(none).toContain('for example: --leverage 5')
    expect(none).toContain('for example: --venue binance')
    const table = (await size('--market', 'btc-perp', '--venue', 'bingx', '--leverage', '5', ...terms)).stderr
    const [, file] = /name your copy as --venue.*; the file is (\S+bingx\.yaml)/.exec(table)!
    expect(existsSync(file!)).toBe(true)
  })

  it('takes a ladder of one’s own', async () => {
    const file = join(folder, 'my.yaml')
    writeFileSync(file, readFileSync('data/ladders/nasdaq-cme.yaml', 'utf8').replace('symbol: MNQ', 'symbol: MINE'))
    const own = await sized(...MNQ.with(1, file))
    expect(own.tiers[0]).toMatchObject({ ...(await sized(...MNQ)).tiers[0], symbol: 'MINE' })
    writeFileSync(file, 'underlying: X\n')
    expect(await size(...MNQ.with(1, file))).toMatchObject({ code: 2, stderr: expect.stringContaining('tiers') })
    expect((await size(...MNQ.with(1, 'none.yaml'))).stderr).toContain('none.yaml')
  })

  it.each([
    [['--market', 'mnk', '--start', '2000', '--risk', '1%', '--stop', '20'], 'did you mean "mnq"?'],
    [['--market', 'mcl', '--start', '2000', '--risk', '1%', '--stop', '1'], '--price: missing'],
    [['--market', 'mnq', '--start', '0', '--risk', '200%', '--stop', '20'], '--risk: found "200%"'],
    [['--market', 'sol-perp', '--start', '900', '--risk', '1%', '--stop', '3', '--price', '150'], '"venue" is missing'],
  ])('%s: says what is wrong', async (flags, said) => {
    const { code, stderr } = await size(...flags)
    expect([code, stderr]).toEqual([2, expect.stringContaining(said)])
  })
})
