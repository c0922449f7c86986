import type { RunResult } from '../../results/runResult.ts'
import type { LevelFigures } from '../../results/samples.ts'
import type { Summary } from '../../results/summary.ts'
import type { Cell, Content } from '../words/cell.ts'
import { chance, NONE, percent, signedPercent } from '../words/format.ts'
import { levelWords } from '../words/levels/levelWords.ts'
import type { Column, TableContent } from '../words/tableContent.ts'
import { tierSymbol } from '../words/tierLabel.ts'

/** Every level as the trades are and with the edge taken out, each figure that has a limit with whether it keeps it. */
export function levelPairTable({ summary }: RunResult): TableContent | null {
  const { samples, comparison, market } = summary
  if (samples === null || comparison === null) return null
  const twins = comparison.withoutEdge?.levels ?? []
  const next = market.tiers[1]
  const number = (head: string): Column => ({ head, kind: 'number' })
  const marked = comparison.recommendation.recommended ?? comparison.withoutEdge?.largest ?? null
  const bare = twins.length === 0 ? [] : ['No edge: growth', 'Drawdown', 'Ruined']
  return {
    caption: `Median growth, drawdown that 95 of 100 accounts stay within, and ruin${twins.length === 0 ? '' : ': as the trades are, then with the edge taken out'}`,
    columns: [
      { head: levelWords(samples).head },
      ...['Growth', 'Drawdown', 'Ruined', ...(next === undefined ? [] : [`Reach ${tierSymbol(next)}`])].map(number),
      ...bare.map(number),
    ],
    rows: samples.risks.map(level => {
      const twin = twins.find(({ variant }) => variant === level.variant)
      const reached = level.reached[0]
      return [
        level.variant === marked ? { text: level.label, marked: true } : level.label,
        ...figures(level, summary),
        ...(next === undefined ? [] : [reached === undefined ? NONE : chance(reached.share.share, 0)]),
        ...(twins.length === 0 ? [] : twin === undefined ? [NONE, NONE, NONE] : figures(twin, summary)),
      ]
    }),
  }
}

function figures({ medianFinal, drawdownP95, ruined }: LevelFigures, { facts, limits }: Summary): Content[] {
  return [
    signedPercent(medianFinal.value / facts.start - 1, 0),
    judged(percent(drawdownP95.value), limits.drawdown === null ? null : drawdownP95.value <= limits.drawdown),
    judged(chance(ruined.share), limits.ruin === null ? null : ruined.high <= limits.ruin),
  ]
}

function judged(text: string, kept: boolean | null): Cell {
  return kept === null ? { text } : { text, kept }
}
