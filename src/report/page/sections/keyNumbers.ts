import type { RunResult } from '../../../results/runResult.ts'
import { type Estimate, ownLevel, type RiskLevelSummary, type SampleSummary } from '../../../results/samples.ts'
import type { Summary } from '../../../results/summary.ts'
import { term } from '../../markup/glossary.ts'
import { type Html, type HtmlPart, html } from '../../markup/html.ts'
import { drawdownKinds, harshestDrawdown, worstDrawdown } from '../../words/drawdownKinds.ts'
import { edgeInterval } from '../../words/edge.ts'
import {
  chance,
  chanceInterval,
  inR,
  money,
  percent,
  plural,
  roundMoney,
  signedMoney,
  signedPercent,
} from '../../words/format.ts'
import { flowWords, growthWords, yearlyGrowth } from '../../words/growth.ts'
import { levelWords } from '../../words/levels/levelWords.ts'
import { SURVIVED } from '../../words/outcomeWords.ts'
import { tradeWords } from '../../words/sampleWords.ts'
import { tierLabel } from '../../words/tierLabel.ts'

interface KeyNumber {
  readonly what: HtmlPart
  readonly value: string
  /** What it is made of, or came from; then its interval, or that there is none. */
  readonly notes: readonly HtmlPart[]
}

const ONE_HISTORY = 'one history: no interval'

/** The numbers that matter: a row of the run, and one of the samples, as the two have horizons of their own. */
export function keyNumbers({ summary }: RunResult): Html {
  const { facts, samples } = summary
  const own = ownLevel(summary.samples)
  const run = [finalEquity(summary), drawdown(summary), expectancy(summary), larger(summary), won(summary)]
  const rows = [row(`The run: ${plural(facts.trades, 'trade')}`, run)]
  if (samples !== null && own !== undefined) {
    const horizon = `${plural(samples.count, 'sample')} of ${tradeWords(samples)} ${levelWords(samples).at(own.label)}`
    rows.push(row(horizon, sampleNumbers(own, samples, summary)))
  }
  return html`${rows}`
}

function row(horizon: string, numbers: readonly KeyNumber[]): Html {
  return html`<p class="kicker horizon">${horizon}</p>
<dl class="numbers">${numbers.map(
    ({ what, value, notes }) =>
      html`<div><dt>${what}</dt><dd><strong>${value}</strong>${notes.map(note => html`<span>${note}</span>`)}</dd></div>`,
  )}</dl>
`
}

function sampleNumbers(own: RiskLevelSummary, { largerContracts }: SampleSummary, { market }: Summary): KeyNumber[] {
  const money = (value: number) => roundMoney(value, market.quote)
  const typical = (value: number) => signedPercent(Math.expm1(value), 2)
  return [
    estimated('Median end', own.medianFinal, money),
    estimated(html`${term('drawdown', 'Drawdown')} that 95% stay within`, own.drawdownP95, percent),
    ...(largerContracts === null ? [] : [estimated('Larger contracts: typical end', largerContracts, typical)]),
    {
      what: 'Survive',
      value: chance(own.survived.share),
      notes: [
        html`${term('survived', SURVIVED)}; ${term('interval', '95% interval')} ${chanceInterval(own.survived)}`,
        html`${term('ruined', 'ruined')} ${chance(own.ruined.share)}, 95% interval ${chanceInterval(own.ruined)}`,
        html`${term('stalled', 'stalled')} ${chance(own.stalled.share)}, 95% interval ${chanceInterval(own.stalled)}`,
      ],
    },
  ]
}

function estimated(what: HtmlPart, { value, low, high }: Estimate, format: (value: number) => string): KeyNumber {
  return {
    what,
    value: format(value),
    notes: [html`${term('interval', '95% interval')} ${format(low)} to ${format(high)}`],
  }
}

function finalEquity(summary: Summary): KeyNumber {
  const { facts, market } = summary
  const yearly = yearlyGrowth(summary)
  const words = [`from ${money(facts.start, market.quote)}`, flowWords(summary), growthWords(summary)]
  return {
    what: 'Ended with',
    value: money(facts.final_equity, market.quote),
    notes: [
      [
        words.filter(part => part !== null).join(', '),
        yearly === null ? null : html`, ${term('cagr', `${signedPercent(yearly)} a year`)}`,
      ],
      ONE_HISTORY,
    ],
  }
}

function drawdown(summary: Summary): KeyNumber {
  const { facts } = summary
  const kinds = drawdownKinds(facts).map(({ kind, depth }) => `${percent(depth)} ${kind}`)
  return {
    what: html`Worst ${term('drawdown', 'drawdown')}`,
    value: percent(worstDrawdown(facts, harshestDrawdown([facts]))),
    notes: [kinds.join(', '), ONE_HISTORY],
  }
}

function expectancy({ edge }: Summary): KeyNumber {
  const interval = edgeInterval(edge)
  return {
    what: html`${term('expectancy', 'A trade makes')}`,
    value: inR(edge.mean),
    notes: [interval === null ? (edge.reason ?? 'no interval') : html`${term('interval', '95% interval')} ${interval}`],
  }
}

function larger({ largerContracts, market }: Summary): KeyNumber {
  const what = 'Larger contracts were worth'
  if (largerContracts === null) {
    const note =
      market.tiers.length < 2 ? 'the ladder has one contract' : 'without them a withdrawal could not have been paid'
    return { what, value: '–', notes: [note] }
  }
  const smallest = market.tiers[0]
  const alone = smallest === undefined ? 'the smallest' : tierLabel(smallest)
  return {
    what,
    value: signedMoney(largerContracts.worth, market.quote),
    notes: [`${alone} alone ends with ${money(largerContracts.finalEquitySmallestOnly, market.quote)}`, ONE_HISTORY],
  }
}

function won(summary: Summary): KeyNumber {
  const { win_rate: rate = null, win_rate_low: low, win_rate_high: high } = summary.tradeMetrics.values
  return {
    what: 'Trades won',
    value: percent(rate),
    notes: [
      rate === null ? 'no trades' : html`${term('interval', '95% interval')} ${percent(low)} to ${percent(high)}`,
    ],
  }
}
