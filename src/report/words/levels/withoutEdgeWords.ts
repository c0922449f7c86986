import type { ComparisonSummary } from '../../../results/comparison.ts'
import type { Summary } from '../../../results/summary.ts'
import { fixed } from '../format.ts'
import { keptSubject } from './keptSubject.ts'
import { levelWords } from './levelWords.ts'

/** The largest level that keeps the limits with the edge taken out; nothing where there are no limits, or no such trades. */
export function withoutEdgeWords(
  { withoutEdge, recommendation, edge, reasons }: ComparisonSummary,
  told: Pick<Summary, 'samples'>,
): string[] {
  const { ruinLimit, drawdownLimit, samplesNeeded } = recommendation
  if ((ruinLimit === null && drawdownLimit === null) || samplesNeeded !== null) return []
  if (withoutEdge === null) return [`What is left without the edge is not known: ${reasons.withoutEdge}`]
  const { moved, largest } = withoutEdge
  const how =
    moved > 0
      ? `with the edge removed (the same draws, every exit moved by ${fixed(moved, 3)} of its own stop distance, so that a trade makes 0 R on average)`
      : 'on these trades, which have no gain to remove'
  if (largest === null) return [`No ${levelWords(told.samples).noun} keeps the limits ${how}`]
  const lead = edge.proof === 'edge' ? '' : 'What still helps: '
  const { subject, keeps, promise } = keptSubject(largest, { withoutEdge }, told)
  return [`${lead}${subject}${keeps} the limits ${how}; ${promise}`]
}
