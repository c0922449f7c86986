import { describe, expect, test } from 'vitest'
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
  tierText,
  venueText,
} from './support.ts'

const venueWith = (table: string) =>
  perpText({
    market: `{ ladder: ${amountLadder(tierText(rateTier))}, venue: { name: v, liquidationFee: 0, maintenance: ${table} } }`,
  })

/** The venue of the tests with one more fact about TEST. */
const steppedVenue = (fact: string) =>
  venueText.replace(/maintenance: (.*?\}\])/, `underlyings: { TEST: { maintenance: $1, ${fact} } }`)

describe('problems of a scenario', () => {
  const refused: [string, string, string][] = [
    ['unknown key', scenarioText({ limts: '{}' }), 'limts: unknown key "limts"'],
    ['missing block', scenarioText({ account: '' }), 'account: "account" is missing'],
    ['empty block', scenarioText({ account: ' ' }), 'account: found nothing'],
    ['text for a number', scenarioText({ account: '{ start: 10_000 }' }), 'account.start: found "10_000"'],
    ['exits of a list', scenarioText({ exits: '{ afterBars: 3 }' }), 'exits: found exits with a list of trades'],
    [
      'entries of a list',
      scenarioText({ entries: '{ perSession: 2 }' }),
      'entries: found entries with a list of trades',
    ],
    [
      'limits of a list',
      scenarioText({ fills: '{ entryLimit: touch }' }),
      'fills.entryLimit: found fills.entryLimit with a list of trades',
    ],
    ...(['intrabar: optimistic', 'targetAtOpen: true'] as const).map((fill): [string, string, string] => [
      `${fill} of a list`,
      scenarioText({ fills: `{ ${fill} }` }),
      `fills.${fill.split(':')[0]}: found fills.${fill.split(':')[0]} with a list of trades`,
    ]),
    ['start 0', scenarioText({ account: '{ start: 0 }' }), 'account.start: found 0'],
    ['infinite start', scenarioText({ account: '{ start: .inf }' }), 'account.start: found Infinity'],
    ...(
      [
        ['{ rate: 0.01 }', 'rate: found 0.01, which is 1% of the notional at every settlement'],
        ['{ rate: -0.0021 }', 'rate: found -0.0021, which is -0.21% of'],
        ['{ rate: 0.019 }', 'rate: found 0.019, which is 1.9% of'],
        ['{ rate: 0.041 }', 'rate: found 0.041, which is 4.1% of'],
        ['{ rate: 100% }', 'rate: found 1; allowed: a share of the notional between'],
        ['{ rate: 100, unit: percent }', 'rate: found 100; allowed: a share of the notional between'],
        ['{ file: f.csv, fill: 0.01 }', 'fill: found 0.01, which is 1% of'],
        ['{ file: f.csv, unit: cents }', 'unit: found "cents"; allowed: fraction, percent'],
      ] as const
    ).map(([funding, said]): [string, string, string] => [
      `funding ${funding}`,
      perpText({ prices: `{ history: { file: b.csv, funding: ${funding} } }` }),
      `prices.history.funding.${said}`,
    ]),
    [
      'leverage of a dream',
      perpText({ account: '{ start: 1, leverage: 1001 }' }),
      'account.leverage: found 1001; allowed: a number at most 1000',
    ],
    [
      'count without end',
      scenarioText({ samples: '{ count: 1e10 }' }),
      'samples.count: found 10000000000; allowed: a number at most 1000000000',
    ],
    [
      'trades without end',
      scenarioText({ samples: '{ trades: 1000001 }' }),
      'samples.trades: found 1000001; allowed: a number at most 1000000',
    ],
    ['block without end', scenarioText({ samples: '{ block: 1e7 }' }), 'samples.block: found 10000000'],
    [
      'bars without end',
      scenarioText({
        prices: '{ model: { use: gbm, start: 1, bar: 1h, bars: 10000001 } }',
        strategy: '{ use: trend }',
      }),
      'prices.model.bars: found 10000001; allowed: a number at most 10000000',
    ],
    ['leverage 0', perpText({ account: '{ start: 1, leverage: 0 }' }), 'account.leverage: found 0'],
    ['no leverage', perpText({ account: '{ start: 1 }' }), 'account.leverage: "leverage" is missing'],
    [
      'isolated amounts',
      scenarioText({ account: '{ start: 1, marginMode: isolated }' }),
      'account.marginMode: found isolated',
    ],
    [
      'flow of 0',
      scenarioText({ account: '{ start: 1, cashFlows: [{ every: month, amount: 0 }] }' }),
      'account.cashFlows.0.amount: found 0',
    ],
    [
      'impossible day',
      scenarioText({ account: '{ start: 1, cashFlows: [{ on: 2023-02-29, amount: 1 }] }' }),
      'account.cashFlows.0.on: found',
    ],
    [
      'other period',
      scenarioText({ account: '{ start: 1, cashFlows: [{ every: week, amount: 1 }] }' }),
      'account.cashFlows.0.every: found "week"; allowed: month',
    ],
    [
      'discount above all',
      perpText({ account: '{ start: 1, leverage: 1, feeDiscount: 101% }' }),
      'account.feeDiscount: found "101%"',
    ],
    [
      'no venue',
      perpText({ market: `{ ladder: ${amountLadder(tierText(rateTier))} }` }),
      'market.venue: "venue" is missing',
    ],
    [
      'coins, no venue',
      scenarioText({ account: '{ start: 1, leverage: 5 }', market: '{ ladder: btc-inverse }' }),
      'market.venue: "venue" is missing',
    ],
    [
      'a venue of the quote currency on a ladder in coins',
      scenarioText({ account: '{ start: 1, leverage: 5 }', market: '{ ladder: eth-inverse, venue: binance }' }),
      'market.venue: Binance USD-M margins contracts in the quote currency (inverse: false)',
    ],
    [
      'a venue of coins on a ladder in the quote currency',
      scenarioText({ account: '{ start: 1000, leverage: 5 }', market: '{ ladder: btc-perp, venue: binance-coinm }' }),
      'market.venue: Binance COIN-M margins contracts in the coin (inverse: true)',
    ],
    [
      'no table',
      perpText({ market: `{ ladder: ${amountLadder(tierText(rateTier))}, venue: binance }` }),
      'market.venue: Binance USD-M has no maintenance table for "TEST"',
    ],
    [
      'no fee anywhere',
      perpText({ market: `{ ladder: ${amountLadder(tierText({ ...rateTier, fee: '' }))}, venue: ${venueText} }` }),
      'market.ladder.tiers.0.fee: micro has no "fee"',
    ],
    ['no fee, no venue', ladderOf(tierText({ fee: '' })), 'market.ladder.tiers.0.fee: micro has no "fee"'],
    ['empty fee', ladderOf(tierText({ fee: '{}' })), 'market.ladder.tiers.0.fee: found an empty block'],
    [
      'negative fee',
      ladderOf(tierText({ fee: '{ perContract: -1 }' })),
      'market.ladder.tiers.0.fee.perContract: found -1',
    ],
    [
      'tier twice',
      ladderOf(tierText(), tierText({ multiplier: '1' })),
      'market.ladder.tiers.1.name: found "micro" twice',
    ],
    [
      'equal multipliers',
      ladderOf(tierText(), tierText({ name: 'b' })),
      'market.ladder.tiers.1.multiplier: found 0.1 after 0.1',
    ],
    [
      'mixed margins',
      perpText({ market: `{ ladder: ${amountLadder(tierText(rateTier), tierText(standard))}, venue: ${venueText} }` }),
      'market.ladder.tiers.1.margin: found margins of both kinds',
    ],
    [
      'maintenance above initial',
      ladderOf(tierText({ margin: '{ initial: 10, maintenance: 10.01 }' })),
      'market.ladder.tiers.0.margin.maintenance: found a maintenance above',
    ],
    [
      'share above share',
      ladderOf(tierText({ margin: '{ initial: 10%, maintenance: 11% }' })),
      'market.ladder.tiers.0.margin.maintenance: found a maintenance above',
    ],
    [
      'dated maintenance',
      ladderOf(tierText({ margin: '[{ from: 2024-01-01, initial: 1, maintenance: 2 }]' })),
      'market.ladder.tiers.0.margin.0.maintenance: found a maintenance above',
    ],
    [
      'margin dates',
      ladderOf(
        tierText({
          margin:
            '[{ from: 2024-01-01, initial: 2, maintenance: 1 }, { from: 2024-01-01, initial: 2, maintenance: 1 }]',
        }),
      ),
      'market.ladder.tiers.0.margin.1.from: found a date at or before',
    ],
    [
      'margin without date',
      ladderOf(tierText({ margin: '[{ initial: 2, maintenance: 1 }]' })),
      'market.ladder.tiers.0.margin.0.from: "from" is missing',
    ],
    ['no margin', ladderOf(tierText({ margin: '' })), 'market.ladder.tiers.0.margin: "margin" is missing'],
    [
      'other margin',
      ladderOf(tierText({ margin: 'rates' })),
      'market.ladder.tiers.0.margin: found "rates"; allowed: rate, ',
    ],
    [
      'share above all',
      ladderOf(tierText({ margin: '{ initial: 101%, maintenance: 1 }' })),
      'market.ladder.tiers.0.margin.initial: found "101%"',
    ],
    [
      'fractional depth',
      ladderOf(tierText({ depth: '1.5' })),
      'market.ladder.tiers.0.depth: found 1.5; allowed: a whole number',
    ],
    ['odd tier name', ladderOf(tierText({ name: '"a b"' })), 'market.ladder.tiers.0.name: found "a b"'],
    [
      'no tiers',
      scenarioText({ market: '{ ladder: { underlying: X, quote: USD, session: cme, tiers: [] } }' }),
      'market.ladder.tiers: found an empty list',
    ],
    ['no price source', scenarioText({ prices: '{}' }), 'prices: found no source of prices'],
    [
      'two price sources',
      scenarioText({ prices: '{ history: { file: a }, trades: { file: b } }' }),
      'prices.trades: found history and trades; allowed: exactly one',
    ],
    [
      'from at to',
      historyText({ prices: '{ history: { file: a, from: 2024-01-01, to: 2024-01-01 } }' }),
      'prices.history.from: found a date at or after "to"',
    ],
    [
      'funding without rate margin',
      historyText({ prices: '{ history: { file: a, funding: f.csv } }' }),
      'prices.history.funding: found funding on a market',
    ],
    [
      'funding without schedule',
      perpText({
        market: `{ ladder: ${amountLadder(tierText(rateTier))}, venue: ${venueText.replace(', funding: { everyHours: 8 }', '')} }`,
        prices: '{ history: { file: a, funding: { rate: 0 } } }',
      }),
      'prices.history.funding: found funding on a market',
    ],
    [
      'params and fit',
      historyText({ prices: '{ model: { use: a, start: 1, bar: 1h, bars: 1, params: {}, fit: { file: a } } }' }),
      'prices.model.fit: found params and fit',
    ],
    [
      'odd bar',
      historyText({ prices: '{ model: { use: a, start: 1, bar: 1 hour, bars: 1 } }' }),
      'prices.model.bar: found "1 hour"',
    ],
    [
      'half a scale',
      scenarioText({ prices: '{ trades: { file: a, entry: 1 } }' }),
      'prices.trades.entry: entry is for a list of R',
    ],
    [
      'a range for a list of R',
      scenarioText({ prices: '{ trades: { file: a, entry: 1, stopDistance: { atr: 2 }, bars: b } }' }),
      'prices.trades.entry: entry is for a list of R',
    ],
    [
      'a range without bars',
      scenarioText({ prices: '{ trades: { file: a, stopDistance: { atr: 2 } } }' }),
      'prices.trades.stopDistance: stopDistance: { atr } needs a price file',
    ],
    [
      'a share of a list of R',
      scenarioText({ prices: '{ trades: { file: a, entry: 1, stopDistance: 2% } }' }),
      'prices.trades.entry: entry is for a list of R',
    ],
    [
      'a distance that is none',
      scenarioText({ prices: '{ trades: { file: a, stopDistance: 0 } }' }),
      'prices.trades.stopDistance: found 0; allowed: a number above 0',
    ],
    [
      'a distance of all',
      scenarioText({ prices: '{ trades: { file: a, stopDistance: 100% } }' }),
      'prices.trades.stopDistance: found "100%"; allowed: a distance above 0',
    ],
    [
      'a list of no symbols',
      scenarioText({ prices: '{ trades: { file: a, symbol: [] } }' }),
      'prices.trades.symbol: found an empty list; allowed: a list of 1 or more',
    ],
    [
      'bars that are no file',
      scenarioText({ prices: '{ trades: { file: a, bars: 5 } }' }),
      'prices.trades.bars: found 5; allowed: the name of a price file',
    ],
    ['no strategy', historyText({ strategy: '' }), 'strategy: "strategy" is missing'],
    [
      'strategy on a trade list',
      scenarioText({ strategy: '{ use: breakout }' }),
      'strategy: found a strategy with a trade list',
    ],
    ['unknown strategy', historyText({ strategy: '{ use: brekout }' }), 'strategy.use: there is no strategy "brekout"'],
    ['strategy without use', historyText({ strategy: '{ lookback: 5 }' }), 'strategy.use: "use" is missing'],
    [
      'strategy parameter',
      historyText({ strategy: '{ use: breakout, lookbak: 5 }' }),
      'strategy.lookbak: unknown key "lookbak"; allowed: lookback, ',
    ],
    [
      'what a plug-in refuses',
      historyText({ strategy: '{ use: script, decisions: [{ bar: 1, enter: long }] }' }),
      'strategy.decisions.0.stop: an entry needs either stop or stopDistance',
    ],
    [
      'script with a field that no rule reads',
      historyText({ strategy: '{ use: script, decisions: [{ bar: 1, enter: long, stop: 95, trail: 3 }] }' }),
      'strategy.decisions.0.trail: unknown key "trail"; allowed: bar, enter, limit, trigger, bars, stop, stopDistance',
    ],
    ['risk 0', scenarioText({ plan: '{ risk: 0 }' }), 'plan.risk: found 0'],
    ['risk above all', scenarioText({ plan: '{ risk: 2 }' }), 'plan.risk: found 2'],
    ['tiny rebase', scenarioText({ plan: '{ rebase: 0.09% }' }), 'plan.rebase: found "0.09%"'],
    ['rebase of 25 for 25%', scenarioText({ plan: '{ rebase: 25 }' }), 'plan.rebase: found 25'],
    [
      'other whenDown',
      scenarioText({ plan: '{ whenDown: folow }' }),
      'plan.whenDown: found "folow"; allowed: follow, step, hold',
    ],
    ['qualify 0', scenarioText({ plan: '{ qualify: { trades: 0 } }' }), 'plan.qualify.trades: found 0'],
    ['sure confidence', scenarioText({ plan: '{ qualify: { confidence: 1 } }' }), 'plan.qualify.confidence: found 1'],
    [
      'confidence of one trade',
      scenarioText({ plan: '{ qualify: { trades: 1, confidence: 0.9 } }' }),
      'plan.qualify.trades: found 1 with a confidence',
    ],
    [
      'unknown tier',
      scenarioText({ plan: '{ unlockEquity: { standrd: 5 } }' }),
      'plan.unlockEquity.standrd: the ladder has no tier',
    ],
    ['demote above all', scenarioText({ plan: '{ demote: 101% }' }), 'plan.demote: found "101%"'],
    ['whole buffer', scenarioText({ plan: '{ marginBuffer: 100% }' }), 'plan.marginBuffer: found "100%"'],
    ['ruin at the start', scenarioText({ plan: '{ ruin: 1 }' }), 'plan.ruin: found 1'],
    [
      'text for a flag',
      scenarioText({ plan: '{ minimumOne: yes }' }),
      'plan.minimumOne: found "yes"; allowed: true or false',
    ],
    ['short block', scenarioText({ samples: '{ block: 0.5 }' }), 'samples.block: found 0.5'],
    ['fractional count', scenarioText({ samples: '{ count: 1.5 }' }), 'samples.count: found 1.5'],
    ['risk in the list', scenarioText({ samples: '{ risks: [1%, 0] }' }), 'samples.risks.1: found 0'],
    [
      'paths without model',
      historyText({ samples: '{ from: paths }' }),
      'samples.from: found "paths" without a price model',
    ],
    [
      'half a sample flow',
      scenarioText({ samples: '{ cashFlows: { amount: 5 } }' }),
      'samples.cashFlows.everyTrades: "everyTrades" is missing',
    ],
    ['limit above all', scenarioText({ limits: '{ ruin: 101% }' }), 'limits.ruin: found "101%"'],
    [
      'limit that no samples can show',
      scenarioText({ limits: '{ ruin: 0 }' }),
      'limits.ruin: found 0; allowed: a percentage above 0%, at most 100%',
    ],
    [
      'no liquidation fee',
      perpText({
        market: `{ ladder: ${amountLadder(tierText(rateTier))}, venue: { name: v, maintenance: [{ upTo: null, rate: 0, deduction: 0 }] } }`,
      }),
      'market.venue.liquidationFee: "liquidationFee" is missing',
    ],
    [
      'table without end inside',
      venueWith('[{ upTo: null, rate: 1%, deduction: 0 }, { upTo: null, rate: 1%, deduction: 0 }]'),
      'market.venue.maintenance.0.upTo: only the last entry',
    ],
    [
      'table out of order',
      venueWith(
        '[{ upTo: 5, rate: 1%, deduction: 0 }, { upTo: 5, rate: 1%, deduction: 0 }, { upTo: null, rate: 1%, deduction: 0 }]',
      ),
      'market.venue.maintenance.1.upTo: found a notional at or below',
    ],
    [
      'falling rates',
      venueWith('[{ upTo: 100, rate: 2%, deduction: 1 }, { upTo: null, rate: 1%, deduction: 0 }]'),
      'market.venue.maintenance.1.rate: found a rate below',
    ],
    [
      'leverage that rises with the notional',
      venueWith(
        '[{ upTo: 1000, rate: 1%, deduction: 0, maxLeverage: 5 }, { upTo: null, rate: 1%, deduction: 0, maxLeverage: 6 }]',
      ),
      'market.venue.maintenance.1.maxLeverage: found more leverage',
    ],
    [
      'leverage above the first entry of the table',
      venueWith('[{ upTo: null, rate: 1%, deduction: 0, maxLeverage: 4.5 }]'),
      'account.leverage: found 5; v gives at most 4.5 on TEST',
    ],
    [
      'jump',
      venueWith('[{ upTo: 1000, rate: 1%, deduction: 0 }, { upTo: null, rate: 2%, deduction: 10.1 }]'),
      'market.venue.maintenance.1.deduction: found 10.1',
    ],
    [
      'lots off the steps of the venue',
      perpText({ market: `{ ladder: ${amountLadder(tierText(rateTier))}, venue: ${steppedVenue('step: 0.3')} }` }),
      'market.ladder: test venue takes orders in steps of 0.3, and one micro of this ladder is 0.1',
    ],
    [
      'tick finer than the venue’s',
      perpText({ market: `{ ladder: ${amountLadder(tierText(rateTier))}, venue: ${steppedVenue('tick: 2')} }` }),
      'market.ladder: prices of test venue move in steps of 2, and the tick of micro is 1',
    ],
    [
      'leverage above the venue’s',
      perpText({ market: `{ ladder: ${amountLadder(tierText(rateTier))}, venue: ${steppedVenue('maxLeverage: 4')} }` }),
      'account.leverage: found 5; test venue gives at most 4 on TEST',
    ],
    [
      'underlying without a public table',
      perpText({
        market: `{ ladder: ${amountLadder(tierText(rateTier))}, venue: { name: v, liquidationFee: 0%, underlyings: { TEST: {} } } }`,
      }),
      'market.venue: no public maintenance table of v for "TEST" is known; there is one for: none',
    ],
    [
      'two caps of funding',
      perpText({
        market: `{ ladder: ${amountLadder(tierText(rateTier))}, venue: ${venueText.replace('everyHours: 8', 'everyHours: 8, rule: { interest: 0%, clamp: 0%, cap: 1%, capOfMaintenance: 100% }')} }`,
      }),
      'market.venue.funding.rule: found a block of keys; allowed: one of cap and capOfMaintenance',
    ],
    [
      'source without a day',
      ladderOf(tierText({ sources: '{ tick: { source: a page } }' })),
      'market.ladder.tiers.0.sources.tick.observed: "observed" is missing; it takes text',
    ],
  ]

  test.each(refused)('%s', (_, text, said) => {
    expect(saidOf(() => readText(text))).toContainEqual(expect.stringContaining(said))
  })

  const accepted: [string, string][] = [
    ['risk of all', scenarioText({ plan: '{ risk: 100% }' })],
    ['smallest rebase', scenarioText({ plan: '{ rebase: 0.1% }' })],
    ['no ruin but zero', scenarioText({ plan: '{ ruin: 0 }' })],
    ['no venue, said', scenarioText({ market: `{ ladder: ${amountLadder()}, venue: null }` })],
    ['equal maintenance', ladderOf(tierText({ margin: '{ initial: 1, maintenance: 1 }' }))],
    ['depth 0', ladderOf(tierText({ depth: '0' }))],
    [
      'whole cents',
      venueWith('[{ upTo: 1e6, rate: 1%, deduction: 0 }, { upTo: null, rate: 2%, deduction: 10000.009 }]'),
    ],
    ['equal rates', venueWith('[{ upTo: 5, rate: 1%, deduction: 0 }, { upTo: null, rate: 1%, deduction: 0 }]')],
    ['a confidence of two trades', scenarioText({ plan: '{ qualify: { trades: 2, confidence: 0.9 } }' })],
    ['the highest fee rate', ladderOf(tierText({ fee: '{ taker: 10% }' }))],
    ['a large risk with its sign', scenarioText({ plan: '{ risk: 100% }', samples: '{ risks: [10%, "50%"] }' })],
    ['the largest bare risk', scenarioText({ plan: '{ risk: 0.0999 }' })],
    ['all of a share, bare', scenarioText({ plan: '{ demote: 1, rebase: 1 }', limits: '{ ruin: 1, drawdown: 1 }' })],
    ['a large rebase with its sign', scenarioText({ plan: '{ rebase: 1000% }' })],
    ['the highest rebate', ladderOf(tierText({ fee: '{ maker: -1% }' }))],
    ['a rebate', ladderOf(tierText({ fee: '{ maker: -0.01% }' }))],
  ]

  test.each(accepted)('accepts %s', (_, text) => {
    expect(saidOf(() => readText(text))).toEqual([])
  })
})

