import Table from 'cli-table3'
import type { RunResult } from '../../results/runResult.ts'
import type { RiskLevelSummary, SampleSummary } from '../../results/samples.ts'
import { textOf } from '../words/cell.ts'
import { plural } from '../words/format.ts'
import { neverTraded } from '../words/levels/judged.ts'
import { LEVEL_FIGURES } from '../words/levels/levelFigures.ts'
import { levelWords } from '../words/levels/levelWords.ts'
import { SURVIVED } from '../words/outcomeWords.ts'
import { binWords, shortWords, tradeWords } from '../words/sampleWords.ts'
import type { Paint } from './ansi.ts'
import { bareTable } from './bareTable.ts'
import { bracketed } from './terminalTable.ts'
import { wrapText } from './wrapText.ts'

const KEYS = ['survived', 'ruined', 'stalled', 'medianFinal', 'drawdownP95'] as const
const HEADS = KEYS.map(key => textOf(LEVEL_FIGURES[key].head).toLowerCase())

/** A risk level; the intervals stand for the plan's own only. */
interface Row {
  readonly label: string
  readonly figures: readonly string[]
  readonly intervals: readonly string[]
}

/** The levels in lines, and the intervals of the plan's own where they do not stand in the table. */
interface DrawnLevels {
  readonly table: readonly string[]
  readonly intervals: readonly string[]
}

/** The risk levels as a small table, with the intervals of the plan's own; as text where lines are too short for it. */
export function terminalLevels({ summary }: RunResult, width: number, paint: Paint): DrawnLevels {
  const { samples, market } = summary
  if (samples === null) return { table: [], intervals: [] }
  const rows = samples.risks.map(level => rowOf(level, market.quote))
  const text = (row: Row) => wrapText(rowText(row), width)
  const own = rows.filter(({ intervals }) => intervals.length > 0).flatMap(text)
  const { head } = levelWords(samples)
  const tables = [
    { table: tableOf(head, rows, { withIntervals: true, twoLines: false }), intervals: [] },
    { table: tableOf(head, rows, { withIntervals: false, twoLines: false }), intervals: own },
    { table: tableOf(head, rows, { withIntervals: false, twoLines: true }), intervals: own },
  ]
  const fits = ({ table }: DrawnLevels) => table.every(line => line.length <= width)
  const { table, intervals } = tables.find(fits) ?? { table: rows.flatMap(text), intervals: [] }
  return { table: [...wrapText(lead(samples), width).map(line => paint('dim', line)), ...table], intervals }
}

function lead(samples: SampleSummary): string {
  const said = [
    `${plural(samples.count, 'sample')} of ${tradeWords(samples)} ${levelWords(samples).each}, in brackets 95% intervals; survived: ${SURVIVED}`,
    neverTraded({ samples })
      ? `Not one account took a trade${samples.dayMargin === 'left out' ? ', as the day margin is left out' : ''}: ${samples.risks.every(({ survived }) => survived.share === 0) ? 'all of them stalled' : 'that they survived says nothing'}`
      : null,
    shortWords(samples),
    binWords(samples),
  ]
  return said.filter(words => words !== null).join('. ')
}

function rowOf(level: RiskLevelSummary, quote: string): Row {
  const cells = KEYS.map(key => LEVEL_FIGURES[key].of(level, quote))
  return {
    label: level.label,
    figures: cells.map(({ text }) => text),
    intervals: level.own ? cells.map(bracketed) : [],
  }
}

interface TableForm {
  readonly withIntervals: boolean
  /** Whether long heads are broken. */
  readonly twoLines: boolean
}

function tableOf(name: string, rows: readonly Row[], { withIntervals, twoLines }: TableForm): string[] {
  const heads = [name.toLowerCase(), ...HEADS]
  const head = twoLines ? heads.map(words => words.replace(/(?<=^\w+% \w+) |(?<=^median) /, '\n')) : heads
  const table = new Table({ ...bareTable, head, colAligns: head.map(() => 'right' as const) })
  for (const { label, figures, intervals } of rows) {
    table.push([label, ...figures])
    if (withIntervals && intervals.length > 0) table.push(['', ...intervals])
  }
  return table
    .toString()
    .split('\n')
    .map(line => line.trimEnd())
}

function rowText({ label, figures, intervals }: Row): string {
  const parts = HEADS.map((head, i) => [head, figures[i], intervals[i]].filter(Boolean).join(' '))
  return `${label}: ${parts.join(', ')}`
}
