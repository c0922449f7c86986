import type { SampleSummary } from '../../results/samples.ts'
import { NONE } from '../words/format.ts'
import { levelName } from '../words/levels/levelCells.ts'
import { levelWords } from '../words/levels/levelWords.ts'
import type { TableContent } from '../words/tableContent.ts'

/** What each plan sets, a column a key; none of levels of risk, which say so by their names. */
export function planSettingsTables(samples: Pick<SampleSummary, 'risks' | 'by'>): readonly TableContent[] {
  const { by, risks } = samples
  if (by === 'risk') return []
  const words = levelWords(samples)
  const keys = [...new Set(risks.flatMap(({ patch }) => Object.keys(patch)))]
  if (keys.length === 0) return []
  const table = {
    caption: `What each plan sets; ${NONE} = as the scenario has it`,
    columns: [{ head: words.head }, ...keys.map(head => ({ head: { text: head, code: true } }))],
    rows: risks.map(risk => [levelName(risk, words.mark), ...keys.map(key => risk.patch[key] ?? NONE)]),
  }
  return [table]
}
