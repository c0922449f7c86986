/** Which level counts as touched first in a bar that holds stop and target both. */
export type Intrabar = 'pessimistic' | 'optimistic' | 'nearest'

/** How orders fill inside a bar. */
export interface FillRules {
  readonly intrabar: Intrabar
  /** An open beyond the target fills at that open instead of at the target. */
  readonly targetAtOpen: boolean
  /** Whether a limit entry fills where a bar touches it, or only where it trades through it. */
  readonly entryLimit: 'through' | 'touch'
  /** Price step that computed stops and targets are moved to, away from the entry; null = they stay as computed. */
  readonly tick: number | null
  /** An entry whose stop is at or below zero is void: a coin-margined contract cannot be sized by it. */
  readonly stopsAboveZero?: boolean
}
