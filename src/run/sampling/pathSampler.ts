import { Account } from '../../core/account.ts'
import { makeOutcomes, type Outcomes, recordOutcome } from '../../core/batch.ts'
import type { Plan } from '../../core/plan.ts'
import type { Quotes } from '../../core/quotes.ts'
import { firstTrades } from '../../core/reanchor.ts'
import { BarReplay } from '../../core/replay.ts'
import type { Tape } from '../../core/tape.ts'
import { BUILT_IN_STRATEGIES } from '../../io/plugins/builtInStrategies.ts'
import { PRICE_MODELS } from '../../io/plugins/priceModels.ts'
import type { PriceModel } from '../../parts/priceModel.ts'
import type { Strategy } from '../../parts/strategy.ts'
import { type PathSource, type PricePath, playStrategy, simulatePath } from '../market/path.ts'
import type { PathJob, Sampler, TapeLane } from './job.ts'
import { pathToReplay } from './pathToReplay.ts'
import { quoteLanes } from './quoteLanes.ts'

/** A simulated path with the trades on it that count. */
export interface MadePath {
  readonly path: PricePath
  readonly tape: Tape
}

/**
 * Plays the strategy on simulated prices, path by path; liquidation goes by the bars.
 * @param make where paths come from that have been made before
 */
export async function pathSampler(job: PathJob, make?: (number: number) => MadePath): Promise<Sampler> {
  const made = make ?? (await pathMaker(job))
  return (from, to, played) => {
    const { tiers } = job.lanes[0]!.contracts
    const outcomes = job.lanes
      .slice(0, played)
      .map(() => makeOutcomes(to - from, tiers, job.withEquity ? job.trades : -1))
    const account = new Account(tiers)
    for (let number = from; number < to; number++) {
      const { path, tape } = made(number)
      const replayed = pathToReplay(path, tape, job)
      quoteLanes(job.lanes.slice(0, played), tape, job.dayBars).forEach(({ plan, quotes }, k) => {
        playPath(account, plan, quotes, replayed, outcomes[k]!, number - from, job.trades)
      })
    }
    return outcomes
  }
}

/** Makes the path of a number, from 0, to be replayed, and the trades that the strategy takes on it, as each lane quotes them. */
export async function pathPlayer(
  job: PathJob,
): Promise<(number: number) => { path: PricePath; lanes: readonly TapeLane[] }> {
  const make = await pathMaker(job)
  return number => {
    const { path, tape } = make(number)
    return { path: pathToReplay(path, tape, job), lanes: quoteLanes(job.lanes, tape, job.dayBars) }
  }
}

/** Makes the path of a number, from 0, and the trades that the strategy takes on it. */
export async function pathMaker(job: PathSource & { readonly trades: number }): Promise<(number: number) => MadePath> {
  const model = findModel(job.model.name)
  const strategy = await findStrategy(job.strategy)
  return number => {
    const path = simulatePath(model, job, number)
    const { tape } = playStrategy(strategy, job, path, job.fills, number)
    return { path, tape: firstTrades(tape, job.trades) }
  }
}

function playPath(
  account: Account,
  plan: Plan,
  quotes: Quotes,
  { bars, funding }: PricePath,
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

export function findModel(name: string): PriceModel {
  const model = PRICE_MODELS.find(candidate => candidate.name === name)
  if (model === undefined) throw new Error(`price model ${name} passed the checks and is not there`)
  return model
}

async function findStrategy({ use, own }: PathJob['strategy']): Promise<Strategy> {
  // A page carries no files: it takes this part of the program never, and is built without it.
  if (own) return (await import('../../io/plugins/loadStrategyFile.ts')).loadStrategyFile(use)
  const strategy = BUILT_IN_STRATEGIES.find(candidate => candidate.name === use)
  if (strategy === undefined) throw new Error(`strategy ${use} passed the checks and is not there`)
  return strategy
}
