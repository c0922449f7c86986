import Table from 'cli-table3'
import type { RunResult } from '../../results/runResult.ts'
import type { Estimate, RiskLevelSummary, SampleSummary } from '../../results/samples.ts'
import { chance, chanceInterval, percent, plural, roundMoney, setting } from '../words/format.ts'
import { SURVIVED } from '../words/outcomeWords.ts'
import { binWords, shortWords, tradeWords } from '../words/sampleWords.ts'
import type { Paint } from './ansi.ts'
import { bareTable } from './bareTable.ts'
import { amount } from './levelTables.ts'
import { wrapText } from './wrapText.ts'

const HEADS = ['survive', 'ruined', 'stalled', 'median end', '5% fall deeper than']

/** A risk level; the intervals stand for the plan's own only. */
interface Row {
  readonly risk: string
  readonly figures: readonly string[]
  readonly intervals: readonly string[]
}

/** The risk levels as a small table, with the intervals of the plan's own; as text where lines are too short for it. */
export function terminalLevels({ summary }: RunResult, width: number, paint: Paint): string[] {
  const { samples, market } = summary
  if (samples === null) return []
  const rows = samples.risks.map(level => rowOf(level, market.quote))
  const text = (row: Row) => wrapText(rowText(row), width)
  const own = rows.filter(({ intervals }) => intervals.length > 0)
  const layouts = [tableOf(rows, true), [...tableOf(rows, false), ...own.flatMap(text)], rows.flatMap(text)]
  const fitting = layouts.find(lines => lines.every(line => line.length <= width)) ?? []
  return [...wrapText(lead(samples), width).map(line => paint('dim', line)), ...fitting]
}

function lead(samples: SampleSummary): string {
  const said = [
    `${plural(samples.count, 'sample')} of ${tradeWords(samples)} at each risk, in brackets 95% intervals; survive: ${SURVIVED}`,
    shortWords(samples),
    binWords(samples),
  ]
  return said.filter(words => words !== null).join('. ')
}

function rowOf(
  { risk, own, survived, ruined, stalled, medianFinal, drawdownP95 }: RiskLevelSummary,
  quote: string,
): Row {
  const money = (value: number) => roundMoney(value, quote)
  const between = ({ low, high }: Estimate, format: (value: number) => string) => `[${format(low)}, ${format(high)}]`
  const share = (found: RiskLevelSummary['survived']) => `[${chanceInterval(found, ', ')}]`
  const shares = [survived, ruined, stalled]
  return {
    risk: setting(risk),
    figures: [...shares.map(found => chance(found.share)), money(medianFinal.value), percent(drawdownP95.value)],
    intervals: own ? [...shares.map(share), between(medianFinal, amount), between(drawdownP95, percent)] : [],
  }
}

function tableOf(rows: readonly Row[], withIntervals: boolean): string[] {
  const head = ['risk', ...HEADS]
  const table = new Table({ ...bareTable, head, colAligns: head.map(() => 'right' as const) })
  for (const { risk, figures, intervals } of rows) {
    table.push([risk, ...figures])
    if (withIntervals && intervals.length > 0) table.push(['', ...intervals])
  }
  return table.toString().split('\n')
}

function rowText({ risk, figures, intervals }: Row): string {
  const parts = HEADS.map((head, i) => [head, figures[i], intervals[i]].filter(Boolean).join(' '))
  return `${risk}: ${parts.join(', ')}`
}
