import type { ComparisonSummary, LevelSelection } from '../../results/comparison.ts'
import type { RunResult } from '../../results/runResult.ts'
import type { Estimate, RiskLevelSummary, SampleSummary } from '../../results/samples.ts'
import type { SelectedTrades } from '../../results/selection.ts'
import type { Summary } from '../../results/summary.ts'
import { adviceWords } from '../words/adviceWords.ts'
import { chance, count, inR, intervalInR, NONE, plural, setting, signedPercent } from '../words/format.ts'
import { intervalWords } from '../words/intervalWords.ts'
import { proofWords } from '../words/proofWords.ts'
import { binWords, flowsLeftOutWords, shortWords, tradeWords } from '../words/sampleWords.ts'
import { type Paint, painter } from './ansi.ts'
import { levelTables, riskTable } from './levelTables.ts'
import { wrapText } from './wrapText.ts'

/** What `compare` prints: every risk level on the same draws, which one to take, and what the trades can prove. */
export function comparisonText({ summary }: RunResult, { width, color }: { width: number; color: boolean }): string {
  const paint = painter(color)
  const { samples, comparison, notices } = summary
  const paragraphs = [
    paint('bold', summary.name),
    ...(samples === null ? ['Nothing can be compared.'] : levels(samples, summary, width, paint)),
    ...(comparison === null ? [] : judgement(comparison, summary, width)),
    ...(notices.length === 0 ? [] : [wrapText(`Notices: ${notices.join('; ')}.`, width).join('\n')]),
  ]
  return `${paragraphs.join('\n\n')}\n`
}

/** Which level to take, what the levels take and skip where any skips, and what the trades can prove. */
function judgement(comparison: ComparisonSummary, summary: Summary, width: number): string[] {
  const { selections } = comparison
  const skips = selections.some(({ skipped }) => skipped.trades > 0)
  return [
    wrapText(adviceWords(comparison, summary), width).join('\n'),
    ...(skips ? [selectionTable(selections, width)] : []),
    wrapText(proofWords(comparison, summary), width).join('\n'),
  ]
}

function selectionTable(selections: readonly LevelSelection[], width: number): string {
  const cell = ({ meanR }: SelectedTrades) =>
    meanR === null ? NONE : `${inR(meanR.mean)}\n[${intervalInR(meanR, ', ')}]`
  const rows = selections.map(({ risk, taken, skipped, difference }) => ({
    name: setting(risk),
    cells: [cell(taken), cell(skipped), difference === null ? NONE : `[${intervalInR(difference, ', ')}]`],
  }))
  const title = 'Mean R of the trades taken and of those skipped, with one smallest contract'
  return [...wrapText(title, width), ...riskTable(['taken', 'skipped', 'taken less skipped'], rows, width)].join('\n')
}

function levels(samples: SampleSummary, summary: Summary, width: number, paint: Paint): string[] {
  return [
    wrapText(lead(samples, summary), width).join('\n'),
    ...levelTables(samples, summary, width, paint),
    ...(samples.risks.length > 1 ? [differenceTable(samples.risks, width)] : []),
  ]
}

function lead(s: SampleSummary, { market }: Summary): string {
  const draws =
    s.poolSize === null
      ? 'on simulated prices'
      : `drawn in blocks of ${count(s.block)} from ${plural(s.poolSize, 'trade')}`
  const more = [binWords(s), shortWords(s), flowsLeftOutWords(s)]
    .filter(words => words !== null)
    .map(words => ` ${words}.`)
  return `${plural(s.count, 'account')} of ${tradeWords(s)} at each risk, the same draws for all, ${draws}, ${market.tiers.map(t => t.symbol).join(' to ')}. An asterisk marks the scenario’s own risk. In brackets, under its figure: a 95% interval. ${intervalWords(s)}${more.join('')}`
}

function differenceTable(levels: readonly RiskLevelSummary[], width: number): string {
  const own = levels.find(level => level.own)!
  const heads = ['typical end', `ends above ${setting(own.risk)}`]
  const others = levels.filter(level => !level.own)
  const rows = others.map(level => ({
    name: setting(level.risk),
    cells: [difference(level.paired), chance(level.winsShare)],
  }))
  const title = `Paired with ${setting(own.risk)}, on the very same draws: the typical (geometric mean) end against that at ${setting(own.risk)}`
  return [...wrapText(title, width), ...riskTable(heads, rows, width)].join('\n')
}

function difference(paired: Estimate | null): string {
  if (paired === null) return '–'
  const growth = (log: number) => signedPercent(Math.expm1(log))
  return `${growth(paired.value)} [${growth(paired.low)}, ${growth(paired.high)}]`
}
