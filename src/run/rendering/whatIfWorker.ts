/// <reference lib="dom" />
import { fromPlainData } from '../../report/page/plainData.ts'
import type { SamplePool } from '../../results/runResult.ts'
import type { WhatIfQuestion } from '../../results/whatIf.ts'
import { sameExp, sameLog } from './sameMath.ts'
import { whatIf } from './whatIf.ts'

// The worker is alone in its world: nobody else sees what it changes.
Math.exp = sameExp
Math.log = sameLog

let pool: SamplePool | null = null

/** The worker of the report page: gets the pool once, then a question at a time. */
addEventListener('message', async ({ data }: MessageEvent<{ pool?: string; question?: WhatIfQuestion }>) => {
  if (data.pool !== undefined) pool = fromPlainData(data.pool) as SamplePool
  if (data.question !== undefined && pool !== null) postMessage(await whatIf(pool, data.question))
})
