import { scaledCosts } from '../../core/contracts.ts'
import { compilePlan, type Plan } from '../../core/plan.ts'
import { quoteTape } from '../../core/quotes.ts'
import { drawableTrades } from '../../core/reanchor.ts'
import { rootKey } from '../../parts/random.ts'
import type { PathPool, SamplePool, TapePool } from '../../results/runResult.ts'
import type { WhatIfAnswer, WhatIfQuestion } from '../../results/whatIf.ts'
import { ownQuestion } from '../../results/whatIf.ts'
import { studentTable } from '../../stats/distributions/studentTable.ts'
import type { PathJob, PathLane, Sampler, TapeLane } from '../sampling/job.ts'
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
  const play = await playBoth(pool, question, own)
  const size = { accounts: count, tiers: contracts.tiers, trades, withEquity: true, exact }
  const played = (deviations: number) => {
    const tally = new LevelTally({ ...size, deviations })
    for (let from = 0; from < count; from += CHUNK) {
      const [asked, before] = play(from, Math.min(from + CHUNK, count))
      tally.add(levelChunk(asked!, before!, account.start))
    }
    return tally
  }
  const variant = riskVariant(question.risk)
  for (let deviations = DEVIATIONS; ; deviations *= 4) {
    const tally = played(deviations)
    if (!tally.bands.isWhole) continue
    return {
      question,
      level: levelSummary(variant, tally, contracts.names, question.risk === own.risk),
      bands: bandRows({ levels: [{ ...variant, tally }] }),
    }
  }
}

/** Plays chunks of samples under both plans. */
async function playBoth(pool: SamplePool, ...questions: readonly WhatIfQuestion[]): Promise<Sampler> {
  const common = { trades: pool.trades, root: rootKey(pool.seed), withEquity: true }
  if (pool.kind === 'paths') {
    const source = pool.source as Omit<PathJob, keyof typeof common | 'kind' | 'lanes'>
    const lanes = questions.map(question => pathLane(pool, question))
    const job: PathJob = { ...source, ...common, kind: 'paths', lanes }
    const { samplePaths } = await import('./samplePaths.ts')
    return samplePaths(pool, job)
  }
  const lanes = questions.map(question => tapeLane(pool, question))
  return makeSampler({ ...common, kind: 'tape', lanes, block: pool.block })
}

function planOf(pool: SamplePool, { risk, rebase, ruin, qualifyTrades }: WhatIfQuestion): Plan {
  const { terms, account, trades, cashFlows } = pool
  const { confidence } = terms.qualify
  const asked = { ...terms, risk, rebase, ruin, qualify: { ...terms.qualify, trades: qualifyTrades } }
  return compilePlan(asked, account, confidence === null ? null : studentTable(confidence, trades), cashFlows ?? {})
}

function pathLane(pool: PathPool, question: WhatIfQuestion): PathLane {
  return {
    ...riskVariant(question.risk),
    plan: planOf(pool, question),
    contracts: scaledCosts(pool.contracts, question),
    riskIncludesCosts: pool.terms.riskIncludesCosts,
  }
}

function tapeLane(pool: TapePool, question: WhatIfQuestion): TapeLane {
  const contracts = scaledCosts(pool.contracts, question)
  const trades = drawableTrades(pool.tape, pool.anchor, contracts.inverse)
  const { quotes } = quoteTape(contracts, trades, pool.terms.riskIncludesCosts)
  return { ...riskVariant(question.risk), plan: planOf(pool, question), quotes }
}
