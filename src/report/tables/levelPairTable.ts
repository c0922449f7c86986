import { isTradable } from '../../results/levelLimits.ts'
import type { RunResult } from '../../results/runResult.ts'
import type { LevelFigures } from '../../results/samples.ts'
import type { Summary } from '../../results/summary.ts'
import type { Cell, Content } from '../words/cell.ts'
import { chance, NONE, percent, signedPercent } from '../words/format.ts'
import { keptLimits } from '../words/levels/judged.ts'
import { levelWords } from '../words/levels/levelWords.ts'
import { medianTrade } from '../words/levels/medianTrade.ts'
import type { Column, TableContent } from '../words/tableContent.ts'
import { tierSymbol } from '../words/tierLabel.ts'

/** Every level as the trades are and with the edge taken out, each figure that has a limit with whether it keeps it. */
export function levelPairTable({ summary }: RunResult): TableContent | null {
  const { samples, comparison, market } = summary
  if (samples === null || comparison === null) return null
  const twins = comparison.withoutEdge?.levels ?? []
  const larger = market.tiers.slice(1)
  const stalls = samples.risks.some(level => !isTradable(level) || level.stalled.share > 0)
  const number = (head: string): Column => ({ head, kind: 'number' })
  const marked = comparison.recommendation.recommended ?? comparison.withoutEdge?.largest ?? null
  const bare = twins.length === 0 ? [] : ['No edge: growth', 'Drawdown', 'Ruined']
  const heads = ['Growth', 'Drawdown', 'Ruined', ...(stalls ? ['Stalled'] : [])]
  return {
    caption: `Median growth, drawdown that 95 of 100 accounts stay within, and ruin${twins.length === 0 ? '' : ': as the trades are, then with the edge taken out'}${larger.length === 0 ? '' : '. After the odds of a contract: the trade by which half have it'}`,
    columns: [
      { head: levelWords(samples).head },
      ...[...heads, ...larger.map(tier => `Reach ${tierSymbol(tier)}`), ...bare].map(number),
    ],
    rows: samples.risks.map(level => {
      const twin = twins.find(({ variant }) => variant === level.variant)
      return [
        level.variant === marked ? { text: level.label, marked: true } : level.label,
        ...figures(level, summary),
        ...(stalls ? [stalled(level)] : []),
        ...larger.map(({ name }) => reached(level, name, samples.trades)),
        ...(twins.length === 0 ? [] : twin === undefined ? [NONE, NONE, NONE] : figures(twin, summary)),
      ]
    }),
  }
}

function figures(level: LevelFigures, summary: Summary): Content[] {
  const { drawdown, ruin } = keptLimits(level, summary)
  return [
    signedPercent(level.medianFinal.value / summary.facts.start - 1, 0),
    judged(percent(level.drawdownP95.value), drawdown),
    judged(chance(level.ruined.share), ruin),
  ]
}

/** Where most accounts stall, or none trades, nothing else is judged. */
function stalled(level: LevelFigures): Cell {
  const { stalled: share, riskTakenShare } = level
  const text = riskTakenShare === null || riskTakenShare === 0 ? 'no trade' : chance(share.share)
  return judged(text, isTradable(level) ? null : false)
}

/** `56%, 93`: the odds of a contract, and the trade by which half of the accounts have it. */
function reached({ reached: all }: LevelFigures, tier: string, trades: number): Content {
  const found = all.find(each => each.tier === tier)
  if (found === undefined) return NONE
  const odds = chance(found.share.share, 0)
  return found.share.share === 0 ? odds : `${odds}, ${medianTrade(found.medianTrades, trades).text}`
}

function judged(text: string, kept: boolean | null): Cell {
  return kept === null ? { text } : { text, kept }
}
