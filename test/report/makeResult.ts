import type { Curve } from '../../src/core/curve.ts'
import type { Facts } from '../../src/results/account.ts'
import type { PlayedTrade } from '../../src/results/ledger.ts'
import type { RunResult } from '../../src/results/runResult.ts'
import type { Summary } from '../../src/results/summary.ts'
import type { Edge } from '../../src/stats/edge.ts'

const DAY = 86_400_000
const START = Date.UTC(2024, 0, 1)

/** A row of a taken trade; what a test is about comes from `changes`. */
export function makeRow(changes: Partial<PlayedTrade> = {}): PlayedTrade {
  const trade = changes.trade ?? 1
  return {
    trade,
    id: String(trade),
    side: 1,
    entryTime: START + trade * DAY,
    entry: 100,
    stop: 95,
    target: 115,
    exitTime: START + (trade + 1) * DAY,
    exit: 115,
    reason: 'target',
    worst: 98,
    best: 115,
    status: 'taken',
    skipReason: '',
    stage: 0,
    base: 1000,
    equityBefore: 1000,
    budget: 20,
    contracts: [3, 0],
    quantity: 3,
    riskOfOne: 6,
    stopCostOfOne: 5,
    equityForOne: 300,
    marginEquityForOne: 40,
    failedTest: false,
    riskTaken: 18,
    margin: 60,
    liquidationPrice: 80,
    gross: 45,
    spreadCost: 1.5,
    fees: 0.75,
    funding: 0.25,
    liquidationFee: 0,
    net: 42.5,
    r: 42.5 / 18,
    equityAfter: 1042.5,
    worstEquity: 990,
    peak: 1042.5,
    drawdown: 0,
    closestLiquidation: 0.9,
    cashFlow: 0,
    events: [],
    ...changes,
  }
}

/** A curve of daily rows from equities; drawdowns follow from them. */
export function makeCurve(equity: readonly number[], changes: Partial<Curve> = {}): Curve {
  let peak = equity[0] ?? 0
  const drawdown = equity.map(e => {
    peak = Math.max(peak, e)
    return (peak - e) / peak
  })
  return {
    time: Float64Array.from(equity, (_, i) => START + i * DAY),
    equity: Float64Array.from(equity),
    worst: Float64Array.from(equity, e => e - 5),
    balance: Float64Array.from(equity),
    base: Float64Array.from(equity, () => 1000),
    stage: new Uint8Array(equity.length),
    contracts: [new Float64Array(equity.length), new Float64Array(equity.length)],
    drawdown: Float64Array.from(drawdown),
    drawdownIntrabar: Float64Array.from(drawdown, d => d + 0.01),
    ...changes,
  }
}

export const FACTS: Facts = {
  start: 1000,
  final_equity: 1234.5,
  final_base: 1000,
  final_stage: 1,
  worst_drawdown_quote: null,
  worst_drawdown_closed: 0.111,
  worst_drawdown_in_trade: 0.122,
  worst_drawdown_marked: 0.133,
  worst_drawdown_intrabar: 0.144,
  trades: 4,
  taken: 3,
  skipped: 1,
  not_taken: 0,
  skipped_risk: 1,
  skipped_margin: 0,
  skipped_depth: 0,
  skipped_maintenance: 0,
  skipped_smallest_order: 0,
  void: 0,
  unlocks: 1,
  demotions: 0,
  rebases_up: 1,
  rebases_down: 0,
  margin_cuts: 0,
  over_budget: 0,
  liquidations: 0,
  debt: 0,
  ambiguous: 1,
  ambiguous_resolved: 0,
  ambiguous_gone: 0,
  ambiguous_arisen: 0,
  entries_off_tick: 0,
  exits_off_tick: 0,
  orders_placed: 0,
  orders_filled: 0,
  orders_expired: 0,
  orders_replaced: 0,
  orders_cancelled: 0,
  limit_touched_unfilled: 0,
  refused_hours: 0,
  refused_per_session: 0,
  rolls: 0,
  roll_costs: 0,
  day_margin_cuts: 0,
  legs_without_contracts: 0,
  margins_raised: 0,
  margin_warnings: 1,
  depth_cuts: 0,
  largest_position_cuts: 0,
  ruined: false,
  stalled: false,
  survived: true,
  total_gross: 250,
  total_spread_cost: 9,
  total_fees: 5,
  total_funding: 1.5,
  total_liquidation_fee: 0,
  total_cash_flows: 0,
}

