import { StrategyError } from './strategyError.ts'

/** The fields of each kind of decision, under the field that tells the kind. The first kind that fits counts. */
export const DECISION_FIELDS: Readonly<Record<string, readonly string[]>> = {
  enter: ['enter', 'limit', 'trigger', 'bars', 'stop', 'stopDistance', 'target', 'targetDistance', 'targets'],
  exit: ['exit'],
  stop: ['stop'],
  cancel: ['cancel'],
}

/** The fields of a part that leaves at a target, and of the stop after it where that is no word. */
export const TARGET_FIELDS: readonly string[] = ['price', 'distance', 'r', 'share', 'thenStop']
const THEN_STOP_FIELDS: readonly string[] = ['r']

const KINDS = Object.keys(DECISION_FIELDS)

/**
 * Refuses what is no decision, and fields that no rule reads: whoever writes `trail` believes in a trailing stop.
 *
 * @param decision what a strategy returned, apart from null
 * @param bar the bar at whose close it was decided
 * @throws StrategyError that lists the fields that there are
 */
export function checkDecisionFields(decision: unknown, bar: number): void {
  if (typeof decision !== 'object' || decision === null) {
    throw new StrategyError(bar, `the decision is ${String(decision)}; allowed: null for none, or ${listed(KINDS)}`)
  }
  const isGiven = (field: string) => decision[field as keyof typeof decision] !== undefined
  const fields = Object.keys(decision)
  const kind = KINDS.find(field => fields.includes(field) && isGiven(field))
  if (kind === undefined) {
    const given = named(fields.filter(isGiven))
    throw new StrategyError(bar, `the decision has ${given}; allowed: null for none, or ${listed(KINDS)}`)
  }
  const known = DECISION_FIELDS[kind]!
  refuseOthers(`a decision with "${kind}"`, decision, known, bar)
}

/** Refuses fields of a target that no rule reads. @throws StrategyError that lists the fields that there are */
export function checkTargetFields(target: unknown, bar: number): void {
  if (typeof target !== 'object' || target === null) {
    throw new StrategyError(bar, `a target is ${String(target)}; allowed: { ${TARGET_FIELDS.join(', ')} }`)
  }
  refuseOthers('a target', target, TARGET_FIELDS, bar)
  const { thenStop } = target as { readonly thenStop?: unknown }
  if (typeof thenStop === 'object' && thenStop !== null) refuseOthers('thenStop', thenStop, THEN_STOP_FIELDS, bar)
}

function refuseOthers(what: string, given: object, known: readonly string[], bar: number): void {
  const isOther = (field: string) => !known.includes(field) && given[field as keyof typeof given] !== undefined
  const unknown = Object.keys(given).filter(isOther)
  if (unknown.length > 0) throw new StrategyError(bar, `${what} has ${named(unknown)}; allowed: ${known.join(', ')}`)
}

function listed(kinds: readonly string[]): string {
  return kinds.map(kind => `{ ${DECISION_FIELDS[kind]!.join(', ')} }`).join(' or ')
}

function named(fields: readonly string[]): string {
  return fields.length === 0 ? 'no field' : fields.map(field => `"${field}"`).join(', ')
}
