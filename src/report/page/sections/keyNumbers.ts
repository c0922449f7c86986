import type { RunResult } from '../../../results/runResult.ts'
import type { Estimate, RiskLevelSummary } from '../../../results/samples.ts'
import type { Summary } from '../../../results/summary.ts'
import { term } from '../../markup/glossary.ts'
import { type Html, type HtmlPart, html } from '../../markup/html.ts'
import { deepestDrawdown, drawdownKinds } from '../../words/drawdownKinds.ts'
import { edgeInterval } from '../../words/edge.ts'
import {
  chance,
  chanceInterval,
  inR,
  money,
  percent,
  roundMoney,
  setting,
  signedMoney,
  signedPercent,
} from '../../words/format.ts'
import { flowWords, growthWords, yearlyGrowth } from '../../words/growth.ts'
import { SURVIVED } from '../../words/outcomeWords.ts'
import { tierLabel } from '../../words/tierLabel.ts'

interface KeyNumber {
  readonly what: HtmlPart
  readonly value: string
  /** What it is made of, or came from; then its interval, or that there is none. */
  readonly notes: readonly HtmlPart[]
}

const ONE_HISTORY = 'one history: no interval'

/** The five numbers that matter, each with its interval where there is one. */
export function keyNumbers({ summary }: RunResult): Html {
  const numbers = [finalEquity(summary), drawdown(summary), expectancy(summary), larger(summary), survival(summary)]
  return html`<dl class="numbers">${numbers.map(
    ({ what, value, notes }) =>
      html`<div><dt>${what}</dt><dd><strong>${value}</strong>${notes.map(note => html`<span>${note}</span>`)}</dd></div>`,
  )}</dl>
`
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
      ofSamples('Samples: median', ownLevel(summary)?.medianFinal, value => roundMoney(value, market.quote)),
    ],
  }
}

function drawdown(summary: Summary): KeyNumber {
  const { facts } = summary
  const kinds = drawdownKinds(facts).map(({ kind, depth }) => `${percent(depth)} ${kind}`)
  return {
    what: html`Worst ${term('drawdown', 'drawdown')}`,
    value: percent(deepestDrawdown(facts)),
    notes: [kinds.join(', '), ofSamples('95% of samples: at most', ownLevel(summary)?.drawdownP95, percent)],
  }
}

/** What the samples say of a figure that the run has one history of. */
function ofSamples(words: string, found: Estimate | undefined, format: (value: number) => string): HtmlPart {
  if (found === undefined) return ONE_HISTORY
  const { value, low, high } = found
  return html`${words} ${format(value)}, ${term('interval', '95% interval')} ${format(low)} to ${format(high)}`
}

function ownLevel({ samples }: Summary): RiskLevelSummary | undefined {
  return samples?.risks.find(level => level.own)
}

function expectancy({ edge }: Summary): KeyNumber {
  const interval = edgeInterval(edge)
  return {
    what: html`${term('expectancy', 'A trade makes')}`,
    value: inR(edge.mean),
    notes: [interval === null ? (edge.reason ?? 'no interval') : html`${term('interval', '95% interval')} ${interval}`],
  }
}

function larger({ largerContracts, market, samples }: Summary): KeyNumber {
  const what = 'Larger contracts were worth'
  if (largerContracts === null) {
    const note =
      market.tiers.length < 2 ? 'the ladder has one contract' : 'without them a withdrawal could not have been paid'
    return { what, value: '–', notes: [note] }
  }
  const smallest = market.tiers[0]
  const alone = smallest === undefined ? 'the smallest' : tierLabel(smallest)
  const typical = samples?.largerContracts ?? undefined
  return {
    what,
    value: signedMoney(largerContracts.worth, market.quote),
    notes: [
      `${alone} alone ends with ${money(largerContracts.finalEquitySmallestOnly, market.quote)}`,
      ofSamples('Samples: typical end', typical, value => signedPercent(Math.expm1(value), 2)),
    ],
  }
}

/** The chance to survive where there are samples, else the win rate. */
function survival(summary: Summary): KeyNumber {
  const own = ownLevel(summary)
  if (own !== undefined) {
    return {
      what: `Samples that survive at ${setting(own.risk)}`,
      value: chance(own.survived.share),
      notes: [
        html`${term('survived', SURVIVED)}; ${term('interval', '95% interval')} ${chanceInterval(own.survived)}`,
        html`${term('ruined', 'ruined')} ${chance(own.ruined.share)}, 95% interval ${chanceInterval(own.ruined)}`,
        html`${term('stalled', 'stalled')} ${chance(own.stalled.share)}, 95% interval ${chanceInterval(own.stalled)}`,
      ],
    }
  }
  const { win_rate: rate = null, win_rate_low: low, win_rate_high: high } = summary.tradeMetrics.values
  return {
    what: 'Trades won',
    value: percent(rate),
    notes: [
      rate === null ? 'no trades' : html`${term('interval', '95% interval')} ${percent(low)} to ${percent(high)}`,
    ],
  }
}
