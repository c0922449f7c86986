import { isGrossName, isNetName } from '../costs/costWords.ts'
import type { MovedSums } from '../costs/movedSums.ts'
import { isBalanceName } from '../costs/withRunningSums.ts'
import type { CostReading } from '../tradeLayout.ts'
import type { ResultTold } from './resultTold.ts'

/** What the file proves of the costs beside its results, or why it must be asked for. */
export type CostProof =
  | { readonly reading: CostReading; readonly by: string }
  | { readonly reading: null; readonly disagreement: string; readonly isOfCredits: boolean }

interface Evidence {
  /** By prices, or by results before costs beside the result. */
  readonly told: ResultTold | null
  readonly sums: MovedSums | null
  /** Whether results are known to be before what is left of the costs. */
  readonly isGross: boolean
  /** Of the columns of results and of sums. */
  readonly name: string
  readonly sumName: string
  /** What the platform means, and how the signs of the costs are read. */
  readonly habit: CostReading | null
  readonly usual: CostReading | null
}

const SUMS = 'its cumulative sums'

/**
 * What sums, prices and results before costs prove together; null where none of them proves anything. A running sum that moves
 * by the results is the sum of that column, whatever that holds; a balance that does so holds what results hold. One that moves
 * by results and costs proves that costs are not in them, but where these would be credits then: it may be the sum before costs.
 */
export function costProof(evidence: Evidence): CostProof | null {
  const { told, sums, isGross } = evidence
  const isAfter = told?.proven === 'included' && !isGross
  const byTold = isAfter ? ({ reading: 'included', by: told.by } as const) : null
  if (sums === null) return byTold
  if (sums.reading === 'included') return byTold ?? ofResults(evidence, sums)
  // Costs of both signs have no usual reading: beside a net result credits are doubtful, too.
  const { usual, name } = evidence
  const isOfCredits = usual === null ? sums.reading === 'add' && isNetName(name) : usual !== sums.reading
  return isOfCredits ? (byTold ?? beforeCredits(evidence, sums)) : afterCosts(evidence, sums)
}

/** Where sums move by the results alone, and nothing else proves that these are after costs. */
function ofResults(evidence: Evidence, { isFromZero }: MovedSums): CostProof | null {
  const { told, isGross, name, sumName, habit } = evidence
  const isProven = isGross || told !== null
  const moves = `"${sumName}" moves by it alone`
  if (isBalanceName(sumName) && !isFromZero) {
    if (isProven && isGrossName(name)) return null
    if (isProven) return asked(`${toldWords(evidence)}, but ${moves}`)
    return isGrossName(name) ? asked(`by its name before, but ${moves}`) : { reading: 'included', by: SUMS }
  }
  if (isProven || habit !== null || isNetName(name)) return null
  if (isNetName(sumName.replace(CUMULATIVE, '')))
    return isGrossName(name) ? asked(`by its name before, but ${moves}`) : { reading: 'included', by: SUMS }
  return isGrossName(name) ? null : asked(`"${sumName}" is its sum, which tells nothing of costs`)
}

const CUMULATIVE = /^(cum\p{L}*|running|total)[.\s_]*/iu

/** Where sums would take costs for credits: they may be those of the results before costs. */
function beforeCredits(evidence: Evidence, { reading }: MovedSums): CostProof | null {
  const { told, isGross, name, sumName, habit } = evidence
  if (isGross) return { reading, by: SUMS }
  if (told !== null || habit === 'included' || isNetName(name)) return null
  return asked(`"${sumName}" moves by more than it, by as much as these are`, true)
}

function afterCosts(evidence: Evidence, { reading }: MovedSums): CostProof {
  const isHeld = evidence.told !== null && !evidence.isGross
  if (!isHeld) return { reading, by: SUMS }
  return asked(`${toldWords(evidence)}, but "${evidence.sumName}" moves by it less these`)
}

function toldWords({ told, isGross }: Evidence): string {
  if (told === null || isGross) return `by ${told?.by ?? 'its prices'} before`
  return told.proven === 'included' ? `by ${told.by} after` : `by ${told.by} after some`
}

function asked(disagreement: string, isOfCredits = false): CostProof {
  return { reading: null, disagreement, isOfCredits }
}
