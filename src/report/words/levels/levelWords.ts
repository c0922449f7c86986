import type { SampleSummary } from '../../../results/samples.ts'

/** How the variants of the samples are spoken of: as levels of risk, or as plans by name. */
export interface LevelWords {
  /** Over a column of their names, and along an axis of them. */
  readonly head: string
  readonly axis: string
  /** Of an axis of differences from the own one, where there is room, and where there is little. */
  readonly against: string
  readonly againstShort: string
  /** One of them. */
  readonly noun: 'level' | 'plan'
  /** The same where it is met first, and the question that a comparison of them answers. */
  readonly full: string
  readonly asked: string
  readonly title: string
  readonly question: string
  readonly each: string
  /** The one that the others are compared with. */
  readonly own: string
  readonly mark: string
  /** The same in a word, for an asterisk. */
  readonly starred: string
  /** What a line through their growth and ruin shows; plans are not joined by one. */
  readonly bend: string
  /** As it is called in a sentence. */
  named(label: string): string
  ownIs(label: string): string
  at(label: string): string
  /** `at every level`, `under any plan`. */
  where(quantity: 'any' | 'every'): string
}

const RISKS: LevelWords = {
  head: 'Risk',
  axis: 'Risk per trade',
  against: 'Typical end, against the one at the plan’s own risk',
  againstShort: 'Typical end, against this plan',
  noun: 'level',
  full: 'risk level',
  asked: 'Which risk?',
  title: 'Risk levels side by side',
  question: 'Which risk to take',
  each: 'at each risk',
  own: 'the scenario’s own risk',
  mark: 'this plan',
  starred: 'yours',
  bend: ' Where the line bends back, more risk buys less.',
  named: label => label,
  ownIs: label => `this plan's ${label}`,
  at: label => `at ${label}`,
  where: quantity => `at ${quantity} level`,
}

const PLANS: LevelWords = {
  head: 'Plan',
  axis: 'Plan',
  against: 'Typical end, against the one under the first plan',
  againstShort: 'Typical end, against the first',
  noun: 'plan',
  full: 'plan',
  asked: 'Which plan?',
  title: 'Plans side by side',
  question: 'Which plan to take',
  each: 'under each plan',
  own: 'the first plan, which the others are compared with',
  mark: 'first plan',
  starred: 'the first',
  bend: '',
  named: label => `“${label}”`,
  ownIs: label => `the first plan, “${label}”`,
  at: label => `under the plan “${label}”`,
  where: quantity => `under ${quantity} plan`,
}

/** @param samples null where there are none: then of risk levels */
export function levelWords(samples: Pick<SampleSummary, 'by'> | null): LevelWords {
  return samples?.by === 'plan' ? PLANS : RISKS
}

/** Why levels cannot be judged in samples of a tape under a day margin, and what can judge them. */
export const NIGHT_MARGIN = 'drawn trades have no hours, so they post the margin of the exchange, which refuses them'
export const PATHS_PLAY_IT = 'samples.from: paths with a price model plays the day margin'
