import type { ProblemList } from '../../columns/problemList.ts'
import { costReading, isTurnedRound, usualsOf } from '../costs/costReading.ts'
import { isGrossName, isNetName, resultNameOf } from '../costs/costWords.ts'
import { movedSums } from '../costs/movedSums.ts'
import { withoutCovered } from '../costs/withoutCovered.ts'
import { askLeaning } from '../proofs/askLeaning.ts'
import { asMoved } from '../proofs/asMoved.ts'
import { costProof } from '../proofs/costProof.ts'
import { howToState } from '../proofs/howToState.ts'
import type { CostColumn, CostReading, TradeLayout } from '../tradeLayout.ts'
import { asNet } from './asNet.ts'
import { contradictions } from './provenResult.ts'
import type { RawTrip } from './rawTrip.ts'
import { resultTold } from './resultTold.ts'
import type { RoundTrip } from './roundTrip.ts'
import { withoutHeld } from './withoutHeld.ts'

/** The trades with their results after costs, and how that was read. */
export interface NetTrips {
  readonly trips: readonly RoundTrip[]
  readonly notices: readonly string[]
}

/** What is known of the costs beside results. */
export interface KnownOfCosts {
  readonly stated: CostReading | null
  /** As the changes of the balance show. */
  readonly shown: CostReading | null
  /** How costs are written, as the balance behind each fill shows. */
  readonly signs?: CostReading | null
  /** Of each row of the file: trades of several rows would sum costs and credits. */
  readonly amounts: readonly (readonly number[])[]
  /** Whether results are known to be before what is left of the costs. */
  readonly isGross?: true
  /** Whether it is known how other columns of costs count, so that a question is of these alone. */
  readonly isApart?: true
}

/**
 * Takes the costs that stand beside a result off it, once it is known that it is gross: as stated, as the changes of the
 * balance that the file gives have `shown`, as its sums prove, as the vendor says, as its name says, or as the signs of the
 * costs allow. Where nobody can tell, or costs are of the other sign than the vendor writes, a problem is added.
 */
export function netOfGiven(
  trips: readonly RawTrip[],
  layout: TradeLayout,
  known: KnownOfCosts,
  problems: ProblemList,
): NetTrips {
  const { stated, shown, amounts } = known
  const { costs, habits, columns, header } = layout
  const name = header[columns.get('net') ?? -1]?.trim() ?? 'result'
  const whole = (results: readonly number[]) => trips.map((trip, i) => asNet(trip, results[i]!))
  const gross = trips.map(({ result }) => result)
  if (gross.every(Number.isNaN)) return { trips: whole(gross), notices: [] }
  const said = habits.result === null ? [] : [habits.result]
  if (costs.length === 0) {
    const isPlain = said.length > 0 || isNetName(name) || resultNameOf(name) === 'after' || !columns.has('net')
    const taken = isPlain
      ? []
      : [isGrossName(name) ? beforeCosts(name) : `column "${name}" is taken as the result after all costs`]
    return { trips: whole(gross), notices: [...said, ...taken] }
  }
  const after = withoutCovered({ trips, layout, amounts }, name, stated, problems)
  if (after !== null) {
    const rest = netOfGiven(after.trips, after.layout, { ...known, amounts: after.amounts, isApart: true }, problems)
    return { ...rest, notices: [...after.notices, ...rest.notices] }
  }
  const names = costs.map(cost => `"${cost.name}"`).join(', ')
  const told = stated === null ? resultTold(trips) : null
  const isGross = known.isGross === true || told?.proven === 'gross'
  const own = known.signs ?? null
  const isTurned = own === null && isTurnedRound(amounts, costs, habits)
  const signs = own ?? (isTurned ? null : costReading(amounts, costs))
  const usual = isTurned || own !== null || habits.costs === null || habits.costs === 'included' ? signs : habits.costs
  const sumName = header[columns.get('cumulative') ?? -1]?.trim() ?? ''
  const evidence = {
    told,
    isGross,
    name,
    sumName,
    habit: habits.costs,
    usuals: usualsOf(amounts, costs, isTurned ? null : habits.costs),
  }
  const proven =
    (stated ?? shown) === null
      ? costProof({
          ...evidence,
          sums: movedSums(trips),
          costNames: usedNames(trips, costs),
          swaps: costs.map(({ isSwap }) => isSwap),
        })
      : null
  const isPartly = told?.proven === 'partly' && (stated ?? shown ?? proven) === null && !isGross
  if (isPartly || proven?.reading === 'apart') {
    const all = { trips, layout, amounts }
    const apart =
      proven?.reading === 'apart'
        ? asMoved(all, proven.way, name, proven.by)
        : withoutHeld(all, told!.held, name, told!.by)
    const rest = netOfGiven(
      apart.trips,
      apart.layout,
      { ...known, amounts: apart.amounts, isGross: true, isApart: true },
      problems,
    )
    return { ...rest, notices: [...apart.notices, ...rest.notices] }
  }
  const proof = proven?.reading ?? null
  const meant = habits.costs === 'included' ? habits.costs : (own ?? habits.costs)
  const habit = isGross && meant === 'included' ? null : meant
  const unproven = habit ?? (isNetName(name) && !isGross ? 'included' : signs)
  const isForeign = layout.isForeignCost === true && columns.has('net') && !isGross
  const isUnknown = isForeign && trips.some(trip => trip.costs.some(cost => cost !== 0))
  if (proven?.reading === null && (!isUnknown || told !== null)) {
    const hint = howToState(costs, amounts, {
      isApart: known.isApart === true,
      usual: proven.isOfCredits ? null : usual,
      ways: proven.ways,
    })
    problems.add(1, '', `is "${name}" before ${names}, or after? ${proven.disagreement}`, hint)
    return { trips: whole(gross), notices: [] }
  }
  const reading = stated ?? shown ?? proof ?? (isTurned || isUnknown ? null : isForeign ? 'included' : unproven)
  if (reading === null && isUnknown) {
    const hint = 'say --costs included where it is; --costs subtract where it is not'
    problems.add(1, '', `is "${name}" after ${names}, too? The format writes no such column`, hint)
  } else if (reading === null) {
    const signs = isTurned
      ? `in sum they are ${habits.costs === 'add' ? 'above 0, and the format writes costs below' : 'below 0, and the format writes costs above'}`
      : 'they have both signs, or a swap is positive'
    const message = `are the amounts of ${names} costs, or credits and debits? ${signs}`
    problems.add(1, '', message, howToState(costs, amounts, { isApart: known.isApart === true, usual: null, ways: [] }))
  }
  const isAsked = (stated ?? shown ?? proof) === null && told === null && !isGross
  if (isAsked && reading !== null) askLeaning(trips, costs, name, reading, { sumName, usual }, problems)
  if (reading === null || reading === 'included') {
    const shownBy = proven?.reading ? proven.by : ''
    const how = includedNotices(names, name, { stated, shown, proof, said, shownBy, isGiven: columns.has('net') })
    return { trips: whole(gross), notices: [...how, ...oddNotices(trips, names, name)] }
  }
  const sign = reading === 'add' ? 1 : -1
  const net = trips.map(({ result, costs: own }) => own.reduce((sum, amount) => sum + sign * amount, result))
  const why = whyGross({ stated, shown, proof }, header[columns.get('change') ?? -1])
  const off = `the result beside ${names} is gross${why}: ${howCounted(costs, reading)}; where it is net, say --costs included`
  return { trips: whole(net), notices: [off] }
}

