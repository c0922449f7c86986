import Table from 'cli-table3'
import type { MomentEstimate } from '../../results/moments.ts'
import { bareTable } from './bareTable.ts'

/** The table that `data make --moments` prints. */
export function momentsText(moments: readonly MomentEstimate[], paths: number): string {
  if (moments.length === 0) return 'No exact moments are known for these parameters.\n'
  const table = new Table({
    ...bareTable,
    head: ['moment over the path', 'exact', 'estimate', 'standard error', 'z'],
    colAligns: ['left', 'right', 'right', 'right', 'right'],
  })
  for (const moment of moments) {
    table.push([
      moment.name,
      digits(moment.exact),
      digits(moment.estimate),
      digits(moment.standardError),
      moment.z === null ? 'not testable' : moment.z.toFixed(2),
    ])
  }
  return `${table.toString()}\n\n${paths} paths. z counts standard errors: beyond 4 the simulation would be wrong.\n`
}

function digits(value: number): string {
  return Number(value.toPrecision(6)).toString()
}
