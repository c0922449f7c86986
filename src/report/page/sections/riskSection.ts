import type { RunResult } from '../../../results/runResult.ts'
import type { RiskLevelSummary } from '../../../results/samples.ts'
import { RUN_CHARTS } from '../../charts/runCharts.ts'
import { term } from '../../markup/glossary.ts'
import { type Html, html } from '../../markup/html.ts'
import { table } from '../../markup/table.ts'
import { differenceTable } from '../../tables/differenceTable.ts'
import { levelTable } from '../../tables/levelTable.ts'
import { setting } from '../../words/format.ts'
import { SURVIVED } from '../../words/outcomeWords.ts'
import { chartNumbers } from '../chartNumbers.ts'
import { figure } from '../figure.ts'
import type { Section } from '../section.ts'

/** Every risk level on the same draws; null where one level alone has nothing to be compared with. */
export async function riskSection(result: RunResult): Promise<Section | null> {
  const risks = result.summary.samples?.risks ?? []
  if (risks.length < 2) return null
  return {
    id: 'risks',
    title: 'Risk levels side by side',
    body: [await survival(result, risks), await growth(result, risks), await differences(result, risks)],
  }
}

function survival(result: RunResult, risks: readonly RiskLevelSummary[]): Promise<Html | null> {
  return figure(RUN_CHARTS.survival, result, {
    caption: html`${term('survived', 'Survived')}: ${SURVIVED}. Lines through the points: ${term('interval', '95% intervals')}.
      Every level plays the same samples.`,
    numbers: chartNumbers(
      levelTable(
        'Under each share its 95% interval',
        ['survived', 'ruined', 'stalled'],
        risks,
        result.summary.market.quote,
      ),
    ),
  })
}

function growth(result: RunResult, risks: readonly RiskLevelSummary[]): Promise<Html | null> {
  const { quote } = result.summary.market
  return figure(RUN_CHARTS.growth, result, {
    caption: html`Growth against ruin: up is a higher median end, left is a smaller chance of ruin; crosses are
      ${term('interval', '95% intervals')}. Orange: this plan. Where the line bends back, more risk buys less.`,
    numbers: chartNumbers(levelTable('Under each figure its 95% interval', ['ruined', 'medianFinal'], risks, quote)),
  })
}

/** The paired differences as chart and table. */
function differences(result: RunResult, risks: readonly RiskLevelSummary[]): Promise<Html | null> {
  const own = risks.find(level => level.own)
  return figure(RUN_CHARTS.paired, result, {
    caption: html`${term('paired', 'Paired')} with this plan's ${setting(own?.risk)}: the typical (geometric mean) end on
      the very same draws. Lines: ${term('interval', '95% intervals')}.`,
    numbers: table(differenceTable(risks, result.summary.market.quote)),
  })
}
