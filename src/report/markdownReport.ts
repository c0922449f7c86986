import { costTable } from './costTable.ts'
import { chance, chanceInterval, percent, roundMoney, setting } from './format.ts'
import { intervalWords } from './intervalWords.ts'
import { metricList } from './metricList.ts'
import { repeatCommand } from './repeatCommand.ts'
import type { RunResult } from './result.ts'
import { outcomeWords } from './simulatedPath.ts'
import type { Estimate, Proportion, SampleSummary, Summary } from './summary.ts'
import { terminalFacts } from './terminalFacts.ts'

/** The twin of the page for people who paste into notes: verdict, figures, samples, metrics, assumptions, command. */
export function markdownReport(result: RunResult): string {
  const { summary } = result
  const parts = [
    `# ${plain(summary.name)}`,
    `**${outcomeWords(summary)}**`,
    summary.verdict.sentences.map(plain).join('\n'),
    ...block(
      '## In figures',
      markdownTable(
        ['Figure', 'Value'],
        terminalFacts(result).map(fact => [fact.label, fact.text]),
      ),
    ),
    ...block('## Costs', costBlock(summary)),
    ...block('## Samples', sampleBlock(summary)),
    ...block('## Metrics', markdownTable(['Metric', 'Value', ''], metricRows(summary))),
    ...block('## Assumptions', summary.assumptions.map(sentence => `- ${plain(sentence)}`).join('\n')),
    '## Repeat this run',
    `\`\`\`sh\n${repeatCommand(summary)}\n\`\`\``,
    `Seed ${plain(summary.seed)}, stepup ${summary.versions.stepup}.`,
  ]
  return `${parts.join('\n\n')}\n`
}

function block(title: string, body: string): string[] {
  return body === '' ? [] : [title, body]
}

function metricRows(summary: Summary): string[][] {
  return metricList(summary).map(({ label, value, note, reason }) => [label, value, reason ?? note])
}

function costBlock(summary: Summary): string {
  if (summary.costs.byTier.length === 0) return ''
  const { heads, rows } = costTable(summary)
  return markdownTable(
    ['From gross to net', ...heads],
    rows.map(({ name, cells }) => [name, ...cells]),
  )
}

function sampleBlock(summary: Summary): string {
  const { samples } = summary
  return samples === null ? '' : `${sampleTable(samples, summary)}\n\n${plain(intervalWords(samples))}`
}

function sampleTable(samples: SampleSummary, { market }: Summary): string {
  const share = (found: Proportion) => `${chance(found.share)} (${chanceInterval(found)})`
  const end = ({ value, low, high }: Estimate) =>
    `${roundMoney(value, market.quote)} (${roundMoney(low, market.quote)} to ${roundMoney(high, market.quote)})`
  const rows = samples.risks.map(level => [
    `${setting(level.risk)}${level.own ? ', this plan' : ''}`,
    share(level.survived),
    share(level.ruined),
    end(level.medianFinal),
    percent(level.drawdownP95.value),
  ])
  return markdownTable(['Risk', 'Survived', 'Ruined', 'Median end', '5% fall deeper than'], rows)
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(row => line(row.map(plain)))].join('\n')
}

/** Text from outside must not turn into markup. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/g, character => `\\${character}`).replace(/\s*\n\s*/g, ' ')
}
