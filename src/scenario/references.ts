import type { Located } from './located.ts'
import { TWENTY_FOUR_SEVEN } from './sessionSchema.ts'

/** What a scenario names instead of writing it inline. */
export interface References {
  readonly ladder: Reference | null
  readonly venue: Reference | null
  /** The file of day margins. */
  readonly broker: Reference | null
  /** A strategy file of the user's own. */
  readonly strategyFile: string | null
}

/** `name`: a file that comes with the program. `path`: a file of the user's, relative to the scenario. */
export type Reference =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'path'; readonly path: string }

/** The files that have to be read before `readScenario` can check the whole. Reads what it can of a faulty document. */
export function references(document: Located): References {
  const { account, market, strategy } = block(document.value)
  const { dayMargin } = block(account)
  const { broker } = block(dayMargin)
  const { ladder, venue } = block(market)
  const { use } = block(strategy)
  return {
    ladder: referenceOf(ladder),
    venue: referenceOf(venue),
    broker: referenceOf(typeof dayMargin === 'string' ? dayMargin : broker),
    strategyFile: typeof use === 'string' && isStrategyFile(use) ? use : null,
  }
}

/** Whether a strategy's `use` is a file rather than the name of a built-in one. */
export function isStrategyFile(use: string): boolean {
  return /\.m?[jt]s$/.test(use)
}

/** The session file that a ladder names; null for 24x7, which needs none. `ladder` is the ladder as written. */
export function sessionReference(ladder: unknown): Reference | null {
  const { session } = block(ladder)
  return session === TWENTY_FOUR_SEVEN ? null : referenceOf(session)
}

/** Whether the name of a ladder, venue or broker is a file of the user's own. */
export function isPathOfFile(named: string): boolean {
  return /[\\/]/.test(named) || /\.(ya?ml|json)$/.test(named)
}

function referenceOf(written: unknown): Reference | null {
  if (typeof written !== 'string' || written === '') return null
  return isPathOfFile(written) ? { kind: 'path', path: written } : { kind: 'name', name: written }
}

function block(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