const bothReadings = (bare: string, fraction: string, percentage: string) =>
  `${bare} can be read as ${fraction} or as ${percentage}: write the one that you mean, with its %`

describe('hints', () => {
  const hintOf = (text: string) => problemsOf(() => readText(text))[0]!.hint

  test.each([
    [scenarioText({ account: '{ start: 10_000 }' }), '"10_000" is read as text; write 10000'],
    [scenarioText({ account: '{ start: "$1,000.50" }' }), '"$1,000.50" is read as text; write 1000.5'],
    [scenarioText({ account: '{ start: "1000" }' }), '"1000" is read as text; write 1000'],
    [scenarioText({ account: '{ start: 1.000,5 }' }), null],
    [scenarioText({ plan: '{ risk: 2 }' }), bothReadings('2', '200%', '2%')],
    [scenarioText({ plan: '{ risk: 1 }' }), bothReadings('1', '100%', '1%')],
    [scenarioText({ plan: '{ risk: 0.5 }' }), bothReadings('0.5', '50%', '0.5%')],
    [scenarioText({ plan: '{ risk: 0.1 }' }), bothReadings('0.1', '10%', '0.1%')],
    [scenarioText({ samples: '{ risks: [1%, 0.25] }' }), bothReadings('0.25', '25%', '0.25%')],
    [scenarioText({ plan: '{ ruin: 1 }' }), bothReadings('1', '100%', '1%')],
    [scenarioText({ plan: '{ ruin: 20 }' }), bothReadings('20', '2000%', '20%')],
    [scenarioText({ plan: '{ demote: 20 }' }), bothReadings('20', '2000%', '20%')],
    [scenarioText({ plan: '{ marginBuffer: 50 }' }), bothReadings('50', '5000%', '50%')],
    [scenarioText({ plan: '{ rebase: 2 }' }), bothReadings('2', '200%', '2%')],
    [scenarioText({ plan: '{ qualify: { winRate: 55 } }' }), bothReadings('55', '5500%', '55%')],
    [scenarioText({ plan: '{ qualify: { confidence: 95 } }' }), bothReadings('95', '9500%', '95%')],
    [scenarioText({ limits: '{ ruin: 5 }' }), bothReadings('5', '500%', '5%')],
    [scenarioText({ limits: '{ drawdown: 30 }' }), bothReadings('30', '3000%', '30%')],
    [perpText({ account: '{ start: 1, leverage: 1, feeDiscount: 10 }' }), bothReadings('10', '1000%', '10%')],
    [scenarioText({ plan: '{ risk: 0 }' }), null],
    [scenarioText({ plan: '{ packing: mixd }' }), 'did you mean "mixed"?'],
    [scenarioText({ account: '{ start: 1, levrage: 2 }' }), 'did you mean "leverage"?'],
    [historyText({ strategy: '{ use: mean-revrsion }' }), 'did you mean "mean-reversion"?'],
  ])('%#', (text, hint) => {
    expect(hintOf(text)).toBe(hint)
  })
})

