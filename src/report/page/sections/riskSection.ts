import type { RunResult } from '../../../results/runResult.ts'
import { ownLevel, type SampleSummary } from '../../../results/samples.ts'
import { RUN_CHARTS } from '../../charts/runCharts.ts'
import { term } from '../../markup/glossary.ts'
import { type Html, html } from '../../markup/html.ts'
import { table } from '../../markup/table.ts'
import { differenceTable } from '../../tables/differenceTable.ts'
import { levelTable } from '../../tables/levelTable.ts'
import { FINDINGS } from '../../words/evidence/chartFindings.ts'
import { type LevelWords, levelWords } from '../../words/levels/levelWords.ts'
import { SURVIVED } from '../../words/outcomeWords.ts'
import { chartNumbers } from '../chartNumbers.ts'
import { figure } from '../figure.ts'
import type { Section } from '../section.ts'

/** Every risk level on the same draws; null where one level alone has nothing to be compared with. */
export async function riskSection(result: RunResult): Promise<Section | null> {
  const { samples } = result.summary
  if (samples === null || samples.risks.length < 2) return null
  const words = levelWords(samples)
  return {
    id: 'risks',
    title: words.title,
    body: [
      await differences(result, samples, words),
      await survival(result, samples),
      await growth(result, samples, words),
    ],
  }
}

function survival(result: RunResult, samples: SampleSummary): Promise<Html | null> {
  return figure(RUN_CHARTS.survival, result, {
    finding: FINDINGS.survival(result.summary),
    caption: html`${term('survived', 'Survived')}: ${SURVIVED}. Lines through the points: ${term('interval', '95% intervals')}.
      Every ${levelWords(samples).noun} plays the same samples.`,
    numbers: chartNumbers(
      levelTable(
        'Each share with its 95% interval',
        ['survived', 'ruined', 'stalled'],
        samples,
        result.summary.market.quote,
      ),
    ),
  })
}

function growth(result: RunResult, samples: SampleSummary, words: LevelWords): Promise<Html | null> {
  const { quote } = result.summary.market
  return figure(RUN_CHARTS.growth, result, {
    finding: FINDINGS.growth(result.summary),
    caption: html`Growth against ruin: up is a higher median end, left is a smaller chance of ruin; crosses are
      ${term('interval', '95% intervals')}. Orange: ${words.mark}.${words.bend}`,
    numbers: chartNumbers(levelTable('Each figure with its 95% interval', ['ruined', 'medianFinal'], samples, quote)),
  })
}

/** The paired differences as chart and table. */
function differences(result: RunResult, samples: SampleSummary, words: LevelWords): Promise<Html | null> {
  const own = ownLevel(samples)
  return figure(RUN_CHARTS.paired, result, {
    finding: FINDINGS.paired(result.summary),
    caption: html`${term('paired', 'Paired')} with ${words.ownIs(own?.label ?? '')}: the typical (geometric mean) end on
      the very same draws. Lines: ${term('interval', '95% intervals')}.`,
    numbers: table(differenceTable(samples, result.summary.market.quote)),
  })
}
