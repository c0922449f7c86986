import type { ComparisonSummary } from '../../../results/comparison.ts'
import { inR } from '../format.ts'
import { differs } from '../selectionWords.ts'

/** The levels at which what is taken and what is skipped differ by more than chance. */
export function levelSelectionWords({ selections }: Pick<ComparisonSummary, 'selections'>): string[] {
  return selections
    .filter(differs)
    .map(
      ({ label, taken, skipped }) =>
        `At ${label} the trades taken make ${inR(taken.meanR?.mean)} and those skipped ${inR(skipped.meanR?.mean)}, so growth there depends on which trades the account can afford`,
    )
}
