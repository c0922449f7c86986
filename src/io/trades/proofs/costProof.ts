import { isGrossName, isNetName } from '../costs/costWords.ts'
import type { MovedSums, WayToMove } from '../costs/movedSums.ts'
import { isBalanceName, isNetSum } from '../costs/sumNames.ts'
import type { CostReading } from '../tradeLayout.ts'
import type { ResultTold } from '../trips/resultTold.ts'

/** What the file proves of the costs beside its results, or why it must be asked for. */
export type CostProof =
  | { readonly reading: CostReading; readonly by: string }
  /** Of some columns another thing than of others. */
  | { readonly reading: 'apart'; readonly way: WayToMove; readonly by: string }
  | {
      readonly reading: null
      readonly disagreement: string
      readonly isOfCredits: boolean
      /** Where columns of costs differ: what may be true of each. */
      readonly ways: readonly WayToMove[]
    }

interface Evidence {
  /** By prices, or by results before costs beside the result. */
  readonly told: ResultTold | null
  readonly sums: MovedSums | null
  /** Whether results are known to be before what is left of the costs. */
  readonly isGross: boolean
  /** Of the columns of results, of sums and of those costs that hold something, '' of the others. */
  readonly name: string
  readonly sumName: string
  readonly costNames: readonly string[]
  /** What the platform means, and how the signs of each column of costs are read. */
  readonly habit: CostReading | null
  readonly usuals: readonly (CostReading | null)[]
  readonly swaps: readonly boolean[]
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
  if (!sums.isTold) return ofUntold(evidence, sums, byTold)
  if (sums.reading === 'included') return byTold ?? ofResults(evidence, sums)
  if (areOfCredits(evidence, sums)) return byTold ?? beforeCredits(evidence, sums)
  return sums.reading === null ? ofSome(evidence, sums) : afterCosts(evidence, sums.reading)
}

/** Whether the costs that sums move by would be credits; swaps may be, and are asked only where no fees are beside them. */
function areOfCredits({ usuals, swaps, name }: Evidence, { signs, reading }: MovedSums): boolean {
  const told = usuals.flatMap((usual, k) => (signs[k] !== 0 && usual !== null ? [k] : []))
  const fees = told.filter(k => !swaps[k])
  const asked = fees.length > 0 ? fees : told
  // Costs of both signs have no usual reading: beside a net result credits are doubtful, too.
  if (asked.length === 0) return reading === 'add' && isNetName(name)
  return asked.some(k => SIGNS[usuals[k]!] !== signs[k])
}

const SIGNS = { included: 0, subtract: -1, add: 1 } as const

/**
 * Where sums move by the results and some of the costs, or by some taken off and others added: a balance is after all costs, and
 * so are sums of net results; others may leave out what they do not move by.
 */
function ofSome(evidence: Evidence, sums: MovedSums): CostProof | null {
  const { told, isGross, name, sumName, costNames } = evidence
  const { signs, ways, isFromZero } = sums
  const text = (isMoved: boolean) =>
    costNames
      .filter((own, k) => own !== '' && (signs[k] !== 0) === isMoved)
      .map(own => JSON.stringify(own))
      .join(', ')
  const held = text(false)
  const moves = `"${sumName}" moves by it and ${text(true)}${held === '' ? '' : `, not by ${held}`}`
  const all = signs.map((sign, k) => (sign === 0 && costNames[k] !== '' ? signOf(evidence, k) : sign))
  const whole = { reading: null, signs: all }
  if (ways.length > 1) return asked(`"${sumName}" moves by it and some of these, and several ways fit`, false, ways)
  const isOne = (isHeld: boolean, k: number) => isHeld === (costNames[k] !== '' && signs[k] === 0)
  if (told?.proven === 'partly' && !told.held.isOfExits && told.held.columns.every(isOne)) return null
  if (told !== null && (!isGross || held !== ''))
    return asked(`${toldWords(evidence)}, but ${moves}`, false, [sums, whole])
  if (held === '') return { reading: 'apart', way: sums, by: SUMS }
  const isAfterAll = (isBalanceName(sumName) && !isFromZero) || isNetSum(sumName)
  if (isAfterAll && !isGrossName(name)) return { reading: 'apart', way: sums, by: SUMS }
  return asked(isGrossName(name) ? `by its name before, but ${moves}` : moves, false, [sums, whole])
}