function usedNames(trips: readonly RawTrip[], costs: TradeLayout['costs']): string[] {
  return costs.map((cost, k) => (trips.some(trip => trip.costs[k] !== 0) ? cost.name : ''))
}

function includedNotices(
  names: string,
  name: string,
  {
    stated,
    shown,
    proof,
    said,
    shownBy,
    isGiven,
  }: Readonly<Record<'stated' | 'shown' | 'proof', CostReading | null>> & {
    said: readonly string[]
    shownBy: string
    isGiven: boolean
  },
): string[] {
  if (stated === 'included')
    return [
      `${names}: not taken off, as ${isGiven ? 'the result is stated to be net' : 'is stated: the results are before them'}`,
    ]
  if (shown === 'included') return [`"${name}" is net of ${names}: fills that open a position make what they cost`]
  if (proof === 'included') return [`"${name}" is net of ${names}, as ${shownBy} show`]
  return [...said]
}

function oddNotices(trips: readonly RawTrip[], names: string, name: string): string[] {
  const odd = contradictions(trips)
  if (odd === 0) return []
  return [
    `"${name}" of ${odd} of ${trips.length} rows is not the result before costs less ${names}: it is taken as it is`,
  ]
}

function howCounted(costs: TradeLayout['costs'], reading: 'add' | 'subtract'): string {
  const isAdded = ({ isTurned }: CostColumn) => (isTurned === true) !== (reading === 'add')
  const [added, taken] = [costs.filter(isAdded), costs.filter(cost => !isAdded(cost))]
  if (taken.length === 0) return 'these are added to it'
  if (added.length === 0) return 'these are taken off it'
  const text = (some: TradeLayout['costs']) => some.map(({ name }) => `"${name}"`).join(', ')
  return `taken off it: ${text(taken)}; added to it: ${text(added)}`
}

function whyGross(
  { stated, shown, proof }: Readonly<Record<'stated' | 'shown' | 'proof', CostReading | null>>,
  change: string | undefined,
): string {
  if (stated !== null) return ''
  if (shown !== null) return `, as "${change?.trim()}" shows`
  return proof === null ? '' : ', as its cumulative sums show'
}

function beforeCosts(name: string): string {
  return `"${name}" is gross, and no column of costs stands beside it: the results are before all costs`
}
