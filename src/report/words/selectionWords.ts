import type { Selection } from '../../results/selection.ts'
import type { MeanR } from '../../stats/intervals/meanRInterval.ts'
import { inR, intervalInR } from './format.ts'

/** Mean R of what was taken beside that of what was skipped; null where either is too few to have a mean. */
export function selectionWords({ taken, skipped, difference }: Selection): string | null {
  if (taken.meanR === null || skipped.meanR === null) return null
  const made = `Trades taken made ${meanWords(taken.meanR)}, those skipped would have made ${meanWords(skipped.meanR)} with one smallest contract`
  if (difference === null) return `${made}; too few of one to tell them apart`
  if (!differs({ difference })) return `${made}; the difference is within chance`
  return `${made}; they differ by ${intervalInR(difference)}, so the result depends on which trades the plan can afford`
}

/** Whether chance alone would hardly tell the two apart. */
export function differs({ difference }: Pick<Selection, 'difference'>): boolean {
  return difference !== null && (difference.low > 0 || difference.high < 0)
}

function meanWords(meanR: MeanR): string {
  return `${inR(meanR.mean)} (95% interval ${intervalInR(meanR)})`
}
