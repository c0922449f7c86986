import { deepestDrawdown, drawdownKinds } from '../drawdownKinds.ts'
import { edge, edgeInterval } from '../edge.ts'
import { chance, chanceInterval, inR, money, percent, setting, signedMoney, signedPercent } from '../format.ts'
import { term } from '../glossary.ts'
import { flowWords, growthWords, yearlyGrowth } from '../growth.ts'
import { type Html, type HtmlPart, html } from '../html.ts'
import type { RunResult } from '../result.ts'
import type { Summary } from '../summary.ts'
import { tierLabel } from '../tierLabel.ts'

interface KeyNumber {
  readonly what: HtmlPart
  readonly value: string
  readonly note: HtmlPart
}

/** The five numbers that matter, each with its interval where there is one. */
export function keyNumbers({ summary }: RunResult): Html {
  const numbers = [finalEquity(summary), drawdown(summary), expectancy(summary), larger(summary), survival(summary)]
  return html`<dl class="numbers">${numbers.map(
    ({ what, value, note }) => html`<div><dt>${what}</dt><dd><strong>${value}</strong><span>${note}</span></dd></div>`,
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
    note: [
      words.filter(part => part !== null).join(', '),
      yearly === null ? null : html`, ${term('cagr', `${signedPercent(yearly)} a year`)}`,
    ],
  }
}

function drawdown({ facts }: Summary): KeyNumber {
  const kinds = drawdownKinds(facts).map(({ kind, depth }) => `${percent(depth)} ${kind}`)
  return {
    what: html`Worst ${term('drawdown', 'drawdown')}`,
    value: percent(deepestDrawdown(facts)),
    note: kinds.join(', '),
  }
}

function expectancy({ tradeMetrics }: Summary): KeyNumber {
  const found = edge(tradeMetrics)
  const interval = edgeInterval(found)
  return {
    what: html`${term('expectancy', 'A trade makes')}`,
    value: inR(found.mean),
    note: interval === null ? (found.reason ?? 'no interval') : html`${term('interval', '95% interval')} ${interval}`,
  }
}

function larger({ largerContracts, market }: Summary): KeyNumber {
  const what = 'Larger contracts were worth'
  if (largerContracts === null) {
    const note =
      market.tiers.length < 2 ? 'the ladder has one contract' : 'without them a withdrawal could not have been paid'
    return { what, value: '–', note }
  }
  const smallest = market.tiers[0]
  const alone = smallest === undefined ? 'the smallest' : tierLabel(smallest)
  return {
    what,
    value: signedMoney(largerContracts.worth, market.quote),
    note: `${alone} alone ends with ${money(largerContracts.finalEquitySmallestOnly, market.quote)}`,
  }
}

/** The chance to survive where there are samples, else the win rate. */
function survival({ samples, tradeMetrics }: Summary): KeyNumber {
  const own = samples?.risks.find(level => level.own)
  if (own !== undefined) {
    return {
      what: `Samples that survive at ${setting(own.risk)}`,
      value: chance(own.survived.share),
      note: html`${term('interval', '95% interval')} ${chanceInterval(own.survived)}`,
    }
  }
  const { win_rate: rate, win_rate_low: low, win_rate_high: high } = tradeMetrics.values
  return {
    what: 'Trades won',
    value: percent(rate),
    note: html`${term('interval', '95% interval')} ${percent(low)} to ${percent(high)}`,
  }
}
