import type { ProblemList } from '../../columns/problemList.ts'
import { isGrossName } from '../costs/costWords.ts'
import { costFlag } from '../costs/statedCosts.ts'
import { isBalanceName, isNetSum } from '../costs/sumNames.ts'
import type { CostColumn, CostReading } from '../tradeLayout.ts'
import type { HeldCosts } from '../trips/heldCosts.ts'
import { waysByPrices } from '../trips/provenResult.ts'
import type { RawTrip } from '../trips/rawTrip.ts'
import { holdsCostsByDigits } from './holdsByDigits.ts'
import { type Leaning, leaningByPrices, leaningBySums } from './leaningOf.ts'
import { holdsCostsByFit } from './leaningOfFit.ts'

const OF_EXITS =
  'correct the row; or take the column of results out of the file, and say what a point of one contract is worth: --point-value 1; results then follow from the prices, less the costs'

/**
 * Adds a problem where results are read in one way because of their name, their platform or the signs of their costs, and the
 * prices or sums of most trades, not of all, say another.
 */
export function askLeaning(
  trips: readonly RawTrip[],
  costs: readonly CostColumn[],
  name: string,
  reading: CostReading,
  sums: Sums,
  problems: ProblemList,
): void {
  const found = leaningBySums(trips)
  const bySums = found === null || tellsNothing(found, name, reading, sums) ? null : found
  const leaning = bySums ?? leaningByPrices(trips)
  if (leaning === null) {
    if (askOfSeveral(trips, costs, name, reading, problems)) return
    askByFit(trips, costs, name, reading, problems)
    return
  }
  const { held, fits, of, odd } = leaning
  const used = costs.map((_, k) => trips.some(trip => trip.costs[k] !== 0))
  const isRead = used.every((isUsed, k) => !isUsed || held.columns[k] === (reading === 'included'))
  if (isRead) return
  const text = (isHeld: boolean) =>
    costs
      .filter((_, k) => used[k] && held.columns[k] === isHeld)
      .map(cost => JSON.stringify(cost.name))
      .join(', ')
  const [after, before] = [text(true), text(false)]
  const what = [after && `after ${after}`, before && `before ${before}`].filter(Boolean).join(' and ')
  const by = bySums === null ? 'prices' : 'sums'
  if (held.isOfExits) {
    const those = `the fills that closed ${fits} of ${of} trades`
    problems.add(
      odd.line,
      '',
      `by its prices "${name}" is after ${after} of ${those}, that of this one is not`,
      OF_EXITS,
    )
    return
  }
  const message = `by its ${by} "${name}" of ${fits} of ${of} trades is ${what}, that of this one is not`
  const signs = leaning.moves?.reading === null ? leaning.moves.signs : []
  const off = (k: number) => (signs[k] === undefined ? offOf(reading) : signs[k] > 0 ? 'add' : 'subtract')
  const each = costs.map((cost, k) => JSON.stringify(`${cost.name}=${held.columns[k] ? 'included' : off(k)}`))
  const isParted = (after !== '' && before !== '') || signs.length > 0
  const hint = isParted
    ? `say it to npx stepup stats: ${each.map(one => `--costs ${one}`).join(' ')} where it is; else --costs ${reading}`
    : eitherWay(reading)
  problems.add(odd.line, '', message, hint)
}

/** The column of sums, and how the signs of costs are read. */
interface Sums {
  readonly sumName: string
  readonly usual: CostReading | null
}

/** Whether sums are those of results that are before costs by their name, or of the ones before costs beside net ones. */
function tellsNothing({ moves }: Leaning, name: string, reading: CostReading, { sumName, usual }: Sums): boolean {
  if (moves === undefined || moves.reading === null) return !isBalanceName(sumName) && !isNetSum(sumName)
  if (moves.reading === 'included') return isGrossName(name) && !isBalanceName(sumName)
  return reading === 'included' && usual !== null && usual !== moves.reading
}

/** The same where prices allow several ways, and not the one that is read: costs of both ends that are nearly equal. */
function askOfSeveral(
  trips: readonly RawTrip[],
  costs: readonly CostColumn[],
  name: string,
  reading: CostReading,
  problems: ProblemList,
): boolean {
  const used = costs.map((_, k) => trips.some(trip => trip.costs[k] !== 0))
  const several = waysByPrices(trips)
  const isRead = ({ columns, isOfExits }: HeldCosts) =>
    isOfExits || used.every((isUsed, k) => !isUsed || columns[k] === (reading === 'included'))
  if (several.length === 0 || several.some(isRead)) return false
  const text = costs.map(cost => JSON.stringify(cost.name)).join(', ')
  const off = offOf(reading)
  const ways = several.map(({ columns }) =>
    costs.map((cost, k) => costFlag(cost.name, columns[k] === true ? 'included' : off)).join(' '),
  )
  const message = `by its prices "${name}" is after some of ${text}, and not after ${reading === 'included' ? 'all' : 'none'}; nothing tells after which`
  problems.add(1, '', message, `say it to npx stepup stats: ${ways.join(', or ')}`)
  return true
}

/** The same where no trade alone tells, as prices are rounded, and all together do. */
function askByFit(
  trips: readonly RawTrip[],
  costs: readonly CostColumn[],
  name: string,
  reading: CostReading,
  problems: ProblemList,
): void {
  const holds = holdsCostsByFit(trips) ?? holdsCostsByDigits(trips)
  if (holds === null || holds === (reading === 'included')) return
  const names = costs.map(cost => JSON.stringify(cost.name)).join(', ')
  const [shown, read] = holds ? ['after', 'before'] : ['before', 'after']
  const message = `by its prices, all trades together, "${name}" is ${shown} ${names}, and by its name, platform or signs ${read} them`
  problems.add(1, '', message, eitherWay(reading))
}

/** How costs that results do not hold are taken off. */
function offOf(reading: CostReading): CostReading {
  return reading === 'add' ? 'add' : 'subtract'
}

function eitherWay(reading: CostReading): string {
  return `say it to npx stepup stats: --costs included where it is after them, --costs ${offOf(reading)} where it is before them`
}
