import { describe, expect, it } from 'vitest'
import { makeTape } from '../../src/core/tape.ts'
import { feasibilityText } from '../../src/report/terminal/feasibilityText.ts'
import { tradableAnswer } from '../../src/report/words/sizingWords.ts'
import { checkPlan } from '../../src/run/checkPlan.ts'
import { loadScenario } from '../../src/run/loading/loadScenario.ts'
import { playScenario } from '../../src/run/playScenario.ts'
import { typicalStops } from '../../src/run/sizing/typicalStops.ts'
import { contractsThatFit } from '../../src/run/summing/contractsThatFit.ts'
import { files, workFolder } from '../commands/commandLine.ts'
import { perpetualYaml, scenarioYaml, wavyPrices } from '../commands/scenarios.ts'
import { amountMargin, compile, MICRO_STANDARD, makeTier, makeTrade, results } from '../core/support.ts'
import { quietOptions } from './quietOptions.ts'

const root = files(workFolder(), {
  'btc-cme.yaml': scenarioYaml({ market: '{ ladder: btc-cme }' }),
  'perpetual.yaml': perpetualYaml(),
  'small.yaml': `account: { start: 80, leverage: 10 }
market: { ladder: btc-perp, venue: binance }
prices: { trades: { file: small.csv } }
plan: { risk: 1% }
samples: { count: 0 }
`,
  'small.csv': 'side,entry,stop,exit\nlong,60000,59500,60400\n',
  'prices.csv': wavyPrices(120, { price: 60_000 }),
  'eth.yaml': `account: { start: 1000, leverage: 10 }
market: { ladder: eth-perp, venue: bingx }
prices: { trades: { file: eth.csv } }
plan: { risk: 1% }
samples: { count: 0 }
`,
  'eth.csv': 'side,entry,stop,exit\nlong,3000,2995,3010\n',
})
const check = async (name: string, ...overrides: string[]) => checkPlan(await loadScenario(name, overrides))

