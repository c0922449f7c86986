import type { Account } from './account.ts'

/** Why a tape trade was not taken. */
export type SkipReason = 'risk' | 'margin' | 'depth' | 'void'

/**
 * An observer of one account, told of everything the rules decide, in the order of §9. It may read the account and
 * must not change it: a replay with a journal and one without end in the same bits. Drivers of samples pass null.
 */
export interface Journal {
  /** Trade i is about to be decided; flows, stage and sizing follow. */
  considered(i: number, account: Account): void
  cashFlow(amount: number): void
  /** A flow at equity ≤ 0, or one that a sample cannot pay: not applied. */
  cashFlowRefused(amount: number): void
  /** The stage that is lost, before the counts restart. */
  demoted(tier: number): void
  /** The tests of an unlock, before anything changes: bits of UnlockTest that failed; 0 = the tier is unlocked. */
  unlockTested(tier: number, failures: number, account: Account): void
  skipped(reason: SkipReason, account: Account): void
  notTaken(account: Account): void
  /** Sized and filled. */
  opened(account: Account): void
  /** A leg has left: what it took out is in `position.leaving`. */
  left(leg: number, account: Account): void
  /** All that was left is closed at the level; the time is that of the bar, or of the leg on a tape alone. */
  liquidated(level: number, account: Account, time: number): void
  /** The broker has closed contracts at the end of the day: they are in `position.leaving`; `time` is that of the bar. */
  cutForNight(price: number, account: Account, time: number, equity: number, marginFactor: number): void
  ruined(): void
  rebased(direction: 1 | -1): void
  stalled(): void
  /** The trade is settled or was not taken: the account is flat again. */
  finished(account: Account): void
}
