import { rootKey } from '../../src/parts/random.ts'
import type { TapeJob } from '../../src/run/sampling/job.ts'
import { riskVariant } from '../../src/run/sampling/lanes.ts'
import type { LevelChunk } from '../../src/run/sampling/levelChunk.ts'
import { runChunks } from '../../src/run/sampling/runChunks.ts'
import { compile } from '../core/support.ts'
import { TWO_TIERS } from './accountCases.ts'
import { check, type Measured } from './benchCase.ts'

const COUNT = 200_000
const RISKS = [0.005, 0.01, 0.02, 0.03, 0.05]

/** The same samples on one thread and on two: start of the threads and hand-over of the outcomes included. */
export async function workerCases(): Promise<Measured[]> {
  const one = await sample(1)
  const two = await sample(2)
  check('1 and 2 workers: sum of final equity', two.sum, one.sum)
  const what = (workers: string) => `${COUNT.toLocaleString('en')} samples × 100 trades × 5 levels, ${workers}`
  return [
    {
      what: what('1 thread'),
      unit: null,
      nanoseconds: one.nanoseconds,
      plain: null,
      note: 'draws and rules, no tables',
    },
    {
      what: what('2 threads'),
      unit: null,
      nanoseconds: two.nanoseconds,
      plain: null,
      note: `${(one.nanoseconds / two.nanoseconds).toFixed(2)} × as fast; needs two idle cores`,
    },
  ]
}

async function sample(workers: number): Promise<{ nanoseconds: number; sum: number }> {
  let sum = 0
  const take = (levels: readonly LevelChunk[]) => {
    for (const { outcomes } of levels) for (const equity of outcomes.finalEquity) sum += equity
  }
  const before = process.hrtime.bigint()
  await runChunks(
    { samples: job(), own: 2, levels: RISKS.length },
    COUNT,
    { workers, signal: null, onProgress: () => {} },
    { add: take },
  )
  return { nanoseconds: Number(process.hrtime.bigint() - before), sum }
}

function job(): TapeJob {
  const { quotes } = compile(TWO_TIERS)
  const lanes = RISKS.map(risk => {
    const { plan } = compile({ ...TWO_TIERS, plan: { ...TWO_TIERS.plan, risk } })
    return { ...riskVariant(risk), plan, quotes }
  })
  const root = rootKey('bench')
  return { kind: 'tape', lanes, block: 5, trades: 100, root, withEquity: true }
}
