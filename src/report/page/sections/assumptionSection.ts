import type { RunResult } from '../../../results/runResult.ts'
import type { Section } from '../section.ts'
import { sentenceList } from './sentenceList.ts'

/** The rules in force. */
export function assumptionSection({ summary }: RunResult): Section {
  return { id: 'assumptions', title: 'Assumptions in force', body: sentenceList(summary.assumptions) }
}
