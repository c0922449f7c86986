import fc from 'fast-check'
import type { MaintenanceEntry, Tier, Venue } from '../../src/core/ladder.ts'
import type { AccountTerms, PlanFlows, PlanTerms } from '../../src/core/plan.ts'
import { isVoidEntry, Reason, type TapeTrade } from '../../src/core/tape.ts'
import { HOUR_MS, makeTrade, type SetUp } from './support.ts'

/** Everything that a run is made of, as written by a user: nothing compiled. */
export type RandomRun = Required<Omit<SetUp, 'account' | 'plan' | 'trades' | 'dayBars' | 'stress'>> & {
  readonly account: AccountTerms
  readonly plan: PlanTerms
  readonly trades: readonly TapeTrade[]
}

type MarginKind = 'isolated' | 'cross' | 'amount' | 'share' | 'dated'

const TABLES: readonly MaintenanceEntry[][] = [
  [{ upTo: Infinity, rate: 0.005, deduction: 0 }],
  [
    { upTo: 1000, rate: 0.004, deduction: 0 },
    { upTo: 5000, rate: 0.01, deduction: 6 },
    { upTo: Infinity, rate: 0.05, deduction: 206 },
  ],
  [
    { upTo: 2000, rate: 0.004, deduction: 0 },
    { upTo: Infinity, rate: 0.02, deduction: 0 },
  ],
  [
    { upTo: 2000, rate: 0.004, deduction: 0, maxLeverage: 40 },
    { upTo: 6000, rate: 0.01, deduction: 12, maxLeverage: 10 },
    { upTo: 20_000, rate: 0.05, deduction: 252, maxLeverage: 3 },
  ],
  // The first deduction is not 0, and no position above the end is taken.
  [
    { upTo: 1000, rate: 0.01, deduction: 2 },
    { upTo: 6000, rate: 0.03, deduction: 22 },
  ],
]

/** On a grid of quarters, so that stops, budgets and thresholds are met exactly now and then. */
const quarters = (min: number, max: number) => fc.integer({ min: 4 * min, max: 4 * max }).map(n => n / 4)

const fee = fc.record({
  perContract: fc.constantFrom(0, 0.25, 1.5),
  maker: fc.constantFrom(0, -0.0001, 0.0002),
  taker: fc.constantFrom(0, 0.0005),
})

function randomMargin(kind: MarginKind, multiplier: number): fc.Arbitrary<Tier['margin']> {
  if (kind === 'isolated' || kind === 'cross') return fc.constant([])
  const sizes = fc.record({ initial: fc.integer({ min: 1, max: 60 }), kept: fc.constantFrom(0.5, 0.9, 1) })
  const entry = (from: number) =>
    sizes.map(({ initial, kept }) => {
      const unit = kind === 'share' ? 0.01 : multiplier
      const size = (value: number) => (kind === 'share' ? { share: value * unit } : { amount: value * unit })
      return { from, initial: size(initial), maintenance: size(initial * kept) }
    })
  if (kind !== 'dated') return entry(Number.NEGATIVE_INFINITY).map(one => [one])
  return fc.tuple(entry(0), entry(10 * HOUR_MS))
}

function randomTiers(kind: MarginKind): fc.Arbitrary<Tier[]> {
  const steps = fc.array(fc.constantFrom<number[]>(2, 5, 10), { minLength: 0, maxLength: 2 })
  return fc.tuple(fc.constantFrom<number[]>(0.1, 0.5, 1), steps).chain(([smallest, ratios]) => {
    const multipliers = [smallest]
    for (const ratio of ratios) multipliers.push(multipliers.at(-1)! * ratio)
    return fc.tuple(
      ...multipliers.map((multiplier, k) =>
        fc.record({
          name: fc.constant(`tier${k}`),
          symbol: fc.constant(`T${k}`),
          multiplier: fc.constant(multiplier),
          tick: fc.constantFrom(0.05, 0.25),
          spreadTicks: fc.constantFrom(0, 1, 2),
          slippageTicks: fc.constantFrom(0, 1),
          fee,
          margin: randomMargin(kind, multiplier),
          depth: fc.constantFrom(Infinity, Infinity, 20, 3, 0),
        }),
      ),
    )
  })
}

const venue: fc.Arbitrary<Venue> = fc.record({
  name: fc.constant('random'),
  maintenance: fc.constantFrom(...TABLES),
  maintenanceAt: fc.constantFrom('liquidation', 'liquidation', 'entry', 'worse'),
  closeFeeInTrigger: fc.constantFrom(false, false, true),
  liquidationFee: fc.constantFrom(0, 0.0125),
  liquidationFill: fc.constantFrom('price', 'price', 'bankruptcy'),
  minQuantity: fc.constantFrom(0, 0, 0.5, 2),
  minNotional: fc.constantFrom(0, 0, 100),
  maxQuantity: fc.constantFrom(Infinity, Infinity, 30, 6),
  fundingEveryHours: fc.constant(8),
  fundingRule: fc.constant(null),
})

