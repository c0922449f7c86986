import type { LevelFigures } from '../../../results/samples.ts'
import type { Summary } from '../../../results/summary.ts'
import { levelWords } from './levelWords.ts'

type Told = Pick<Summary, 'samples'>

/** From so many levels on their number is said in place of their names. */
const MANY = 4

/** What a variant of the samples is called in a sentence: a risk as it is, a plan by its name in quotes. */
export function levelLabel(variant: string, { samples }: Told): string {
  return levelWords(samples).named(rawLabel(variant, samples))
}

/** The names of several, parted by commas. */
export function levelLabels(variants: readonly string[], told: Told): string {
  return variants.map(variant => levelLabel(variant, told)).join(', ')
}

/** Where one plays: `at 1%`, `under the plan “every trade”`. */
export function atLevel(variant: string, { samples }: Told): string {
  return levelWords(samples).at(rawLabel(variant, samples))
}

/** Several as the subject of a sentence: `2%`, `2% and 3%`, `5 other levels`. */
export function someLevels(levels: readonly LevelFigures[], { samples }: Told): string {
  const { named, noun } = levelWords(samples)
  if (levels.length >= MANY) return `${levels.length} other ${noun}s`
  const names = levels.map(({ label }) => named(label))
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

function rawLabel(variant: string, samples: Told['samples']): string {
  return samples?.risks.find(level => level.variant === variant)?.label ?? variant
}
