import { Account } from '../../core/account.ts'
import type { Bars } from '../../core/bars.ts'
import { makeOutcomes, type Outcomes, recordOutcome } from '../../core/batch.ts'
import { alignFunding, type BarFunding } from '../../core/funding.ts'
import type { Plan } from '../../core/plan.ts'
import { type Quotes, quoteTape } from '../../core/quotes.ts'
import { firstTrades } from '../../core/reanchor.ts'
import { BarReplay } from '../../core/replay.ts'
import { loadModels } from '../../io/plugins/loadModels.ts'
import { loadStrategies } from '../../io/plugins/loadStrategies.ts'
import { loadStrategyFile } from '../../io/plugins/loadStrategyFile.ts'
import type { FillRules } from '../../parts/fillRules.ts'
import type { PriceModel } from '../../parts/priceModel.ts'
import { Purpose, type RootKey, Stream } from '../../parts/random.ts'
import type { Strategy } from '../../parts/strategy.ts'
import { StrategyError } from '../../parts/strategyError.ts'
import { makeTapeFromBars } from '../../parts/tapeMaker.ts'
import { premiumFunding } from '../../prices/parts/funding.ts'
import { PathError } from '../market/pathError.ts'
import type { PathFunding, PathJob, Sampler } from './job.ts'

/** One simulated price path with what settles on it. */
export interface Path {
  readonly bars: Bars
  readonly funding: BarFunding | null
}

/** Plays the strategy on simulated prices, path by path; liquidation goes by the bars. */
export async function pathSampler(job: PathJob): Promise<Sampler> {
  const play = await pathPlayer(job)
  return (from, to) => {
    const outcomes = job.plans.map(() => makeOutcomes(to - from, job.contracts.tiers, job.withEquity ? job.trades : -1))
    const account = new Account(job.contracts.tiers)
    for (let number = from; number < to; number++) {
      const { path, quotes } = play(number)
      job.plans.forEach((plan, level) => {
        playPath(account, plan, quotes, path, outcomes[level]!, number - from, job.trades)
      })
    }
    return outcomes
  }
}

/** Makes the path of a number, from 0, and the trades that the strategy takes on it. */
export async function pathPlayer(job: PathJob): Promise<(number: number) => { path: Path; quotes: Quotes }> {
  const model = await findModel(job.model.name)
  const strategy = await findStrategy(job.strategy)
  return number => {
    const path = simulatePath(model, job, number)
    const { tape } = playStrategy(strategy, job, path, job.fills, number)
    const { quotes } = quoteTape(job.contracts, firstTrades(tape, job.trades), job.riskIncludesCosts)
    return { path, quotes }
  }
}

/**
 * A path of that number, from 0: prices and funding have streams of their own, so that neither changes the other.
 * @throws PathError where the model's parameters drive the prices off
 */
export function simulatePath(
  model: PriceModel,
  job: Pick<PathJob, 'model' | 'shape' | 'root' | 'funding'>,
  number: number,
): Path {
  try {
    const bars = model.simulate(job.model.params, job.shape, new Stream(job.root, number, Purpose.prices))
    return { bars, funding: job.funding === null ? null : simulateFunding(bars, job.funding, job.root, number) }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new PathError({ path: number + 1, by: 'model', message: error.message })
  }
}

/**
 * The strategy's trades on a path of that number, from 0.
 * @throws PathError where the strategy breaks its contract, or is a user's own and fails
 */
export function playStrategy(
  strategy: Strategy,
  job: Pick<PathJob, 'strategy'>,
  { bars, funding }: Path,
  fills: FillRules,
  number: number,
): ReturnType<typeof makeTapeFromBars> {
  try {
    return makeTapeFromBars(bars, strategy.start(bars, job.strategy.params), fills, funding)
  } catch (error) {
    if (!(error instanceof StrategyError) && !job.strategy.own) throw error
    const message = error instanceof Error ? error.message : String(error)
    throw new PathError({ path: number + 1, by: 'strategy', message })
  }
}

function simulateFunding(bars: Bars, { everyHours, rule }: PathFunding, root: RootKey, number: number): BarFunding {
  const stream = new Stream(root, number, Purpose.funding)
  return alignFunding(bars, premiumFunding(rule).simulate(bars, everyHours, stream))
}

function playPath(
  account: Account,
  plan: Plan,
  quotes: Quotes,
  { bars, funding }: Path,
  outcomes: Outcomes,
  a: number,
  trades: number,
): void {
  const replay = new BarReplay(account, plan, quotes, bars, funding, null, null)
  const row = a * (trades + 1)
  const withEquity = outcomes.equityAt.length > 0
  if (withEquity) outcomes.equityAt.fill(account.equity, row, row + trades + 1)
  for (let i = 0; i < quotes.tape.count; i++) {
    replay.playTrade(i)
    if (account.ruined === 1 && outcomes.ruinedAt[a] === 0) outcomes.ruinedAt[a] = i + 1
    if (withEquity) outcomes.equityAt.fill(account.equity, row + i + 1, row + trades + 1)
  }
  recordOutcome(outcomes, a, account, quotes.tape.count)
}

export async function findModel(name: string): Promise<PriceModel> {
  const model = (await loadModels()).find(candidate => candidate.name === name)
  if (model === undefined) throw new Error(`price model ${name} passed the checks and is not there`)
  return model
}

async function findStrategy({ use, own }: PathJob['strategy']): Promise<Strategy> {
  if (own) return loadStrategyFile(use)
  const strategy = (await loadStrategies()).find(candidate => candidate.name === use)
  if (strategy === undefined) throw new Error(`strategy ${use} passed the checks and is not there`)
  return strategy
}