const plan: fc.Arbitrary<PlanTerms> = fc.record({
  risk: fc.constantFrom(0.001, 0.005, 0.02, 0.05, 0.1, 0.3),
  rebase: fc.constantFrom(0, 0.1, 0.25, 0.5),
  whenDown: fc.constantFrom('follow', 'step', 'hold'),
  qualify: fc.record({
    trades: fc.integer({ min: 1, max: 6 }),
    expectancy: fc.constantFrom(-1, 0, 0.25),
    winRate: fc.constantFrom(0, 0.5),
    confidence: fc.constantFrom(null, null, 0.6, 0.9),
  }),
  unlockEquity: fc.constantFrom([0, 0, 0], [0, 1000, 1500]),
  demote: fc.constantFrom(null, 0.05, 0.2),
  packing: fc.constantFrom('mixed', 'single'),
  minimumOne: fc.boolean(),
  marginBuffer: fc.constantFrom(0, 0.5, 0.9),
  riskIncludesCosts: fc.boolean(),
  ruin: fc.constantFrom(0, 0.3, 0.5),
})

/** A trade of any ending; one in ten is void. Deep stops let liquidation come first. */
const trade = fc
  .record({
    side: fc.constantFrom(1, -1),
    entry: quarters(80, 120),
    distance: fc.oneof(quarters(1, 8), quarters(8, 60)),
    ending: fc.constantFrom('stop', 'gap', 'signal', 'target', 'target', 'end', 'void'),
    win: quarters(0, 40),
    dip: fc.double({ min: 0, max: 1, noNaN: true }),
    gap: quarters(0, 30),
    fundingPerUnit: fc.constantFrom(0, 0.125, -0.25),
    hours: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ side, entry, distance, ending, win, dip, gap, fundingPerUnit, hours }) => {
    const stop = entry - side * distance
    const dipped = entry - side * distance * dip
    const won = entry + side * (win + 0.25)
    const ends: Record<typeof ending, Partial<TapeTrade>> = {
      stop: { exit: stop, reason: Reason.stop },
      gap: { exit: stop - side * gap, reason: Reason.gap },
      signal: { exit: dip < 0.5 ? dipped : won, worst: dipped, reason: Reason.signal },
      target: { exit: won, target: won, worst: dipped, reason: Reason.target },
      end: { exit: dip < 0.5 ? dipped : won, worst: dipped, reason: Reason.end },
      void: { stop: entry + side, exit: Number.NaN, reason: Reason.none, void: true },
    }
    return { hours, made: makeTrade({ side, entry, stop, fundingPerUnit, ...ends[ending] }) }
  })

function inTime(list: readonly { hours: number; made: TapeTrade }[]): TapeTrade[] {
  let time = 0
  return list.map(({ hours, made }) => {
    time += hours * HOUR_MS
    return { ...made, entryTime: time, exitTime: made.void ? Number.NaN : time }
  })
}

const flows: fc.Arbitrary<PlanFlows> = fc.oneof(
  fc.constant({}),
  fc
    .array(
      fc.record({ time: fc.integer({ min: 0, max: 60 }).map(hour => hour * HOUR_MS), amount: quarters(-60, 200) }),
      {
        maxLength: 4,
      },
    )
    .map(dated => ({ dated })),
  fc.record({ everyTrades: fc.integer({ min: 1, max: 5 }), amount: quarters(-60, 60) }),
)

/** Runs over every option of plan, ladder, venue and account, and tapes with gaps, targets, voids and ends. */
export const randomRun: fc.Arbitrary<RandomRun> = fc
  .constantFrom<MarginKind[]>('isolated', 'isolated', 'cross', 'amount', 'share', 'dated')
  .chain(kind =>
    fc.record({
      tiers: randomTiers(kind),
      venue: kind === 'isolated' || kind === 'cross' ? venue : fc.constant(null),
      account: fc.record({
        start: fc.constantFrom(500, 1000, 4000),
        leverage: fc.constantFrom(1, 3, 10, 40),
        marginMode: fc.constant(kind === 'cross' ? ('cross' as const) : ('isolated' as const)),
      }),
      plan,
      trades: fc.array(trade, { minLength: 1, maxLength: 60, size: 'max' }).map(inTime),
      flows,
      pricesAreFills: fc.boolean(),
      inverse: fc.constant(false),
      negativePrices: fc.constant(false),
      stress: fc.constant(null),
    }),
  )

/** False for the entries that are void by their own stop or target: the generator and the rule agree. */
export function agreesOnVoids(trades: readonly TapeTrade[]): boolean {
  return trades.every(each => each.void === isVoidEntry(each.side, each.entry, each.stop, each.target))
}
