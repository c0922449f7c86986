import type { BandRow } from '../../results/ledger.ts'
import type { VariantKey } from '../../results/variant.ts'
import type { LevelTally } from '../sampling/levelTally.ts'
import type { SampleLevel } from '../sampling/sampleScenario.ts'

/** Pointwise quantiles of equity after each trade, ruined accounts included, and the share still alive. */
export function bandRows({
  levels,
}: {
  readonly levels: readonly (VariantKey & Pick<SampleLevel, 'tally'>)[]
}): BandRow[] {
  return levels.flatMap(({ variant, label, risk, tally }) => {
    let ruined = 0
    return Array.from({ length: tally.count === 0 ? 0 : tally.trades + 1 }, (_, trade) => {
      ruined += tally.ruinedAt[trade]!
      const [p05, p25, p50, p75, p95] = bandQuantiles(tally, trade) as [number, number, number, number, number]
      const mean = tally.equitySums[trade]! / tally.count
      return { variant, label, risk, trade, p05, p25, p50, p75, p95, mean, alive: 1 - ruined / tally.count }
    })
  })
}

export function bandQuantiles(tally: LevelTally, trade: number): number[] {
  const found = tally.bands.quantiles(trade, tally.count)
  if (found === null) throw new Error('a tally that lost a quantile was summed up')
  return found
}
