import { costTable } from './costTable.ts'
import { markdownAdvice, markdownSamples } from './markdownSamples.ts'
import { markdownTable, plain } from './markdownTable.ts'
import { metricList } from './metricList.ts'
import { repeatCommand } from './repeatCommand.ts'
import type { RunResult } from './result.ts'
import { outcomeWords } from './simulatedPath.ts'
import type { Summary } from './summary.ts'
import { terminalFacts } from './terminalFacts.ts'

/** The twin of the page for people who paste into notes: verdict, figures, samples, metrics, assumptions, command. */
export function markdownReport(result: RunResult): string {
  const { summary } = result
  const parts = [
    `# ${plain(summary.name)}`,
    `**${outcomeWords(summary)}**`,
    [...summary.verdict.sentences, ...summary.verdict.details].map(plain).join('\n'),
    ...block(
      '## In figures',
      markdownTable(
        ['Figure', 'Value'],
        terminalFacts(result).map(fact => [fact.label, fact.text]),
      ),
    ),
    ...block('## Costs', costBlock(summary)),
    ...block('## Samples', markdownSamples(summary)),
    ...block('## Which risk to take', markdownAdvice(summary)),
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
