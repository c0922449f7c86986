import type { ComparisonSummary } from '../../../results/comparison.ts'
import type { Summary } from '../../../results/summary.ts'
import { alikeWithoutEdge, keptWithoutEdge } from './judged.ts'
import { levelLabel, someLevels } from './levelLabel.ts'
import { levelWords } from './levelWords.ts'

/** From so many plans on their number is said in place of their names. */
const MANY = 4

/** Which level keeps the limits without the edge, or which plans of one risk do, as the subject of a sentence. */
export function keptSubject(
  largest: string,
  comparison: Pick<ComparisonSummary, 'withoutEdge'>,
  told: Pick<Summary, 'samples'>,
): { readonly subject: string; readonly keeps: string; readonly promise: string } {
  const { named, noun } = levelWords(told.samples)
  const kept = keptWithoutEdge(comparison)
  const one = 'it promises no growth'
  if (noun === 'level') {
    const alike = alikeWithoutEdge(comparison)
    const same =
      alike.length === 0
        ? ''
        : `${someLevels(alike, told)} ${alike.length === 1 ? 'ends' : 'end'} just the same, as more risk came to no more contracts; `
    return { subject: levelLabel(largest, told), keeps: ' is the largest level that keeps', promise: same + one }
  }
  if (kept.length < 2) {
    return { subject: levelLabel(largest, told), keeps: ' is the plan of the largest risk that keeps', promise: one }
  }
  const names = kept.map(({ label }) => named(label))
  const promise = 'none promises growth'
  if (kept.length === told.samples?.risks.length) return { subject: 'Every plan', keeps: ' keeps', promise }
  const subject = names.length < MANY ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : `${names.length} plans`
  return { subject, keeps: ' keep', promise }
}
