import { survivalChart } from '../charts/survivalChart.ts'
import { figure } from '../figure.ts'
import { count, fixed, money, NONE, percent, price, setting } from '../format.ts'
import { term } from '../glossary.ts'
import { type Html, html } from '../html.ts'
import type { RunResult } from '../result.ts'
import type { Section } from '../section.ts'
import type { Estimate, Proportion, RiskLevelSummary, SampleSummary, Summary } from '../summary.ts'
import { table } from '../table.ts'
import { tierLabelOf } from '../tierLabel.ts'

/** What would have become of many accounts at each risk level; null where no samples were asked for. */
export async function sampleSection({ summary }: RunResult): Promise<Section | null> {
  const { samples } = summary
  if (samples === null) return null
  const chart = await figure({
    label: 'Share of the samples that survive and that are ruined, by risk per trade',
    caption: html`Bars through the points: ${term('interval', '95% intervals')}. Every level plays the same samples.`,
    chart: size => survivalChart(samples.risks, size),
  })
  return { id: 'samples', title: 'Samples by risk level', body: [lead(samples), chart, levels(samples, summary)] }
}

function lead({ count: accounts, trades, from, block, anchor, anchorPrice, poolSize }: SampleSummary): Html {
  const source =
    from === 'tape'
      ? `drawn in blocks of ${count(block)} on average from ${count(poolSize)} trades of the replay`
      : `on price paths of their own (${from})`
  const value =
    anchor === 'last'
      ? html` Samples trade the contract value of today${anchorPrice === null ? '' : `, at ${price(anchorPrice)}`}, while
        the replay trades the value of each trade's own date, so the two need not agree.`
      : html` Like the replay, samples trade the contract value of each trade's own date.`
  return html`<p>${count(accounts)} accounts of ${count(trades)} trades each, ${source}.${value}</p>`
}

function levels(samples: SampleSummary, summary: Summary): Html {
  const { quote } = summary.market
  const larger = samples.risks[0]?.reached ?? []
  return table({
    caption: 'Risk levels; under each figure its 95% interval',
    columns: [
      { head: 'Risk' },
      { head: 'Survived', numeric: true },
      { head: 'Ruined', numeric: true },
      { head: 'Stalled', numeric: true },
      { head: 'Median end', numeric: true },
      { head: '5% end below', numeric: true },
      { head: '5% end above', numeric: true },
      { head: 'Median worst drawdown', numeric: true },
      { head: '5% fall deeper than', numeric: true },
      ...larger.flatMap(({ tier }) => [
        { head: `Reached ${tierLabelOf(summary, tier)}`, numeric: true },
        { head: 'Median trades to it', numeric: true },
      ]),
    ],
    rows: samples.risks.map(level => [
      level.own ? html`${setting(level.risk)} <span class="tag">this plan</span>` : setting(level.risk),
      ...levelCells(level, quote),
    ]),
  })
}

function levelCells(level: RiskLevelSummary, quote: string): (Html | string)[] {
  const inMoney = (value: number) => money(value, quote)
  const inTrades = (value: number) => fixed(value, 0)
  return [
    share(level.survived),
    share(level.ruined),
    share(level.stalled),
    estimate(level.medianFinal, inMoney),
    estimate(level.p05Final, inMoney),
    estimate(level.p95Final, inMoney),
    estimate(level.drawdownMedian, percent),
    estimate(level.drawdownP95, percent),
    ...level.reached.flatMap(reach => [
      share(reach.share),
      reach.medianTrades === null ? NONE : estimate(reach.medianTrades, inTrades),
    ]),
  ]
}

function share({ share: value, low, high }: Proportion): Html {
  return estimate({ value, low, high }, percent)
}

function estimate({ value, low, high }: Estimate, format: (value: number) => string): Html {
  return html`${format(value)}<small>${format(low)} to ${format(high)}</small>`
}
