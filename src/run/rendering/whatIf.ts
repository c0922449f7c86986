import type { Contracts } from '../../core/contracts.ts'
import { compilePlan } from '../../core/plan.ts'
import { quoteTape } from '../../core/quotes.ts'
import { drawableTrades } from '../../core/reanchor.ts'
import { rootKey } from '../../parts/random.ts'
import type { SamplePool } from '../../results/runResult.ts'
import type { WhatIfAnswer, WhatIfQuestion } from '../../results/whatIf.ts'
import { ownQuestion } from '../../results/whatIf.ts'
import { studentTable } from '../../stats/distributions/studentTable.ts'
import type { TapeJob } from '../sampling/job.ts'
import { riskVariant } from '../sampling/lanes.ts'
import { CHUNK, levelChunk } from '../sampling/levelChunk.ts'
import { LevelTally } from '../sampling/levelTally.ts'
import { DEVIATIONS } from '../sampling/rankQuantiles.ts'
import { makeSampler } from '../sampling/sampler.ts'
import { bandRows } from '../summing/bandRows.ts'
import { levelSummary } from '../summing/sampleSummary.ts'

/** Plays the samples of a run again under another plan, paired with the plan as it was run: same draws, same rules. */
export async function whatIf(pool: SamplePool, question: WhatIfQuestion): Promise<WhatIfAnswer> {
  const { count, trades, contracts, account, exact } = pool
  const own = ownQuestion(pool)
  const play = await makeSampler(jobOf(pool, question))
  const playOwn = await makeSampler(jobOf(pool, own))
  const size = { accounts: count, tiers: contracts.tiers, trades, withEquity: true, exact }
  const played = (deviations: number) => {
    const tally = new LevelTally({ ...size, deviations })
    for (let from = 0; from < count; from += CHUNK) {
      const to = Math.min(from + CHUNK, count)
      tally.add(levelChunk(play(from, to)[0]!, playOwn(from, to)[0]!, account.start))
    }
    return tally
  }
  const variant = riskVariant(question.risk)
  for (let deviations = DEVIATIONS; ; deviations *= 4) {
    const tally = played(deviations)
    if (!tally.isWhole) continue
    return {
      question,
      level: levelSummary(variant, tally, contracts.names, question.risk === own.risk),
      bands: bandRows({ levels: [{ ...variant, tally }] }),
    }
  }
}

function jobOf(pool: SamplePool, question: WhatIfQuestion): TapeJob {
  const { terms, trades } = pool
  const { confidence } = terms.qualify
  const plan = compilePlan(
    {
      ...terms,
      risk: question.risk,
      rebase: question.rebase,
      ruin: question.ruin,
      qualify: { ...terms.qualify, trades: question.qualifyTrades },
    },
    pool.account,
    confidence === null ? null : studentTable(confidence, trades),
    pool.cashFlows ?? {},
  )
  const contracts = withCosts(pool.contracts, question)
  const { quotes } = quoteTape(
    contracts,
    drawableTrades(pool.tape, pool.anchor, contracts.inverse),
    terms.riskIncludesCosts,
  )
  return {
    kind: 'tape',
    trades,
    root: rootKey(pool.seed),
    withEquity: true,
    lanes: [{ ...riskVariant(question.risk), plan, quotes }],
    block: pool.block,
  }
}

function withCosts(contracts: Contracts, { spread, fees }: WhatIfQuestion): Contracts {
  return {
    ...contracts,
    crossing: contracts.crossing.map(value => value * spread),
    crossingOutside: contracts.crossingOutside.map(value => value * spread),
    feePerContract: contracts.feePerContract.map(value => value * fees),
    maker: contracts.maker.map(value => value * fees),
    taker: contracts.taker.map(value => value * fees),
  }
}
