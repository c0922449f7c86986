import type { Outcomes } from '../../core/batch.ts'
import { csvCell } from '../../io/csv/csvCell.ts'
import { type CsvColumn, columnRows } from '../../io/csv/csvColumns.ts'
import type { CsvValue } from '../../io/csv/csvLines.ts'
import { unguarded } from '../../io/csv/guardedText.ts'
import type { TypedColumn } from '../../io/csv/parquetBytes.ts'
import type { VariantKey } from '../../results/variant.ts'

/** Names of the columns of samples.csv. */
export function sampleHeader(tiers: readonly string[], withNames: boolean): string[] {
  return [
    ...['risk', 'sample', 'trades_taken', 'final_equity', 'max_drawdown', 'stage'],
    ...tiers.slice(1).map(name => `trades_to_${name}`),
    ...['liquidations', 'ruined', 'stalled', 'survived'],
    ...(withNames ? ['variant'] : []),
  ]
}

/**
 * Rows of samples.csv, as bytes.
 * @param first index of the first sample, from 0
 * @param withNames whether each row ends with the label of its variant
 */
export function sampleRows(
  { risk, label }: VariantKey,
  first: number,
  outcomes: Outcomes,
  withNames: boolean,
): Uint8Array<ArrayBuffer> {
  const { count, firstTrade, ruinedAt, stalled } = outcomes
  const tiers = firstTrade.length / count
  const accounts = new Float64Array(count).map((_, a) => a)
  const columns: [CsvColumn['kind'], ArrayLike<number>][] = [
    ['number', new Float64Array(count).fill(risk)],
    ['number', accounts.map(a => first + a + 1)],
    ['number', outcomes.taken],
    ['number', outcomes.finalEquity],
    ['number', outcomes.worstDrawdown],
    ['number', outcomes.stage],
    ...Array.from({ length: tiers - 1 }, (_, k) => unlocks(accounts, firstTrade, tiers, k + 1)),
    ['number', outcomes.liquidations],
    ['flag', ruinedAt],
    ['flag', stalled],
    ['flag', accounts.map(a => (ruinedAt[a] === 0 && stalled[a] === 0 ? 1 : 0))],
  ]
  const text = [...columnRows(columns.map(([kind, values]) => ({ name: '', kind, values })))].join('')
  return new TextEncoder().encode(withNames ? text.replaceAll('\n', `,${csvCell(label)}\n`) : text)
}

/** Numbers of the trades that unlocked a tier; NaN where none did. */
function unlocks(
  accounts: Float64Array,
  firstTrade: Uint32Array,
  tiers: number,
  tier: number,
): [CsvColumn['kind'], Float64Array] {
  return ['number', accounts.map(a => firstTrade[a * tiers + tier]! || Number.NaN)]
}

const FLAGS = ['ruined', 'stalled', 'survived']

/** The columns of samples.csv, from its rows. */
export function sampleColumns(
  tiers: readonly string[],
  rows: readonly Uint8Array[],
  withNames: boolean,
): TypedColumn[] {
  const names = sampleHeader(tiers, withNames)
  const columns = names.map((name): { name: string; kind: TypedColumn['kind']; values: CsvValue[] } => {
    return { name, kind: name === 'variant' ? 'text' : FLAGS.includes(name) ? 'flag' : 'number', values: [] }
  })
  const decoder = new TextDecoder()
  for (const piece of rows) {
    for (const line of decoder.decode(piece).trimEnd().split('\n')) {
      const cells = line.split(',')
      for (const [k, { kind, values }] of columns.entries()) {
        if (kind === 'text') values.push(unquoted(cells.slice(k).join(',')))
        else values.push(kind === 'flag' ? cells[k] === 'true' : cells[k] === '' ? null : Number(cells[k]))
      }
    }
  }
  return columns
}

function unquoted(cell: string): string {
  return unguarded(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)
}