describe('notices', () => {
  const noticesOf = (text: string) => readText(text).notices.join('\n')

  test('says what was assumed or has no effect', () => {
    expect(noticesOf(scenarioText())).toBe('')
    expect(noticesOf(scenarioText({ prices: '{ trades: { file: t.csv } }' }))).toContain('taken as mid prices')
    expect(noticesOf(scenarioText({ account: '{ start: 1, leverage: 5 }' }))).toContain('leverage has no effect')
    expect(noticesOf(perpText())).toContain('without funding')
    expect(noticesOf(perpText({ prices: '{ history: { file: b, funding: { rate: 0 } } }' }))).toBe('')
    const constant = (funding: string) => perpText({ prices: `{ history: { file: b, funding: ${funding} } }` })
    expect(noticesOf(constant('{ rate: 0.03 }'))).toContain('the constant funding rate of 0.03 is read as 3% of')
    expect(noticesOf(constant('{ rate: 3% }'))).toBe('')
    expect(noticesOf(constant('{ rate: 0.03, unit: percent }'))).toBe('')
    expect(noticesOf(scenarioText({ account: '{ start: 1, feeDiscount: 5% }' }))).toContain(
      'fee discount has no effect',
    )
    expect(noticesOf(scenarioText({ plan: '{ unlockEquity: { micro: 1 } }' }))).toContain(
      'unlockEquity of micro has no effect',
    )
    expect(noticesOf(scenarioText({ plan: '{ risk: 25% }' }))).toContain('plan.risk asks for 25% of the account')
    expect(noticesOf(scenarioText({ plan: '{ risk: 24% }' }))).toBe('')
  })
})
