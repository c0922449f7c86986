import { playBatch } from '../../src/core/batch.ts'
import type { Quotes } from '../../src/core/quotes.ts'
import { Place, type TapeLeg, type TapeTrade } from '../../src/core/tape.ts'
import { Purpose, rootKey, Stream } from '../../src/parts/random.ts'
import { drawBlocks } from '../../src/parts/resample.ts'
import { amountMargin, compile, makeTier, makeTrade, makeVenue, type SetUp } from '../core/support.ts'
import { check, fastest, type Measured } from './benchCase.ts'
import { plainAccounts } from './plainLoops.ts'

const ACCOUNTS = 1000
const TRADES = 100
const ROUNDS = 40

const root = rootKey('bench')

/** 500 trades about a price: one in two wins 1.2 stops. */
function pool(price: number): TapeTrade[] {
  const stream = new Stream(root, 0, Purpose.moments)
  return Array.from({ length: 500 }, () => {
    const side = stream.nextUniform() < 0.5 ? 1 : -1
    const distance = price * (0.005 + 0.015 * stream.nextUniform())
    const r = stream.nextUniform() < 0.5 ? 1.2 : -1
    const exit = price + side * distance * r
    return makeTrade({ side, entry: price, stop: price - side * distance, exit })
  })
}

const fee = (perContract: number) => ({ perContract, maker: 0, taker: 0 })
const rate = { perContract: 0, maker: 0.0002, taker: 0.0005 }
const plan = { risk: 0.02, qualify: { trades: 20, expectancy: 0, winRate: 0, confidence: null } }

export const TWO_TIERS: SetUp = {
  tiers: [
    makeTier({ multiplier: 5, tick: 0.25, spreadTicks: 1, fee: fee(0.62), margin: amountMargin(2500, 2300) }),
    makeTier({
      name: 'standard',
      multiplier: 50,
      tick: 0.25,
      spreadTicks: 1,
      fee: fee(2.25),
      margin: amountMargin(25000, 23000),
    }),
  ],
  account: { start: 50_000 },
  plan,
  trades: pool(6000),
}

const THREE_TIERS: SetUp = {
  tiers: [0.001, 0.01, 0.1].map((multiplier, k) =>
    makeTier({ name: `${k}`, multiplier, tick: 0.1, spreadTicks: 1, fee: rate, margin: [], depth: 500 }),
  ),
  venue: makeVenue(),
  account: { start: 3000, leverage: 20 },
  plan,
  trades: pool(60_000),
}

/** The same trades left in halves: one half way, the rest at the exit. */
const TWO_LEGS: SetUp = {
  ...TWO_TIERS,
  trades: pool(6000).map(trade => {
    const half = { ...wholeLeg(trade), gone: 0.5, price: (trade.entry + trade.exit) / 2 }
    return { ...trade, legs: [half, wholeLeg(trade)] }
  }),
}

function wholeLeg(trade: TapeTrade): TapeLeg {
  const { exit: price, exitTime: time, exitStop: stop, reason, worst, fundingPerUnit } = trade
  return {
    ...{ gone: 1, price, time, bar: -1, place: Place.open, rests: false, stop },
    ...{ stopTouched: false, worst, fundingPerUnit, reason },
  }
}

function draw(picks: Uint32Array, poolSize: number): void {
  const stream = new Stream(root, 0, Purpose.trades)
  for (let a = 0; a < ACCOUNTS; a++) {
    stream.seed(root, a, Purpose.trades)
    drawBlocks(stream, poolSize, 5, picks, a * TRADES, (a + 1) * TRADES)
  }
}

/** Accounts that end higher than they started, and their sum in whole units: what a sample must give. */
function accounts(what: string, setUp: SetUp, picks: Uint32Array, up: number, sum: number): Measured {
  const { plan, quotes } = compile(setUp)
  const { finalEquity, stage } = playBatch(plan, quotes, picks, TRADES, true)
  check(`${what}: accounts above their start`, finalEquity.filter(equity => equity > plan.start).length, up)
  check(`${what}: sum of final equity`, Math.round(finalEquity.reduce((a, b) => a + b)), sum)
  const time = fastest(ROUNDS, () => playBatch(plan, quotes, picks, TRADES, true))
  const stepped = stage.filter(tier => tier > 0).length
  const note = `all rules, equity kept after every trade; ${stepped} of ${ACCOUNTS} accounts end on a larger contract`
  return { what, unit: 'trade', nanoseconds: time / picks.length, plain: 'account', note }
}

/** The plain loop on the same draws and stops. */
export function plainAccountTime(): number {
  const picks = new Uint32Array(ACCOUNTS * TRADES)
  const { quotes } = compile(TWO_TIERS)
  draw(picks, quotes.tape.count)
  const move = microMoves(quotes)
  const stop = quotes.risk.filter((_, j) => j % 2 === 0)
  check('plain loop: sum', Math.round(plainAccounts(picks, TRADES, move, stop, 0.02)), PLAIN_SUM)
  return fastest(ROUNDS, () => plainAccounts(picks, TRADES, move, stop, 0.02)) / picks.length
}

function microMoves({ tape, contracts }: Quotes): Float64Array {
  const { side, entry, exit } = tape
  return exit.map((price, i) => side[i]! * (price - entry[i]!) * contracts.multiplier[0]!)
}

export function accountCases(): Measured[] {
  const picks = new Uint32Array(ACCOUNTS * TRADES)
  draw(picks, 500)
  check(
    'draws',
    picks.reduce((sum, pick) => sum + pick),
    DRAWN_SUM,
  )
  const drawing = fastest(ROUNDS, () => draw(picks, 500)) / picks.length
  return [
    accounts('account samples, micro and standard, margin by amount', TWO_TIERS, picks, TWO_UP, TWO_SUM),
    accounts('account samples, micro and standard, two legs a trade', TWO_LEGS, picks, LEGS_UP, LEGS_SUM),
    accounts('account samples, three perpetual sizes, isolated margin', THREE_TIERS, picks, THREE_UP, THREE_SUM),
    {
      what: 'draws in blocks of 5 on average',
      unit: 'draw',
      nanoseconds: drawing,
      plain: null,
      note: 'once for all risk levels',
    },
  ]
}

/** Figures of a first run, which the tests of the rules had passed. */
const DRAWN_SUM = 25079868
const PLAIN_SUM = 63527542
const [TWO_UP, TWO_SUM] = [925, 62993083]
const [LEGS_UP, LEGS_SUM] = [926, 60086787]
const [THREE_UP, THREE_SUM] = [732, 3380868]
