import type { RunResult } from '../../../results/runResult.ts'
import { dataWords } from '../../words/dataWords.ts'
import type { Section } from '../section.ts'
import { sentenceList } from './sentenceList.ts'

/** What the prices are. */
export function dataSection({ summary }: RunResult): Section {
  return { id: 'data', title: 'Data', body: sentenceList(dataWords(summary)) }
}
