import { StrategyError } from './strategyError.ts'

/** The fields of each kind of decision, under the field that tells the kind. The first kind that fits counts. */
export const DECISION_FIELDS: Readonly<Record<string, readonly string[]>> = {
  enter: ['enter', 'limit', 'trigger', 'bars', 'stop', 'stopDistance', 'target', 'targetDistance', 'targets'],
  exit: ['exit'],
  stop: ['stop'],
  cancel: ['cancel'],
}

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
  const unknown = fields.filter(field => !known.includes(field) && isGiven(field))
  if (unknown.length === 0) return
  throw new StrategyError(bar, `a decision with "${kind}" has ${named(unknown)}; allowed: ${known.join(', ')}`)
}

function listed(kinds: readonly string[]): string {
  return kinds.map(kind => `{ ${DECISION_FIELDS[kind]!.join(', ')} }`).join(' or ')
}

function named(fields: readonly string[]): string {
  return fields.length === 0 ? 'no field' : fields.map(field => `"${field}"`).join(', ')
}
