import type { EdgeDifference, EdgeParts } from '../../../results/edgeParts.ts'
import { intervalInR } from '../format.ts'

/** Whether halves and sides differ by more than chance; null where neither can be told apart. */
export function edgePartsWords({ betweenHalves, betweenSides }: EdgeParts): string | null {
  const found = [
    differenceWords(betweenHalves, 'The second half made', 'the first'),
    differenceWords(betweenSides, 'Long trades made', 'short ones'),
  ].filter(words => words !== null)
  return found.length === 0 ? null : found.join(' ')
}

function differenceWords({ value, low, high }: EdgeDifference, made: string, other: string): string | null {
  if (value === null || low === null || high === null) return null
  const more = `${made} ${value < 0 ? 'less' : 'more'} a trade than ${other}`
  const interval = `95% interval of the difference ${intervalInR({ low, high })}`
  return low <= 0 && high >= 0 ? `${more}, within chance (${interval}).` : `${more}, by more than chance (${interval}).`
}
