import type { Summary } from '../../../results/summary.ts'

/** What a variant of the samples is called. */
export function levelLabel(variant: string, { samples }: Pick<Summary, 'samples'>): string {
  return samples?.risks.find(level => level.variant === variant)?.label ?? variant
}

/** The names of several, parted by commas. */
export function levelLabels(variants: readonly string[], told: Pick<Summary, 'samples'>): string {
  return variants.map(variant => levelLabel(variant, told)).join(', ')
}
