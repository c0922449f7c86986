import type { BandRow } from '../../results/ledger.ts'
import { thinnedRows } from '../../stats/numeric/thinnedRows.ts'
import { count, roundMoney } from '../words/format.ts'

export const FAN_HEADS = ['Trade', '5%', '25%', 'Median', '75%', '95%', 'Mean', 'Alive'] as const

const ROWS = 12

/** A fan in numbers: its quantiles after a dozen trades, the start and the last among them. */
export function fanRows(bands: readonly BandRow[], samples: number, quote: string): string[][] {
  return thinnedRows(bands.length, [i => i], ROWS).map(i => {
    const { trade, p05, p25, p50, p75, p95, mean, alive } = bands[i]!
    const money = [p05, p25, p50, p75, p95, mean].map(value => roundMoney(value, quote))
    return [count(trade), ...money, count(Math.round(alive * samples))]
  })
}