/** What trades whose mean R has this interval say of an edge. */
export function makeEdge(low: number, high: number, trades = 40): Edge {
  const proof = low > 0 ? 'edge' : high < 0 ? 'loss' : 'none'
  return { trades, mean: (low + high) / 2, low, high, reason: null, method: 'made up', proof }
}

/** A summary of a small survivor, with facts and whole blocks replaced where a test asks for it. */
export function makeSummary(changes: Partial<Summary> = {}, facts: Partial<Facts> = {}): Summary {
  return {
    name: 'Small example',
    notes: ['A made-up market.'],
    versions: { stepup: '0.1.0', node: 'v24.0.0', format: 1 },
    outcome: 'unproven',
    verdict: {
      sentences: ['The account grew.', 'It ended with $1,234.50.'],
      details: ['It unlocked EX.'],
    },
    market: {
      underlying: 'Example',
      quote: 'USD',
      session: '24x7',
      venue: 'somewhere',
      marginMode: 'isolated',
      leverage: 5,
      tiers: [
        {
          name: 'micro',
          symbol: 'MEX',
          multiplier: 1,
          tick: 0.1,
          spreadTicks: 1,
          slippageTicks: 1,
          feePerContract: 0.1,
          maker: 0,
          taker: 0,
          margin: 'by leverage',
          depth: null,
        },
        {
          name: 'standard',
          symbol: 'EX',
          multiplier: 10,
          tick: 0.1,
          spreadTicks: 1,
          slippageTicks: 1,
          feePerContract: 1,
          maker: 0.0002,
          taker: 0.0005,
          margin: 'by leverage',
          depth: 40,
        },
      ],
      sources: [{ of: 'micro', field: 'multiplier', source: 'rule book of the exchange, 2026-01-02' }],
    },
    period: { start: '2024-01-01T00:00:00.000Z', end: '2024-01-10T00:00:00.000Z', days: 9, bars: 10 },
    facts: { ...FACTS, ...facts },
    curve: {
      values: { total_return: 0.2345, cagr_by_calendar: 0.51, sharpe: 1.23, sortino: null, calmar_by_calendar: 2 },
      reasons: { sortino: 'no losing period' },
      periodsPerYear: 365,
      periods: 'UTC days',
    },
    tradeMetrics: {
      values: {
        n_trades: 3,
        win_rate: 2 / 3,
        win_rate_low: 0.2,
        win_rate_high: 0.93,
        expectancy_r: 0.71,
        expectancy_r_low: -0.52,
        expectancy_r_high: 1.94,
        profit_factor: null,
      },
      reasons: { profit_factor: 'no losing trade' },
    },
    edge: makeEdge(-0.52, 1.94),
    edgeParts: {
      firstHalf: makeEdge(-1, 2, 20),
      secondHalf: makeEdge(-0.8, 2.2, 20),
      long: makeEdge(-0.52, 1.94),
      short: { ...makeEdge(0, 0, 0), mean: null, low: null, high: null, reason: 'fewer than two values' },
      betweenHalves: { value: 0.2, low: -1.9, high: 2.3, reason: null },
      betweenSides: { value: null, low: null, high: null, reason: 'fewer than 10 trades on one side' },
    },
    cutOff: null,
    selection: {
      taken: { trades: 3, meanR: { mean: 0.71, low: -0.52, high: 1.94 } },
      skipped: { trades: 1, meanR: null },
      difference: null,
    },
    ruin: null,
    plan: {
      risk: 0.02,
      rebase: 0.25,
      ruin: 0.5,
      stages: [
        { tier: 'micro', symbol: 'MEX', trades: 2, days: 5, contractsTraded: [6, 0] },
        { tier: 'standard', symbol: 'EX', trades: 1, days: 4, contractsTraded: [2, 1] },
      ],
      unlocks: [{ trade: 3, time: '2024-01-04T00:00:00.000Z', tier: 'standard', equity: 1085 }],
      demotions: [],
      baseSteps: [
        { base: 1000, fromTrade: 1, time: '2024-01-01T00:00:00.000Z', contracts: [3, 0], dead: false },
        { base: 1250, fromTrade: 3, time: '2024-01-04T00:00:00.000Z', contracts: [3, 0], dead: true },
      ],
      stepUpCosts: [{ small: 'micro', large: 'standard', ratio: 10, costOfLarge: 41.8, costOfSmall: 49.9, from: 9 }],
    },
    limits: { ruin: 0.01, drawdown: 0.3 },
    luck: null,
    costs: {
      gross: 250,
      spread: 9,
      fees: 5,
      funding: 1.5,
      liquidationFee: 0,
      net: 234.5,
      shareOfGross: 15.5 / 250,
      byTier: [
        { tier: 'micro', gross: 150, spread: 6, fees: 3, funding: 0.5, liquidationFee: 0, net: 140.5 },
        { tier: 'standard', gross: 100, spread: 3, fees: 2, funding: 1, liquidationFee: 0, net: 94 },
      ],
    },
    risk: { asked: 60, taken: 54, share: 0.9, meanShare: 0.675 },
    exposure: {
      ...{ timeInMarket: { value: 0.4, reason: null }, meanMargin: { value: 0.06, reason: null } },
      ...{ mostMargin: { value: 0.12, reason: null }, mostMarginTrade: 3, marginLimit: 0.5 },
    },
    largerContracts: { finalEquitySmallestOnly: 1200, worth: 34.5 },
    ambiguity: {
      order: 'pessimistic',
      otherOrder: 'optimistic',
      ambiguous: 1,
      finalEquityOther: 1300,
      difference: 65.5,
      unlocksOnlyHere: [],
      unlocksOnlyThere: [],
      ruinedOther: false,
    },
    entryLimit: null,
    idealGap: {
      steps: [
        { rule: 'ideal', finalEquity: 1300, change: 0, taken: 4, ruined: false },
        { rule: 'whole', finalEquity: 1250, change: -50, taken: 3, ruined: false },
        { rule: 'spread', finalEquity: 1241, change: -9, taken: 3, ruined: false },
        { rule: 'fees', finalEquity: 1236, change: -5, taken: 3, ruined: false },
        { rule: 'funding', finalEquity: 1234.5, change: -1.5, taken: 3, ruined: false },
        { rule: 'margin', finalEquity: 1234.5, change: 0, taken: 3, ruined: false },
      ],
      reason: null,
    },
    alternatives: {
      smallestOnly: {
        line: {
          ...{ finalEquity: 1200, worstDrawdown: 0.11, contracts: null, ruined: false },
          ...{ rows: [0, 4, 7], equity: [1000, 1060, 1200] },
        },
        reason: null,
      },
      buyAndHold: {
        line: {
          ...{ finalEquity: 1100, worstDrawdown: 0.3, contracts: 9, ruined: false },
          ...{ rows: [0, 3, 7], equity: [998, 800, 1100] },
        },
        reason: null,
      },
    },
    closestCalls: [{ trade: 2, approach: 0.42, warning: 71.5 }],
    data: {
      model: null,
      facts: ['10 bars of 1 day, no gap.'],
      fundingFilledShare: null,
      liquidationOn: 'traded price',
    },
    assumptions: ['Stop and target in one bar: the stop first.'],
    notices: ['The price file has no volume.'],
    samples: null,
    comparison: null,
    scenario: {
      file: 'small.yaml',
      text: 'name: Small example',
      overrides: [],
      ladder: null,
      venue: null,
      broker: null,
      session: null,
    },
    seed: '7',
    inputs: [{ file: 'bars.csv', sha256: 'a'.repeat(64) }],
    ...changes,
  }
}

