import { wilson } from './wilson.ts'

/** Least number of trials without an event whose upper Wilson bound is at or below a share above 0. */
export function zeroEventsTrials(share: number, confidence = 0.95): number {
  // Without an event the bound is z² ÷ (n + z²), so that of one trial tells z².
  const one = wilson(0, 1, confidence).high
  const square = one / (1 - one)
  let trials = Math.max(1, Math.floor((square * (1 - share)) / share))
  while (wilson(0, trials, confidence).high > share) trials++
  return trials
}
