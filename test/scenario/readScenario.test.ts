import { describe, expect, test } from 'vitest'
import { parseDocumentText } from '../../src/scenario/located.ts'
import { readScenario } from '../../src/scenario/readScenario.ts'
import breakout from '../../src/strategies/breakout.ts'
import {
  amountLadder,
  historyText,
  ladderOf,
  perpText,
  problemsOf,
  rateTier,
  readText,
  saidOf,
  scenarioText,
  standard,
  strategies,
  tierText,
  venueText,
} from './support.ts'

describe('readScenario', () => {
  test('fills in what a short scenario leaves out', () => {
    const scenario = readText(
      'account: { start: 1000 }\nmarket: { ladder: sp500-cme }\nprices: { trades: { file: t.csv } }\n',
    )
    expect(scenario).toMatchObject({
      name: 'scenario',
      account: { start: 1000, marginMode: 'cross' },
      cashFlows: { dated: [], monthly: null },
      prices: { kind: 'trades', file: 't.csv', pricesAre: 'mid', scale: null },
      strategy: null,
      plan: {
        risk: 0.01,
        rebase: 0.25,
        whenDown: 'follow',
        qualify: { trades: 50, expectancy: 0, winRate: 0, confidence: null },
        unlockEquity: [0, 0],
        demote: 0.2,
        packing: 'mixed',
        minimumOne: false,
        marginBuffer: 0.5,
        riskIncludesCosts: true,
        ruin: 0.5,
      },
      fills: { intrabar: 'pessimistic', targetAtOpen: false, tick: null },
      samples: { count: 10_000, trades: 100, from: 'tape', block: 5, anchor: 'last', risks: [0.01], cashFlows: null },
      limits: { ruin: null, drawdown: null },
    })
  })

  test('says where a venue acts on nothing', () => {
    const { notices } = readText(scenarioText({ market: '{ ladder: sp500-cme, venue: binance }' }))
    expect(notices).toContainEqual(expect.stringContaining('Binance USD-M has no effect on margins or fees'))
  })

  test('says where a venue of one’s own does not say that its money is the coin', () => {
    const noticesOf = (money: string) =>
      readText(
        scenarioText({
          account: '{ start: 1, leverage: 5 }',
          market: `{ ladder: btc-inverse, venue: ${venueText.replace('{', `{ fee: { maker: 0%, taker: 0% }, ${money}`)} }`,
        }),
      ).notices
    expect(noticesOf('')).toContainEqual(expect.stringContaining('does not say that it is coin-margined'))
    expect(noticesOf('inverse: true, ').join()).not.toContain('coin-margined')
  })

  test('takes the name of the file, without folder and ending, where none is given', () => {
    const scenario = parseDocumentText(scenarioText(), 'some/where/my.plan.yml')
    expect(readScenario({ scenario, ladder: null, venue: null, strategies }).name).toBe('my.plan')
  })

  test('resolves a ladder: fees that are given in part, margins, depth', () => {
    const micro = tierText({ fee: '{ taker: 0.05% }', depth: '3' })
    const large = tierText({ ...standard, margin: '{ initial: 11%, maintenance: 1000 }' })
    const { ladder } = readText(ladderOf(micro, large)).market
    expect(ladder.tiers[0]).toMatchObject({
      fee: { perContract: 0, maker: 0, taker: 0.0005 },
      margin: [{ from: -Infinity, initial: { amount: 10 }, maintenance: { amount: 8 } }],
      depth: 3,
    })
    expect(ladder.tiers[1]).toMatchObject({
      margin: [{ initial: { share: 0.11 }, maintenance: { amount: 1000 } }],
      depth: Infinity,
    })
  })

  test('resolves dated margins', () => {
    const margin =
      '[{ from: 2024-01-01, initial: 2, maintenance: 1 }, { from: "2025-01-09T12:00:00+01:00", initial: 4, maintenance: 3 }]'
    expect(readText(ladderOf(tierText({ margin }))).market.ladder.tiers[0]!.margin).toEqual([
      { from: Date.UTC(2024, 0, 1), initial: { amount: 2 }, maintenance: { amount: 1 } },
      { from: Date.UTC(2025, 0, 9, 11), initial: { amount: 4 }, maintenance: { amount: 3 } },
    ])
  })

  test('resolves a venue, whose fees go to tiers without one, less the discount', () => {
    const market = `{ ladder: ${amountLadder(tierText({ ...rateTier, fee: '' }), tierText({ ...standard, ...rateTier }))}, venue: binance }`
    const scenario = readText(
      perpText({
        account: '{ start: 1000, leverage: 5, feeDiscount: 10% }',
        market: market.replace('TEST', 'BTC'),
      }),
    )
    expect(scenario.market.ladder.tiers[0]!.fee.taker).toBeCloseTo(0.00045, 12)
    expect(scenario.market.ladder.tiers[0]!.fee.maker).toBeCloseTo(0.00018, 12)
    expect(scenario.market.ladder.tiers[1]!.fee).toEqual({ perContract: 0, maker: 0.0002, taker: 0.0005 })
    expect(scenario.market.venue).toMatchObject({
      name: 'Binance USD-M',
      liquidationFee: 0.0125,
      minNotional: 100,
      fundingEveryHours: 8,
      fundingRule: { interest: 0.0001, clamp: 0.0005, cap: 0.004 },
    })
    expect(scenario.market.venue!.maintenance.at(-1)).toEqual({
      upTo: 1_800_000_000,
      rate: 0.5,
      deduction: 421_481_450,
      maxLeverage: 1,
    })
    expect(scenario.market.sources).toContainEqual(
      expect.objectContaining({ of: 'Binance USD-M', field: 'minNotional' }),
    )
    expect(scenario.notices).toEqual([
      'fees are those of Binance USD-M for MIC',
      expect.stringContaining('bonuses are not money'),
      expect.stringContaining('without funding'),
    ])
  })

  test('resolves a venue with one table for everything, and what it leaves out', () => {
    const venue =
      '{ name: v, maintenance: [{ upTo: 10, rate: 1%, deduction: 0 }, { upTo: null, rate: 2%, deduction: 0.1 }], liquidationFee: 0.5%, minQuantity: 2 }'
    const market = `{ ladder: ${amountLadder(tierText(rateTier))}, venue: ${venue} }`
    expect(readText(perpText({ market })).market.venue).toEqual({
      name: 'v',
      maintenance: [
        { upTo: 10, rate: 0.01, deduction: 0 },
        { upTo: Infinity, rate: 0.02, deduction: 0.1 },
      ],
      maintenanceAt: 'liquidation',
      closeFeeInTrigger: false,
      liquidationFee: 0.005,
      liquidationFill: 'price',
      minQuantity: 2,
      minNotional: 0,
      maxQuantity: Number.POSITIVE_INFINITY,
      fundingEveryHours: null,
      fundingRule: null,
    })
  })

  test('reads a stress of margins, and is without one where nothing is said', () => {
    const { stress } = readText(scenarioText({ stress: '{ margin: +50%, from: 2025-01-06T12:00:00Z }' }))
    expect(stress).toEqual({ factor: 1.5, from: Date.UTC(2025, 0, 6, 12) })
    expect(readText(scenarioText()).stress).toBeNull()
    expect(saidOf(() => readText(scenarioText({ stress: '{ margin: 0%, from: 2025-01-06 }' })))).toEqual([
      'stress.margin: found "0%"; allowed: a percentage above 0%, at most 1000%, such as +50%',
    ])
  })

  test('reads the period of a history', () => {
    const historyOf = (fields: string) =>
      readText(historyText({ prices: `{ history: { file: b.csv${fields} } }` })).prices
    expect(historyOf('')).toEqual({
      kind: 'history',
      file: 'b.csv',
      columns: null,
      format: 'auto',
      from: null,
      to: null,
      zone: null,
      stamps: null,
      jumps: null,
      symbol: null,
      dates: null,
      decimals: null,
      unit: null,
      rolls: null,
      depth: null,
      detail: null,
      funding: null,
    })
    expect(historyOf(', zone: America/New_York, stamps: close, dates: day-first')).toMatchObject({
      zone: 'America/New_York',
      stamps: 'close',
      dates: 'day-first',
    })
    expect(() => historyOf(', zone: New York')).toThrow('IANA')
    const finer = {
      format: 'auto',
      zone: null,
      stamps: null,
      dates: null,
      decimals: null,
      unit: null,
      jumps: null,
      symbol: null,
    }
    expect(historyOf(', detail: m.csv')).toMatchObject({ detail: { file: 'm.csv', ...finer } })
    expect(historyOf(', detail: { file: m.csv, stamps: close }')).toMatchObject({
      detail: { ...finer, file: 'm.csv', stamps: 'close' },
    })
    expect(() => historyOf(', detail: 1')).toThrow('the name of a price file, or { file,')
    expect(historyOf(', rolls: detect')).toMatchObject({ rolls: 'detect' })
    expect(historyOf(', rolls: [2024-03-11, 2024-06-10]')).toMatchObject({ rolls: ['2024-03-11', '2024-06-10'] })
    expect(() => historyOf(', rolls: [2024-03-11, 2024-03-11]')).toThrow('2024-03-11 is in the list already')
    expect(() => historyOf(', rolls: []')).toThrow('a list of 1 or more')
    expect(() => historyOf(', rolls: always')).toThrow('detect, or a list of dates such as [2024-03-11]')
    expect(() => historyOf(', rolls: [2024-02-30]')).toThrow('a day such as 2024-01-31')
    expect(historyOf(', format: binance, from: 2024-01-01, to: 2024-01-01T00:01')).toMatchObject({
      format: 'binance',
      from: Date.UTC(2024, 0, 1),
      to: Date.UTC(2024, 0, 1, 0, 1),
    })
  })

  test('is isolated where margin is by rate and nothing is said, else cross', () => {
    expect(readText(perpText()).account).toEqual({ start: 1000, leverage: 5, marginMode: 'isolated' })
    expect(readText(scenarioText()).account.marginMode).toBe('cross')
    const cross = perpText({ account: '{ start: 1000, leverage: 5, marginMode: cross }' })
    expect(readText(cross).account.marginMode).toBe('cross')
  })

  test('orders dated cash flows, and adds up monthly ones', () => {
    const flows =
      '[{ on: 2024-03-01, amount: -200 }, { every: month, amount: 50 }, { on: 2024-02-01T06:00:00, amount: 5 }, { every: month, amount: 25 }]'
    expect(readText(scenarioText({ account: `{ start: 1000, cashFlows: ${flows} }` })).cashFlows).toEqual({
      dated: [
        { time: Date.UTC(2024, 1, 1, 6), amount: 5 },
        { time: Date.UTC(2024, 2, 1), amount: -200 },
      ],
      monthly: 75,
    })
  })

  test('reads percentages to the nearest number', () => {
    const plan = readText(
      scenarioText({ plan: '{ risk: 0.7%, rebase: 0, demote: null, marginBuffer: 0.4, ruin: .5% }' }),
    ).plan
    expect(plan).toMatchObject({ risk: 0.007, rebase: 0, demote: null, marginBuffer: 0.4, ruin: 0.005 })
  })

  test('puts the unlock equities in the order of the tiers', () => {
    const plan = '{ unlockEquity: { standard: 5000 } }'
    expect(readText(scenarioText({ plan })).plan.unlockEquity).toEqual([0, 5000])
  })

  test('reads the three kinds of funding', () => {
    const fundingOf = (funding: string) => {
      const { prices } = readText(perpText({ prices: `{ history: { file: b.csv, funding: ${funding} } }` }))
      return prices.kind === 'history' ? prices.funding : null
    }
    expect(fundingOf('f.csv')).toEqual({
      kind: 'file',
      file: 'f.csv',
      format: 'auto',
      columns: null,
      fill: null,
      unit: null,
      zone: null,
      dates: null,
      decimals: null,
      symbol: null,
    })
    expect(fundingOf('{ file: f.csv, fill: 0.01% }')).toEqual({
      kind: 'file',
      file: 'f.csv',
      format: 'auto',
      columns: null,
      fill: 0.0001,
      unit: null,
      zone: null,
      dates: null,
      decimals: null,
      symbol: null,
    })
    expect(fundingOf('{ file: f.csv, fill: 0.01, unit: percent }')).toMatchObject({
      fill: 0.0001,
      unit: 'percent',
      zone: null,
    })
    expect(fundingOf('{ rate: -0.01% }')).toEqual({ kind: 'rate', rate: -0.0001 })
    expect(fundingOf('{ rate: -0.07, unit: percent }')).toEqual({ kind: 'rate', rate: -0.0007 })
    expect(fundingOf('{ rate: 1%, unit: percent }')).toEqual({ kind: 'rate', rate: 0.01 })
    expect(fundingOf('{ rate: 0.01, unit: fraction }')).toEqual({ kind: 'rate', rate: 0.01 })
    expect(fundingOf('{ rate: 0.002 }')).toEqual({ kind: 'rate', rate: 0.002 })
  })

  test('reads a price model and a list of R', () => {
    const model = '{ model: { use: garch, start: 150, bar: 15m, bars: 2000, params: { any: 1 } } }'
    expect(readText(perpText({ prices: model, samples: '{ from: paths }' })).prices).toEqual({
      kind: 'model',
      use: 'garch',
      start: 150,
      barMs: 900_000,
      bars: 2000,
      params: { any: 1 },
      fit: null,
    })
    const fitted = model.replace('params: { any: 1 }', 'fit: { file: x.csv, nu: 5 }')
    expect(readText(perpText({ prices: fitted, samples: '{ from: paths }' })).prices).toMatchObject({
      params: null,
      fit: { bars: { file: 'x.csv', format: 'auto' }, options: { nu: 5 } },
    })
    const list = '{ trades: { file: r.csv, pricesAre: fills, entry: 50000, stopDistance: 50 } }'
    expect(readText(scenarioText({ prices: list })).prices).toMatchObject({
      pricesAre: 'fills',
      scale: { entry: 50_000, stopDistance: 50 },
    })
  })

  test.each([
    ['007', '007'],
    ['"7"', '7'],
    ['1e3', '1e3'],
    ['spring', 'spring'],
    ['12345678901234567890', '12345678901234567890'],
  ])('keeps the seed %s as written', (written, seed) => {
    expect(readText(scenarioText({ samples: `{ seed: ${written} }` })).samples.seed).toBe(seed)
  })

  test('sorts the risks, the plan’s own among them once', () => {
    const text = scenarioText({ plan: '{ risk: 2% }', samples: '{ risks: [5%, 0.5%, 2%] }' })
    expect(readText(text).samples.risks).toEqual([0.005, 0.02, 0.05])
    expect(readText(text, ['plan.risk=3%']).samples.risks).toEqual([0.005, 0.02, 0.03, 0.05])
  })

  test('hands the strategy its checked parameters', () => {
    expect(readText(historyText({ strategy: '{ use: breakout, lookback: 9 }' })).strategy).toEqual({
      use: 'breakout',
      name: 'breakout',
      params: { lookback: 9, entry: 'close', side: 'both', stop: { atr: 2, period: 14 } },
    })
  })

  test('checks a strategy of the user’s own like a built-in one', () => {
    const read = (strategy: string) => () =>
      readScenario({
        scenario: parseDocumentText(historyText({ strategy }), 'a.yaml'),
        ladder: null,
        venue: null,
        strategies: [],
        ownStrategy: { ...breakout, name: 'mine' },
      })
    expect(read('{ use: ./own.ts, lookback: 9 }')().strategy).toMatchObject({ use: './own.ts', name: 'mine' })
    expect(saidOf(read('{ use: ./own.ts, lookback: 0 }'))).toEqual([
      'strategy.lookback: found 0; allowed: a number at least 1',
    ])
  })

  test('reports the problems of all three documents, in the order of their lines', () => {
    const scenario = parseDocumentText(
      'account: { start: 0 }\nmarket: { ladder: l.yaml, venue: v.yaml }\nprices: { trades: { file: t.csv } }\nplan: { rsik: 1% }\n',
      's.yaml',
    )
    const ladder = parseDocumentText(amountLadder(tierText({ tick: '-1' }), tierText()), 'l.yaml')
    const venue = parseDocumentText('name: v\nliquidationFee: 200%\n', 'v.yaml')
    const problems = problemsOf(() => readScenario({ scenario, ladder, venue, strategies }))
    expect(problems.map(({ file, line, path }) => [file, line, path])).toEqual([
      ['s.yaml', 1, 'account.start'],
      ['s.yaml', 4, 'plan.rsik'],
      ['l.yaml', 1, 'tiers.0.tick'],
      ['v.yaml', 2, 'liquidationFee'],
    ])
  })

  test('adds its problems to those of files that could not be read', () => {
    const missing = { file: 'x', line: null, column: null, path: '', message: 'gone', hint: null, source: null }
    const scenario = parseDocumentText(
      'account: { start: 0 }\nmarket: { ladder: gone }\nprices: { trades: { file: t } }\n',
      's',
    )
    const read = () => readScenario({ scenario, ladder: null, venue: null, strategies, problems: [missing] })
    expect(problemsOf(read).map(problem => problem.path)).toEqual(['', 'account.start'])
  })

  test('calls a named file that was not handed over a defect', () => {
    const scenario = parseDocumentText(
      'account: { start: 1 }\nmarket: { ladder: gone }\nprices: { trades: { file: t } }\n',
      's',
    )
    expect(() => readScenario({ scenario, ladder: null, venue: null, strategies })).toThrow('not handed over')
  })

  test('finds faults between blocks in spite of faults inside them', () => {
    const plan = '{ risk: 200%, unlockEquity: { standrd: 1 } }'
    expect(saidOf(() => readText(scenarioText({ account: '{ start: -1 }', plan })))).toEqual([
      'account.start: found -1; allowed: a number above 0',
      'plan.risk: found "200%"; allowed: a percentage above 0%, at most 100%, or a fraction below 0.1',
      'plan.unlockEquity.standrd: the ladder has no tier "standrd"; allowed: micro, standard',
    ])
  })

  test('reports a faulty piece once', () => {
    const account = '{ start: 1000, leverage: none }'
    expect(saidOf(() => readText(perpText({ account })))).toEqual(['account.leverage: found "none"; allowed: a number'])
  })
})
