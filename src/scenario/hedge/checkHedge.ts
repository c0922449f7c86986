import type { Finding } from '../findings.ts'
import type { LadderInput } from '../ladderSchema.ts'
import type { KeyPath } from '../located.ts'
import type { Said } from '../messages.ts'
import * as said from './hedgeMessages.ts'
import type { HedgeInput } from './hedgeSchema.ts'

/** Of a plan, what a hedge reads. */
const OF_PLAN = ['marginBuffer', 'packing']
/** Blocks that tell of trades, which a hedge has none of. */
const NOT_WITH_HEDGE = ['exits', 'entries', 'variants', 'limits', 'fills'] as const
/** Of a history, what is about trades. */
const NOT_OF_HISTORY = ['rolls', 'depth', 'detail']

type Written = Readonly<Record<string, unknown>>

/**
 * Whether a hedge can be played, and what a scenario with one says in vain. Paths start at the top of the scenario.
 * @param written the scenario as it is written
 */
export function checkHedge(hedge: HedgeInput, ladder: LadderInput | null, written: Written): Finding[] {
  const findings: Finding[] = []
  const add = (path: KeyPath, what: Said) => findings.push({ path, ...what, pointAt: 'key' })
  const { account, history, plan, prices, samples } = blocksOf(written)
  const { strategy } = written
  const { trades } = prices
  const { dayMargin, cashFlows } = account
  const { count = 0 } = samples
  const holdings = (['units', 'value'] as const).filter(key => hedge[key] !== undefined)
  if (holdings.length !== 1) add(['hedge', ...holdings.slice(1)], said.oneHolding(holdings))
  if (hedge.spotIsMargin && hedge.haircut === undefined) add(['hedge', 'haircut'], said.haircutNeeded)
  if (!hedge.spotIsMargin && hedge.haircut !== undefined) add(['hedge', 'haircut'], said.haircutUnused)
  if (trades !== undefined) add(['prices', 'trades'], said.hedgeOfList)
  for (const key of NOT_OF_HISTORY) {
    if (history[key] !== undefined) add(['prices', 'history', key], said.notWithHedge(key))
  }
  if (ladder?.inverse === true) add(['market', 'ladder'], said.hedgeOfInverse)
  if (dayMargin !== undefined) add(['account', 'dayMargin'], said.hedgeByDay)
  if (hedge.when === 'strategy' && strategy == null) add(['strategy'], said.hedgeNeedsStrategy)
  if (hedge.when !== 'strategy' && strategy != null) add(['strategy'], said.strategyUnused)
  for (const key of NOT_WITH_HEDGE) if (written[key] !== undefined) add([key], said.notWithHedge(key))
  for (const key of Object.keys(plan)) {
    if (!OF_PLAN.includes(key)) add(['plan', key], said.notWithHedge(`plan.${key}`))
  }
  if (cashFlows !== undefined) add(['account', 'cashFlows'], said.notWithHedge('cash flows'))
  if (count !== 0) add(['samples', 'count'], said.notWithHedge('samples'))
  return findings
}

function blocksOf(written: Written): Record<'account' | 'history' | 'plan' | 'prices' | 'samples', Written> {
  const block = (value: unknown) => (typeof value === 'object' && value !== null ? (value as Written) : {})
  const { account, plan, samples } = written
  const prices = block(written['prices'])
  return {
    ...{ account: block(account), plan: block(plan), prices, samples: block(samples) },
    history: block(prices['history']),
  }
}
