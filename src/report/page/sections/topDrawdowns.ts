import type { RunResult } from '../../../results/runResult.ts'
import { table } from '../../markup/table.ts'
import { deepestDrawdownTable } from '../../tables/drawdownTables.ts'
import type { Section } from '../section.ts'

/** The deepest drawdowns, from peak over trough to recovery. */
export function topDrawdowns(result: RunResult): Section | null {
  if (result.drawdowns.length === 0) return null
  return { id: 'drawdowns', title: 'Deepest drawdowns', body: table(deepestDrawdownTable(result)) }
}
