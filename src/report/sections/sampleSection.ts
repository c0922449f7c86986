import { survivalChart } from '../charts/survivalChart.ts'
import { figure } from '../figure.ts'
import { chance, count, fixed, NONE, percent, price, roundMoney, setting } from '../format.ts'
import { term } from '../glossary.ts'
import { type Html, html } from '../html.ts'
import type { RunResult } from '../result.ts'
import type { Section } from '../section.ts'
import type { Estimate, Proportion, RiskLevelSummary, SampleSummary, Summary } from '../summary.ts'
import { type Column, table } from '../table.ts'
import { tierLabelOf } from '../tierLabel.ts'

/** What would have become of many accounts at each risk level; null where no samples were asked for. */
export async function sampleSection({ summary }: RunResult): Promise<Section | null> {
  const { samples } = summary
  if (samples === null) return null
  const tables = [outcomes(samples, summary), ends(samples, summary)]
  return { id: 'samples', title: 'Samples by risk level', body: [lead(samples), await chart(samples), ...tables] }
}

/** One level alone has nothing to be compared with. */
async function chart({ risks }: SampleSummary): Promise<Html | null> {
  if (risks.length < 2) return null
  return figure({
    label: 'Share of the samples that survive and that are ruined, by risk per trade',
    caption: html`Lines through the points: ${term('interval', '95% intervals')}. Every level plays the same samples.`,
    chart: size => survivalChart(risks, size),
  })
}

function lead(samples: SampleSummary): Html {
  const { count: accounts, trades, from, block, poolSize } = samples
  const what = `${count(accounts)} accounts of ${count(trades)} trades each`
  if (from !== 'tape') return html`<p>${what}, on price paths of their own.</p>`
  return html`<p>${what}, drawn in blocks of ${count(block)} on average from ${count(poolSize)} trades of the replay.
    ${valueTraded(samples)}</p>`
}

function valueTraded({ anchor, anchorPrice }: SampleSummary): string {
  if (anchor !== 'last') return "Like the replay, samples trade the contract value of each trade's own date."
  const at = anchorPrice === null ? '' : `, at ${price(anchorPrice)}`
  return (
    `Samples trade the contract value of today${at}, while the replay trades the value of each trade's own date, ` +
    'so the two need not agree.'
  )
}

function outcomes({ risks }: SampleSummary, summary: Summary): Html {
  return table({
    caption: 'What becomes of the accounts; under each share its 95% interval',
    columns: [
      { head: 'Risk' },
      { head: 'Survived', kind: 'number' },
      { head: 'Ruined', kind: 'number' },
      { head: 'Stalled', kind: 'number' },
      { head: 'Liquidated', kind: 'number' },
      ...(risks[0]?.reached ?? []).flatMap(({ tier }): Column[] => [
        { head: `Reached ${tierLabelOf(summary, tier)}`, kind: 'number' },
        { head: 'Median trades to it', kind: 'number' },
      ]),
    ],
    rows: risks.map(level => [
      levelName(level),
      share(level.survived),
      share(level.ruined),
      share(level.stalled),
      share(level.liquidated),
      ...level.reached.flatMap(reach => [
        share(reach.share),
        reach.medianTrades === null ? NONE : estimate(reach.medianTrades, value => fixed(value, 0)),
      ]),
    ]),
  })
}

function ends({ risks }: SampleSummary, { market }: Summary): Html {
  const inMoney = (value: number) => roundMoney(value, market.quote)
  return table({
    caption: 'Where they end and how deep they fall; under each figure its 95% interval',
    columns: [
      { head: 'Risk' },
      { head: 'Median end', kind: 'number' },
      { head: '5% end below', kind: 'number' },
      { head: '5% end above', kind: 'number' },
      { head: html`Median worst ${term('drawdown', 'drawdown')}`, kind: 'number' },
      { head: '5% fall deeper than', kind: 'number' },
    ],
    rows: risks.map(level => [
      levelName(level),
      estimate(level.medianFinal, inMoney),
      estimate(level.p05Final, inMoney),
      estimate(level.p95Final, inMoney),
      estimate(level.drawdownMedian, percent),
      estimate(level.drawdownP95, percent),
    ]),
  })
}

function levelName({ risk, own }: RiskLevelSummary): Html {
  return html`${setting(risk)}${own ? html` <span class="tag">this plan</span>` : null}`
}

function share({ share: value, low, high }: Proportion): Html {
  return estimate({ value, low, high }, chance)
}

function estimate({ value, low, high }: Estimate, format: (value: number) => string): Html {
  return html`${format(value)}<small>${format(low)} to ${format(high)}</small>`
}
