import Table from 'cli-table3'
import type { Estimate, Proportion, ReachSummary, RiskLevelSummary, SampleSummary } from '../../results/samples.ts'
import type { Summary } from '../../results/summary.ts'
import { chance, chanceInterval, percent, roundMoney, setting } from '../words/format.ts'
import { medianTrade } from '../words/medianTrade.ts'
import { SURVIVED } from '../words/outcomeWords.ts'
import { tierLabelOf } from '../words/tierLabel.ts'
import type { Paint } from './ansi.ts'
import { bareTable } from './bareTable.ts'
import { wrapText } from './wrapText.ts'

/** The risk levels in terminal tables of at most 80 columns, under a figure its interval in brackets. */
export function levelTables(samples: SampleSummary, summary: Summary, width: number, paint: Paint): string[] {
  const { risks, trades } = samples
  const { quote } = summary.market
  const table = (title: string, heads: readonly string[], cells: (level: RiskLevelSummary) => readonly string[]) =>
    levelTable(title, heads, risks, cells, width, paint)
  return [
    table(
      `What becomes of the accounts; survive: ${SURVIVED}`,
      ['survive', 'ruined', 'stalled', 'risk taken'],
      level => [share(level.survived), share(level.ruined), share(level.stalled), percent(level.riskTakenShare)],
    ),
    table('Where they end', ['median end', '5% … 95%', '5% fall deeper than'], level => [
      estimate(level.medianFinal, value => roundMoney(value, quote), amount),
      `${amount(level.p05Final.value)} … ${roundMoney(level.p95Final.value, quote)}`,
      estimate(level.drawdownP95, percent, percent),
    ]),
    ...risks[0]!.reached.map(({ tier }, k) =>
      table(
        `The step up to ${tierLabelOf(summary, tier)}: what comes first, and the median trade of it, accounts that never get there last`,
        ['reached', 'ruined before', 'neither yet', 'median trade'],
        level => stepUp(level.reached[k]!, trades),
      ),
    ),
  ]
}

function levelTable(
  title: string,
  heads: readonly string[],
  levels: readonly RiskLevelSummary[],
  cells: (level: RiskLevelSummary) => readonly string[],
  width: number,
  paint: Paint,
): string {
  const rows = levels.map(level => ({
    name: level.own ? paint('bold', `${setting(level.risk)}*`) : setting(level.risk),
    cells: cells(level),
  }))
  return [...wrapText(title, width), ...riskTable(heads, rows, width)].join('\n')
}

export interface RiskRow {
  readonly name: string
  readonly cells: readonly string[]
}

/** One table, or where it is too wide its columns in two, each with the risks. */
export function riskTable(heads: readonly string[], rows: readonly RiskRow[], width: number): string[] {
  const head = ['risk', ...heads]
  const table = new Table({ ...bareTable, head, colAligns: head.map(() => 'right' as const) })
  for (const { name, cells } of rows) table.push([name, ...cells])
  if (table.width <= width || heads.length === 1) return [table.toString()]
  const middle = Math.ceil(heads.length / 2)
  const part = (from: number, to?: number) =>
    riskTable(
      heads.slice(from, to),
      rows.map(({ name, cells }) => ({ name, cells: cells.slice(from, to) })),
      width,
    )
  return [...part(0, middle), ...part(middle)]
}

function stepUp({ share: reached, ruinedBefore, neither, medianTrades }: ReachSummary, trades: number): string[] {
  const { text, interval = [] } = medianTrade(medianTrades, trades)
  return [share(reached), share(ruinedBefore), share(neither), `${text}\n[${interval.join(', ')}]`]
}

function share(found: Proportion): string {
  return `${chance(found.share)}\n[${chanceInterval(found, ', ')}]`
}

function estimate({ value, low, high }: Estimate, format: Format, inside: Format): string {
  return `${format(value)}\n[${inside(low)}, ${inside(high)}]`
}

type Format = (value: number) => string

/** Money without its currency, which stands beside it. */
export function amount(value: number): string {
  return roundMoney(value, '').trimEnd()
}
