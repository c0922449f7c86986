import type { RunResult } from '../result.ts'
import type { Section } from '../section.ts'
import { table } from '../table.ts'
import { deepestDrawdownTable } from '../tables/drawdownTables.ts'

/** The deepest drawdowns, from peak over trough to recovery. */
export function topDrawdowns(result: RunResult): Section | null {
  if (result.drawdowns.length === 0) return null
  return { id: 'drawdowns', title: 'Deepest drawdowns', body: table(deepestDrawdownTable(result)) }
}
