import type { CurveStats, FileStats, TradeStats } from '../../results/fileStats.ts'
import { cutOffWords } from '../words/cutOffWords.ts'
import { count, date, fixed, NONE, percent, plural, setting } from '../words/format.ts'
import { METRIC_CATALOGUE, type MetricLabel, type MetricStyle, metricInterval } from '../words/metricCatalogue.ts'
import { painter } from './ansi.ts'
import { type TerminalGroup, type TerminalRow, terminalGroups } from './terminalGroups.ts'
import type { TerminalStyle } from './terminalStyle.ts'
import { wrapText } from './wrapText.ts'

/** Of a ratio. */
const DECIMALS = 3

/** What `stats` prints: what the file was taken for, every metric by group, and what to know about them. */
export function statsText(stats: FileStats, style: TerminalStyle): string {
  const { width, color } = style
  const paint = painter(color)
  const head = [
    ...wrapText(stats.file, width).map(line => paint('bold', line)),
    ...sentences(stats).flatMap(sentence => wrapText(sentence, width)),
  ]
  const groups =
    stats.kind === 'equity'
      ? curveGroups(stats)
      : metricGroups(stats, METRIC_CATALOGUE.tradeMetrics, styleOf(stats.unit))
  const notes = stats.notices.flatMap(notice => wrapText(`Note: ${notice}.`, width))
  return `${[head.join('\n'), terminalGroups(groups, style), notes.join('\n')].filter(Boolean).join('\n\n')}\n`
}

function sentences(stats: FileStats): string[] {
  const { recognised, rows, first, last } = stats
  const what = stats.kind === 'equity' ? plural(rows, 'row') : plural(rows, 'closed trade')
  const period = first === null || last === null ? '' : `, ${date(first)} to ${date(last)}`
  const read = `Read as ${recognised}: ${what}${period}.`
  if (stats.kind !== 'equity') return [read, ...openTrades(stats)]
  const { values, periods, riskFree } = stats
  const perYear = values.periods_per_year
  const yearWords = perYear === null ? 'Periods a year: none.' : `Periods a year: ${count(perYear)} (${periods}).`
  return [read, `${yearWords} Risk-free rate: ${setting(riskFree)} a year.`]
}

function openTrades({ cutOff, unit }: TradeStats): string[] {
  if (cutOff === null) return []
  return [cutOffWords(cutOff, unit === 'R' ? null : amount => fixed(amount, 2))]
}

function styleOf(unit: TradeStats['unit']): MetricStyle {
  const money = (value: number) => fixed(value, 2)
  return { amount: value => `${money(value)}${unit === 'R' ? ' R' : ''}`, money, decimals: DECIMALS }
}

function curveGroups(stats: CurveStats): TerminalGroup[] {
  return [...metricGroups(stats, METRIC_CATALOGUE.curve, styleOf('money')), deepest(stats)]
}

function metricGroups(
  stats: { readonly values: object; readonly reasons: object },
  labels: Readonly<Record<string, MetricLabel | null>>,
  style: MetricStyle,
): TerminalGroup[] {
  const values = stats.values as Readonly<Record<string, number | null>>
  const reasons = stats.reasons as Readonly<Record<string, string>>
  const groups = new Map<string, TerminalRow[]>()
  for (const [key, label] of Object.entries(labels)) {
    if (label === null) continue
    const value = values[key] ?? null
    const rows = groups.get(label.group) ?? []
    groups.set(label.group, rows)
    rows.push(
      value === null
        ? { label: label.label, value: NONE, note: reasons[key] ?? '' }
        : { label: label.label, value: label.show(value, style), note: metricInterval(label, values, style) },
    )
  }
  return [...groups].map(([title, rows]) => ({ title, rows }))
}

function deepest({ drawdowns }: CurveStats): TerminalGroup {
  return {
    title: 'Deepest drawdowns',
    rows: drawdowns.map(({ depth, peak, trough, recovery, recovered, periods_total: periods }, i) => {
      const back = recovered ? `back ${date(recovery)}` : 'not back yet'
      const when = peak === null ? '' : `from ${date(peak)}, deepest ${date(trough)}, ${back}, `
      return { label: count(i + 1), value: percent(depth), note: `${when}${plural(periods, 'period')}` }
    }),
  }
}
