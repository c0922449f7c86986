import type { FileTable } from '../../src/run/folder/column.ts'
import { sampleColumns, sampleHeader, sampleRows } from '../../src/run/sampling/sampleRows.ts'
import { type SampleSet, sampledAccounts } from '../../src/run/sampling/sampleScenario.ts'

/** samples.csv as cells. */
export function sampleTable(tiers: readonly string[], samples: SampleSet): FileTable {
  const pieces = (sampledAccounts(samples) ?? []).flatMap(accounts =>
    Array.from(sampleRows(accounts, false), piece => piece.slice()),
  )
  const text = Buffer.concat(pieces).toString()
  const lines = text === '' ? [] : text.trimEnd().split('\n')
  const kinds = sampleColumns(tiers, [], false).map(column => column.kind)
  return { header: sampleHeader(tiers, false), kinds, rows: lines.map(line => line.split(',').map(cellOf)) }
}

function cellOf(text: string): number | boolean | null {
  if (text === '') return null
  return text === 'true' || text === 'false' ? text === 'true' : Number(text)
}