describe('checkPlan', () => {
  it('works the plan in round numbers out', async () => {
    const { stops, steps, fits, start, tiers, costPerUnit } = await check('plan-example')
    expect(stops).toEqual([{ label: 'every trade', distance: 50, side: 'long', outside: false }])
    expect([start, tiers]).toEqual([1000, ['micro', 'standard']])
    const [micro, standard] = fits.map(({ stops: [stop] }) => stop!)
    expect(micro).toEqual({ byRisk: 500, byMargin: 20, byNight: null, refused: false, atBase: 1000, atStep: 0 })
    expect(standard).toMatchObject({ byRisk: 5000, byMargin: 200, atStep: 8 })
    expect(standard!.atBase).toBeCloseTo(1000 * 1.25 ** 8, 9)
    expect(standard!.atBase).toBeCloseTo(5960.46, 2)
    expect(costPerUnit).toEqual([0, 0])
    expect(steps.filter(step => step.dead).map(step => step.base)).toEqual([1250, 1953.125])
  })

  it('shows contracts on each base, with every tier unlocked, to two bases beyond the one that fits all', async () => {
    const { steps } = await check('plan-example')
    expect(steps).toHaveLength(11)
    expect(steps.map(step => step.contracts[0]![0])).toEqual([2, 2, 3, 3, 4, 6, 7, 9, 1, 4, 8])
    expect(steps.map(step => step.contracts[0]![1])).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1])
    expect(steps[0]!.dead).toBeNull()
    expect(steps.at(-1)!.base).toBeCloseTo(1000 * 1.25 ** 10, 8)
  })

  it('stands on the equity itself where the base moves after every trade', async () => {
    const { fits } = await check('plan-example', 'plan.rebase=0')
    expect(fits.map(({ stops: [stop] }) => [stop!.atBase, stop!.atStep])).toEqual([
      [1000, null],
      [5000, null],
    ])
  })

  it('finds a base that is met exactly', async () => {
    const { fits } = await check('plan-example', 'account.start=4000')
    expect(fits[1]!.stops[0]).toMatchObject({ atBase: 5000, atStep: 1 })
  })

  it('has no base for a tier out of reach, and shows no more than forty', async () => {
    const { fits, steps } = await check('plan-example', 'plan.rebase=0.1%')
    expect(steps).toHaveLength(40)
    expect(fits[1]!.stops[0]).toMatchObject({ byRisk: 5000, atBase: null, atStep: null })
  })

  it('goes by the margin where that asks for more', async () => {
    const { fits } = await check('plan-example', 'plan.risk=90%', 'plan.marginBuffer=90%')
    const [stop] = fits[1]!.stops
    expect(stop!.byRisk).toBeLessThan(56)
    expect(stop!.byMargin).toBeCloseTo(1000, 9)
  })

  it('takes quantiles of the stop distances of the tape, narrowest first', async () => {
    const { stops } = await check(`${root}/btc-cme.yaml`)
    expect(stops.map(({ label }) => label)).toContain('median')
    const distances = stops.map(({ distance }) => distance)
    expect(distances).toEqual(distances.toSorted((a, b) => a - b))
    expect(new Set(distances).size).toBe(stops.length)
  })

  it('shows every stop of a list that has few, and its quantiles (type 7) with the widest where there are more', () => {
    const stopsOf = (...distances: number[]) => {
      const trades = distances.map(distance => makeTrade({ entry: 100, stop: 100 - distance }))
      return typicalStops(makeTape(trades))
    }
    const two = stopsOf(100, 10, 10)
    expect(two.stops).toEqual([
      { label: '2 trades', distance: 10 },
      { label: '1 trade', distance: 100 },
    ])
    expect([two.middle, stopsOf(10, 100).middle, stopsOf(10, 100, 100).middle]).toEqual([0, 1, 1])
    expect(stopsOf(20, 5, 10, 15).stops.map(({ distance }) => distance)).toEqual([5, 10, 15, 20])
    expect(stopsOf(7, 7).stops).toEqual([{ label: 'every trade', distance: 7 }])
    const six = stopsOf(10, 20, 30, 40, 50, 60)
    expect(six.stops.map(({ distance }) => distance)).toEqual([15, 22.5, 35, 47.5, 55, 60])
    expect(six.stops.at(-1)!.label).toBe('widest')
    const many = [1, 2, 3, 4, 5, ...new Array<number>(45).fill(6)]
    expect(stopsOf(...many).stops.at(-1)).toEqual({ label: '90%', distance: 6 })
    expect(six.stops[six.middle]!.label).toBe('median')
  })

  it('takes the ratio of the tiers from the ladder: fifty micros make one BTC contract of CME', async () => {
    const { fits, costPerUnit, stepSavesNothing } = await check(`${root}/btc-cme.yaml`, 'plan.riskIncludesCosts=false')
    const [, micro, standard] = fits.map(({ stops }) => stops)
    micro!.forEach(({ byRisk, byMargin }, i) => {
      expect(standard![i]!.byRisk / byRisk).toBeCloseTo(50, 9)
      expect(standard![i]!.byMargin / byMargin).toBeCloseTo(50, 1)
    })
    // Spread and slippage of 15 and 7.5 points a side, and two fees.
    expect(costPerUnit[1]).toBeCloseTo(2 * 15 + (2 * 4.77) / 0.1, 9)
    expect(costPerUnit[2]).toBeCloseTo(2 * 7.5 + (2 * 11.52) / 5, 9)
    expect(stepSavesNothing).toBe(false)
  })

  it('asks for the smallest order of the venue, in every limit, on every base and in the answer', async () => {
    const { fits, steps, first } = await check(`${root}/small.yaml`)
    // 100 USDT at the least, where a lot is worth 60: two, each with 0.5 of distance and 0.0601 of costs.
    expect(fits.map(({ fewest }) => fewest)).toEqual([2, 1, 1])
    const [micro] = fits[0]!.stops
    expect(micro).toMatchObject({ atBase: 125, atStep: 2 })
    expect(micro!.byRisk).toBeCloseTo(112.01, 1)
    expect(micro!.byMargin).toBeCloseTo(24, 1)
    expect(first.tiers[0]).toMatchObject({ fewest: 2, needsByRisk: micro!.byRisk, byRisk: 1 })
    const fitting = steps.findIndex(({ contracts: [counts] }) => counts!.some(n => n > 0))
    expect(fitting).toBe(micro!.atStep)
    expect(steps.map(({ cutBySmallest: [cut] }) => cut).slice(0, 3)).toEqual([true, true, false])
    const text = feasibilityText(await check(`${root}/small.yaml`), { width: 100, color: false, all: false })
    expect(text).toContain('not one BTCUSDT-micro fits at any usual stop')
    expect(text).toMatch(/80\.00 USDT +0\.80 USDT +0 s/)
    expect(text).toContain('Equity from which the smallest order fits')
  })

  it('has no base for a size of which depth takes none', async () => {
    const { fits, steps } = await check('plan-example', 'market.ladder.tiers.1.depth=0', 'plan.rebase=0')
    expect(fits[1]!.stops[0]).toMatchObject({ byRisk: 5000, refused: true, atBase: null, atStep: null })
    expect(steps.length).toBeLessThan(5)
  })

  it('takes nothing where a position must keep no less than it posts, on any base: the leverage is wrong, not the account', async () => {
    // 3,000 at 190 post 0.158 a lot; 0.5% of maintenance and the fee of closing are 0.165.
    const eth = async (leverage: number) => check(`${root}/eth.yaml`, `account.leverage=${leverage}`)
    const { fits, steps, first } = await eth(190)
    expect(fits.map(({ stops: [stop] }) => [stop!.refused, stop!.atBase])).toEqual([
      [true, null],
      [true, null],
      [true, null],
    ])
    expect(steps.every(({ contracts: [counts] }) => counts!.every(n => n === 0))).toBe(true)
    expect(steps[0]!.cutByMargin).toEqual([true])
    expect(steps[0]!.cutByDepth).toEqual([false])
    const { refusal, byMargin, needsByMargin } = first.tiers[0]!
    expect([byMargin, needsByMargin, refusal!.mostLeverage]).toEqual([0, null, 181])
    expect(tradableAnswer(first)).toContain(
      'however large the account: one ETHUSDT-micro posts 0.16 USDT and must keep',
    )
    const lower = await eth(refusal!.mostLeverage)
    expect(lower.first.tiers[0]!.refusal).toBeNull()
    expect(tradableAnswer(lower.first)).toContain('It can be traded')
    const played = await playScenario(
      await loadScenario(`${root}/eth.yaml`, ['account.leverage=190']),
      quietOptions('', false),
    )
    const { facts, verdict } = played.summary
    expect([facts.skipped_margin, facts.skipped_maintenance]).toEqual([1, 1])
    expect(verdict.sentences.join(' ')).not.toContain('too small')
    expect(verdict.sentences[0]).toContain('no account is large enough')
  })

  it('says that a step of lots of one perpetual saves nothing', async () => {
    const { stepSavesNothing, costPerUnit, tiers } = await check(`${root}/perpetual.yaml`)
    expect(costPerUnit).toHaveLength(tiers.length)
    for (const cost of costPerUnit) expect(cost).toBeCloseTo(costPerUnit[0]!, 6)
    expect(stepSavesNothing).toBe(true)
  })
})

