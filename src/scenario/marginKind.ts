import type { Ladder } from '../core/ladder.ts'
import type { LadderInput } from './ladderSchema.ts'

/** How a ladder that is read whole or in part is margined: all its tiers are of one kind. */
export function marginKind({ tiers }: LadderInput): Ladder['margin'] {
  return tiers[0]?.margin === 'rate' ? 'rate' : 'amount'
}
