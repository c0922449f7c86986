import { onBarClock } from '../../results/barClock.ts'
import type { RunResult } from '../../results/runResult.ts'
import type { Summary } from '../../results/summary.ts'
import { accountTables } from '../tables/accountTables.ts'
import { alternativesTable } from '../tables/alternativesTable.ts'
import { closestCallTable } from '../tables/closestCallTable.ts'
import { costTable } from '../tables/costTable.ts'
import { differenceTable } from '../tables/differenceTable.ts'
import { deepestDrawdownTable, drawdownKindTable } from '../tables/drawdownTables.ts'
import { edgePartsTable } from '../tables/edgePartsTable.ts'
import { gapTable } from '../tables/gapTable.ts'
import { hashTable } from '../tables/hashTable.ts'
import { legCostTable } from '../tables/legCostTable.ts'
import { monthTable } from '../tables/monthTable.ts'
import { planTables } from '../tables/planTables.ts'
import { selectionTable } from '../tables/selectionTable.ts'
import { useTable } from '../tables/useTable.ts'
import { dataWords } from '../words/dataWords.ts'
import { intervalWords } from '../words/intervalWords.ts'
import { adviceWords } from '../words/levels/adviceWords.ts'
import { compareHeadline, compareReason } from '../words/levels/compareWords.ts'
import { levelWords } from '../words/levels/levelWords.ts'
import { marginCallWords } from '../words/liquidationWords.ts'
import { metricList } from '../words/metricList.ts'
import { outcomeWords } from '../words/outcomeWords.ts'
import { runLook } from '../words/panel/runLook.ts'
import { proofWords } from '../words/proofWords.ts'
import { repeatCommand } from '../words/repeatCommand.ts'
import { runFacts } from '../words/runFacts.ts'
import { flowsLeftOutWords } from '../words/sampleWords.ts'
import { block, list, tables } from './markdownParts.ts'
import { markdownTable, plain } from './markdownTable.ts'

/** The twin of the page for people who paste into notes: its words and its tables. */
export function markdownReport(played: RunResult): string {
  const result = onBarClock(played)
  const { summary } = result
  const facts = runFacts(result).map(fact => [fact.label, fact.text])
  const blocks: readonly (readonly [string, readonly string[]])[] = [
    ['What its author says', [list(summary.notes)]],
    ['Notices', [list(summary.notices)]],
    ['In figures', [markdownTable(['Figure', 'Value'], facts)]],
    ['Under water', tables([drawdownKindTable(summary)])],
    ['The plan', tables(planTables(summary))],
    ['Samples', samples(summary)],
    [levelWords(summary.samples).question, advice(summary)],
    ['Time, margin and trades used', tables([useTable(summary)])],
    ['Against doing less', tables([alternativesTable(summary)])],
    ['Edge over time', tables([edgePartsTable(summary.edgeParts)])],
    ['Gap to the ideal', tables([gapTable(summary)])],
    ['Costs', tables([costTable(summary), legCostTable(result)])],
    ['Monthly returns', tables([monthTable(result)])],
    ['Metrics', [markdownTable(['Metric', 'Value', ''], metrics(summary))]],
    ['Deepest drawdowns', tables([deepestDrawdownTable(result)])],
    ['Closest calls to liquidation', [marginCallWords(summary.facts), ...tables([closestCallTable(result)])]],
    ['Assumptions in force', [list(summary.assumptions)]],
    ['Data', [list(dataWords(summary))]],
    ['Repeat this run', repeat(result)],
  ]
  const head = [
    `# ${plain(summary.name)}`,
    ...answerOf(summary),
    [...summary.verdict.sentences, ...summary.verdict.details].map(plain).join('\n'),
  ]
  return `${[...head, ...blocks.flatMap(([title, parts]) => block(title, parts))].join('\n\n')}\n`
}

/** The outcome; of a comparison its answer, before the run at the plan's own risk. */
function answerOf(summary: Summary): string[] {
  const { comparison } = summary
  if (comparison === null) return [`**${outcomeWords(summary)}**`]
  const answer = [compareHeadline(comparison, summary), compareReason(comparison, summary)]
  return [`**${plain(runLook(summary).words)}**`, answer.map(plain).join('\n'), '## The run itself']
}

function samples(summary: Summary): string[] {
  const { samples: found } = summary
  if (found === null) return []
  const differences = found.risks.length < 2 ? [] : [differenceTable(found, summary.market.quote)]
  const flows = flowsLeftOutWords(found)
  const said = [intervalWords(found), ...(flows === null ? [] : [`${flows}.`])].map(plain)
  return [...said, ...tables([...accountTables(found, summary), ...differences])]
}

function advice(summary: Summary): string[] {
  const { comparison } = summary
  if (comparison === null) return []
  const words = [adviceWords(comparison, summary), proofWords(comparison, summary)].map(plain)
  const { selections } = comparison
  return selections.some(({ skipped }) => skipped.trades > 0)
    ? [...words, ...tables([selectionTable(selections, levelWords(summary.samples))])]
    : words
}

function metrics(summary: Summary): string[][] {
  return metricList(summary).map(({ label, value, note, reason }) => [label, value, reason ?? note])
}

function repeat({ summary, outputs }: RunResult): string[] {
  const { seed, versions, inputs } = summary
  return [
    `\`\`\`sh\n${repeatCommand(summary)}\n\`\`\``,
    `Seed ${plain(seed)}, stepup ${versions.stepup}, Node ${versions.node}, results format ${versions.format}.`,
    ...tables([hashTable('Inputs', inputs), hashTable('Results', outputs)]),
  ]
}