describe('checkPlan, of trades as a run plays them', () => {
  const listed = async (market: string, rows: string, start: number, risk: string, ...set: string[]) => {
    const leverage = market.includes('venue') ? ', leverage: 5' : ''
    const folder = files(workFolder(), {
      'list.yaml': `account: { start: ${start}${leverage} }
market: ${market}
prices: { trades: { file: list.csv } }
plan: { risk: ${risk} }
samples: { count: 0 }
`,
      'list.csv': `side,entry_time,entry,stop,exit_time,exit\n${rows}\n`,
    })
    const loaded = await loadScenario(`${folder}/list.yaml`, set)
    const [found, played] = [await checkPlan(loaded), await playScenario(loaded, quietOptions('', false))]
    const text = feasibilityText(found, { width: 400, color: false, all: false })
    return { found, text, rows: played.rows }
  }

  it('pays the wider spread at the hour of the entry', async () => {
    const at = (hour: string) => `long,2025-03-04T${hour}:00:00Z,20000,19995,2025-03-04T${hour}:30:00Z,20010`
    const night = await listed('{ ladder: nasdaq-cme }', at('02'), 13_000, '0.1%')
    expect(night.found.stops[0]!.outside).toBe(true)
    expect(night.found.first.contracts).toEqual([0, 0])
    expect(night.text).toContain('entered long outside the main session, margins of 2025-03-04')
    expect(night.text).toContain('is refused for risk')
    expect(night.rows[0]!.skipReason).toBe('risk')
    const both = await listed('{ ladder: nasdaq-cme }', `${at('02')}\n${at('15')}`, 13_000, '0.1%')
    expect(both.found.stops[0]!.outside).toBe(true)
    expect(both.found.atStart).toEqual({ trades: 2, taken: 1, risk: 1, margin: 0, depth: 0 })
    expect(both.text).toContain('the start takes 1, and refuses 1 for risk')
    const day = await listed('{ ladder: nasdaq-cme }', at('15'), 13_000, '0.1%')
    expect([day.found.stops[0]!.outside, day.found.atStart.taken, day.rows[0]!.contracts[0]]).toEqual([false, 1, 1])
  })

  it('takes the side of the trades: a short loses less than a long in coin, and pays more in fees by rate', async () => {
    const short = 'short,2025-03-04T14:35:00Z,60000,66000,2025-03-04T15:00:00Z,59000'
    const inverse = await listed('{ ladder: btc-inverse, venue: bybit-inverse }', short, 0.05, '10%')
    expect([inverse.found.first.side, inverse.found.first.tiers[0]!.byRisk]).toEqual(['short', 32])
    expect(inverse.rows[0]!.contracts[0]).toBe(32)
    const near = short.replace('66000', '60500')
    const linear = await listed('{ ladder: btc-perp, venue: binance }', near, 112.05, '1%')
    expect([linear.found.first.contracts, linear.rows[0]!.status]).toEqual([[0, 0, 0], 'skipped'])
  })

  it('posts the margin of the day of the last entry, stressed only from its date on', async () => {
    const row = 'long,2019-10-07T14:35:00Z,2950,2948,2019-10-07T15:00:00Z,2955'
    const dated = async (...set: string[]) => listed('{ ladder: sp500-cme-dated }', row, 1800, '1%', ...set)
    const { found, rows } = await dated()
    expect([found.first.tiers[0]!.initialMargin, found.first.contracts]).toEqual([693, [1, 0]])
    expect([found.atStart.taken, rows[0]!.status]).toEqual([1, 'taken'])
    expect(found.first.dayMarginOffers).toEqual([])
    const stress = (from: string) => dated('stress.margin=+100%', `stress.from=${from}`)
    const [before, after] = [await stress('2019-10-08'), await stress('2019-10-01')]
    expect(before.found.first.tiers[0]!.initialMargin).toBe(693)
    expect(before.found.notices.join(' ')).toContain('nothing meets it')
    expect(after.found.first.tiers[0]!.initialMargin).toBe(1386)
    expect([after.found.atStart.margin, after.rows[0]!.skipReason]).toEqual([1, 'margin'])
  })
})