/** How a column is counted where results are before it. */
function signOf({ usuals }: Evidence, k: number): number {
  return SIGNS[usuals[k] ?? 'add']
}

/**
 * Where sums do not tell how all costs count: another proof, a name or a habit does, if sums allow what it says; no sign of costs
 * does.
 */
function ofUntold(evidence: Evidence, sums: MovedSums, byTold: CostProof | null): CostProof | null {
  const { isGross, name, habit } = evidence
  const told = isGross ? null : evidence.told
  if (told?.held.isOfExits === true) return null
  const said = isGross ? 'subtract' : nameSays(name, habit)
  const isHeld = (k: number) => (told === null ? said === 'included' : told.held.columns[k] === true)
  return (told ?? said) !== null && allows(evidence, sums, isHeld) ? byTold : askUntold(evidence, sums)
}

/** Whether one of the ways in which sums may move is that of results which hold these columns. */
function allows({ costNames }: Evidence, { ways }: MovedSums, isHeld: (k: number) => boolean): boolean {
  return ways.some(({ signs }) => signs.every((sign, k) => costNames[k] === '' || (sign === 0) === isHeld(k)))
}

function askUntold({ sumName, costNames, usuals }: Evidence, { untouched, ways }: MovedSums): CostProof {
  if (untouched.length === 0) return asked(`"${sumName}" moves by it, and is too rounded to tell whether by costs, too`)
  if (untouched.length === costNames.filter(own => own !== '').length)
    return asked(`"${sumName}" moves by it, and no step of it is that of a trade with costs`)
  const names = untouched.map(k => JSON.stringify(costNames[k])).join(', ')
  const isUsual = ({ signs }: WayToMove) =>
    signs.every((sign, k) => sign === 0 || usuals[k] === null || sign === SIGNS[usuals[k]!])
  return asked(`no step of "${sumName}" is that of a trade with ${names}`, false, ways.filter(isUsual))
}

function nameSays(name: string, habit: CostReading | null): CostReading | null {
  if (habit !== null) return habit
  return isNetName(name) ? 'included' : isGrossName(name) ? 'subtract' : null
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
  if (isNetSum(sumName))
    return isGrossName(name) ? asked(`by its name before, but ${moves}`) : { reading: 'included', by: SUMS }
  return isGrossName(name) ? null : asked(`"${sumName}" is its sum, which tells nothing of costs`)
}

/** Where sums would take costs for credits: they may be those of the results before costs. */
function beforeCredits(evidence: Evidence, sums: MovedSums): CostProof | null {
  const { told, isGross, name, sumName, habit } = evidence
  const { reading } = sums
  if (isGross) return reading === null ? { reading: 'apart', way: sums, by: SUMS } : { reading, by: SUMS }
  if (told !== null || habit === 'included' || isNetName(name)) return null
  return asked(`"${sumName}" moves by more than it, by as much as these are`, true)
}

function afterCosts(evidence: Evidence, reading: CostReading): CostProof {
  const isHeld = evidence.told !== null && !evidence.isGross
  if (!isHeld) return { reading, by: SUMS }
  return asked(`${toldWords(evidence)}, but "${evidence.sumName}" moves by it less these`)
}

function toldWords({ told, isGross }: Evidence): string {
  if (told === null || isGross) return `by ${told?.by ?? 'its prices'} before`
  return told.proven === 'included' ? `by ${told.by} after` : `by ${told.by} after some`
}

function asked(disagreement: string, isOfCredits = false, ways: readonly WayToMove[] = []): CostProof {
  return { reading: null, disagreement, isOfCredits, ways }
}