/** A whole small run: four trades, one skipped, one that unlocks the standard contract. */
export function makeResult(changes: Partial<RunResult> = {}): RunResult {
  return {
    summary: makeSummary(),
    fills: [],
    rows: [
      makeRow({ trade: 1 }),
      makeRow({
        trade: 2,
        status: 'skipped',
        skipReason: 'risk',
        contracts: [0, 0],
        quantity: 0,
        r: Number.NaN,
        net: 0,
        liquidationPrice: Number.NaN,
        closestLiquidation: Number.NaN,
        events: ['skip:risk'],
      }),
      makeRow({ trade: 3, stage: 1, contracts: [1, 1], quantity: 11, events: ['unlock:standard', 'rebase_up'] }),
      makeRow({ trade: 4, stage: 1, exit: 95, reason: 'stop', net: -18.75, r: -1.04, equityAfter: 1234.5 }),
    ],
    curve: makeCurve([1000, 1000, 1042.5, 1030, 1085, 1100, 1253.25, 1234.5], {
      stage: Uint8Array.from([0, 0, 0, 0, 1, 1, 1, 1]),
    }),
    bands: [],
    pool: null,
    closes: null,
    drawdowns: [
      {
        rank: 1,
        depth: 0.133,
        depthMoney: 144.4,
        peakTime: START + 3 * DAY,
        troughTime: START + 4 * DAY,
        recoveryTime: Number.NaN,
        durationDays: 6,
        recovered: false,
      },
    ],
    outputs: [{ file: 'trades.csv', sha256: 'b'.repeat(64) }],
    ...changes,
  }
}