describe('a day margin with a list of trades', () => {
  it('is sized, and refused where evenings would be played', async () => {
    const folder = files(workFolder(), {
      'list.yaml': `account: { start: 2000, dayMargin: ninjatrader }
market: { ladder: nasdaq-cme }
prices: { trades: { file: list.csv } }
plan: { risk: 1% }
samples: { count: 0 }
`,
      'list.csv':
        'side,entry_time,entry,stop,exit_time,exit\nlong,2025-01-02T15:00:00Z,20000,19995,2025-01-02T16:00:00Z,20010\n',
    })
    const loaded = await loadScenario(`${folder}/list.yaml`)
    const { first } = await checkPlan(loaded)
    expect(first).toMatchObject({ dayMarginOf: 'NinjaTrader', contracts: [1, 0] })
    expect(first.tiers[0]).toMatchObject({ dayMargin: 50, needsByDayMargin: 100 })
    await expect(playScenario(loaded, quietOptions('', false))).rejects.toThrow(
      'account.dayMargin: found a day margin with a list of trades; allowed: prices.history or prices.model',
    )
  })
})

describe('contractsThatFit', () => {
  it('sizes as the rules do, with the tiers up to the stage', () => {
    const { plan, quotes } = compile({ tiers: MICRO_STANDARD, trades: results(1) })
    expect(contractsThatFit(plan, quotes, 0, 11_999, 1)).toEqual([1, 1])
    expect(contractsThatFit(plan, quotes, 0, 11_999, 0)).toEqual([11, 0])
    expect(contractsThatFit(plan, quotes, 0, 999, 1)).toEqual([0, 0])
  })

  it('keeps to the margin', () => {
    const tiers = [makeTier({ margin: amountMargin(100, 50) })]
    const { plan, quotes } = compile({ tiers, plan: { risk: 0.5 }, trades: results(1) })
    expect(contractsThatFit(plan, quotes, 0, 1000, 0)).toEqual([5])
  })

  it('goes by the day margin where there is one, and names that of the night', async () => {
    const hours = wavyPrices(120, { price: 20_000, step: 3_600_000 })
    const folder = files(workFolder(), {
      'day.yaml': scenarioYaml({ market: '{ ladder: nasdaq-cme }' }),
      'prices.csv': hours,
    })
    const [night, byDay] = await Promise.all(
      [[], ['account.dayMargin=ninjatrader']].map(async set =>
        checkPlan(await loadScenario(`${folder}/day.yaml`, set)),
      ),
    )
    const micro = byDay!.fits[0]!.stops[0]!
    expect(micro).toMatchObject({ byMargin: 100, byNight: night!.fits[0]!.stops[0]!.byMargin })
    expect(micro.byNight).toBeGreaterThan(2000)
    expect(night!.fits[0]!.stops[0]!.byNight).toBeNull()
    expect([night!, byDay!].map(({ first }) => first.dayMarginOffers[0]?.broker)).toEqual(['ninjatrader', undefined])
    expect([night!.first.dayMarginOf, byDay!.first.dayMarginOf]).toEqual([null, 'NinjaTrader'])
  })
})
