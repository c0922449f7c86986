import type { ComparisonSummary } from '../../../results/comparison.ts'
import type { Summary } from '../../../results/summary.ts'
import { capital, inR } from '../format.ts'
import { differs } from '../selectionWords.ts'
import { levelWords } from './levelWords.ts'

/** The levels at which what is taken and what is skipped differ by more than chance. */
export function levelSelectionWords(
  { selections }: Pick<ComparisonSummary, 'selections'>,
  { samples }: Pick<Summary, 'samples'>,
): string[] {
  const at = (label: string) => {
    const where = levelWords(samples).at(label)
    return capital(where)
  }
  return selections
    .filter(differs)
    .map(
      ({ label, taken, skipped }) =>
        `${at(label)} the trades taken make ${inR(taken.meanR?.mean)} and those skipped ${inR(skipped.meanR?.mean)}, so growth there depends on which trades the account can afford`,
    )
}
