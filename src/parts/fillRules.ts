/** Which level counts as touched first in a bar that holds stop and target both. */
export type Intrabar = 'pessimistic' | 'optimistic' | 'nearest'

/** How orders fill inside a bar. */
export interface FillRules {
  readonly intrabar: Intrabar
  /** An open beyond the target fills at that open instead of at the target. */
  readonly targetAtOpen: boolean
  /** Whether a limit entry fills where a bar touches it, or only where it trades through it. */
  readonly entryLimit: 'through' | 'touch'
  /** Price step that stops, targets, limits and triggers are moved to, to the side where they fill later; null = they stay. */
  readonly tick: number | null
  /** An entry whose stop is at or below zero is void: a coin-margined contract cannot be sized by it. */
  readonly stopsAboveZero?: boolean
}
