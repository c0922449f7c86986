import { chartNumbers } from '../chartNumbers.ts'
import { growthChart } from '../charts/growthChart.ts'
import { pairedChart } from '../charts/pairedChart.ts'
import { survivalChart } from '../charts/survivalChart.ts'
import { adviceWords, proofWords } from '../comparisonWords.ts'
import { figure } from '../figure.ts'
import { NONE, percent, roundMoney, setting, signedPercent } from '../format.ts'
import { term } from '../glossary.ts'
import { type Html, html } from '../html.ts'
import { type PairedLevel, pairedLevels } from '../pairedLevels.ts'
import type { RunResult } from '../result.ts'
import type { Section } from '../section.ts'
import type { RiskLevelSummary, Summary } from '../summary.ts'
import { table } from '../table.ts'
import { estimate, levelName, share } from './levelCells.ts'

/** Every risk level on the same draws; null where one level alone has nothing to be compared with. */
export async function riskSection({ summary }: RunResult): Promise<Section | null> {
  const risks = summary.samples?.risks ?? []
  if (risks.length < 2) return null
  return {
    id: 'risks',
    title: 'Which risk per trade',
    body: [advice(summary), await survival(risks), await growth(risks, summary), await differences(risks)],
  }
}

function advice(summary: Summary): Html | null {
  const { comparison } = summary
  if (comparison === null) return null
  const { recommendation, proof } = comparison
  return html`<p>${adviceWords(recommendation, summary)}</p>${proof === null ? null : html`<p>${proofWords(proof)}</p>`}`
}

function survival(risks: readonly RiskLevelSummary[]): Promise<Html> {
  return figure({
    label: 'Share of the samples that survive and that are ruined, by risk per trade',
    caption: html`Lines through the points: ${term('interval', '95% intervals')}. Every level plays the same samples.`,
    numbers: chartNumbers({
      caption: 'Under each share its 95% interval',
      columns: [{ head: 'Risk' }, { head: 'Survived', kind: 'number' }, { head: 'Ruined', kind: 'number' }],
      rows: risks.map(level => [levelName(level), share(level.survived), share(level.ruined)]),
    }),
    chart: size => survivalChart(risks, size),
  })
}

function growth(risks: readonly RiskLevelSummary[], { market }: Summary): Promise<Html> {
  return figure({
    label: 'Median end of the accounts against the share that is ruined, one point for each risk per trade',
    caption: html`Growth against ruin: up is a higher median end, left is a smaller chance of ruin; crosses are
      ${term('interval', '95% intervals')}. Orange: this plan. Where the line bends back, more risk buys less.`,
    numbers: chartNumbers({
      caption: 'Under each figure its 95% interval',
      columns: [{ head: 'Risk' }, { head: 'Ruined', kind: 'number' }, { head: 'Median end', kind: 'number' }],
      rows: risks.map(level => [
        levelName(level),
        share(level.ruined),
        estimate(level.medianFinal, value => roundMoney(value, market.quote)),
      ]),
    }),
    chart: size => growthChart(risks, market.quote, size),
  })
}

/** The paired differences as chart and table. */
async function differences(risks: readonly RiskLevelSummary[]): Promise<Html | null> {
  const levels = pairedLevels(risks)
  if (levels.length === 0) return null
  const own = risks.find(level => level.own)
  return figure({
    label: 'How much more or less each risk level typically ends with than the plan itself, on the same draws',
    caption: html`${term('paired', 'Paired')} with this plan's ${setting(own?.risk)}: the typical (geometric mean) end on
      the very same draws. Lines: ${term('interval', '95% intervals')}.`,
    numbers: differenceTable(risks, levels),
    chart: size => pairedChart(levels, size),
  })
}

function differenceTable(risks: readonly RiskLevelSummary[], levels: readonly PairedLevel[]): Html {
  return table({
    caption: 'The same in numbers',
    columns: [
      { head: 'Risk' },
      { head: 'Typical end', kind: 'number' },
      { head: '95% interval', kind: 'number' },
      { head: 'Ends above this plan', kind: 'number' },
      { head: 'Risk taken of risk asked', kind: 'number' },
    ],
    rows: risks.map(risk => {
      const level = levels.find(({ name }) => name === setting(risk.risk))
      return [
        levelName(risk),
        signedPercent(level?.value),
        level === undefined ? NONE : `${signedPercent(level.low)} to ${signedPercent(level.high)}`,
        risk.own ? NONE : percent(risk.winsShare),
        percent(risk.riskTakenShare),
      ]
    }),
  })
}
