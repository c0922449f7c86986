import type { Proportion, RiskLevelSummary } from '../../../results/samples.ts'
import type { Summary } from '../../../results/summary.ts'
import { term } from '../../markup/glossary.ts'
import { type Html, type HtmlPart, html } from '../../markup/html.ts'
import { outcomeCell } from '../../markup/outcomeBadge.ts'
import { table } from '../../markup/table.ts'
import { wholeDates } from '../../markup/wholeDates.ts'
import type { ComparedRun } from '../../words/comparedRun.ts'
import { deepestKind } from '../../words/drawdownKinds.ts'
import { edgeInterval } from '../../words/edge.ts'
import {
  chance,
  chanceInterval,
  count,
  date,
  inR,
  money,
  NONE,
  percent,
  price,
  setting,
  signedMoney,
  signedPercent,
} from '../../words/format.ts'
import { growth, yearlyGrowth } from '../../words/growth.ts'
import { SURVIVED } from '../../words/outcomeWords.ts'
import type { Section } from '../section.ts'

interface RunFigure {
  readonly what: HtmlPart
  readonly of: (summary: Summary) => HtmlPart
}

const FIGURES: readonly RunFigure[] = [
  { what: 'Outcome', of: outcomeCell },
  {
    what: 'Period',
    of: ({ period }) => (period.start === null ? NONE : wholeDates(`${date(period.start)} to ${date(period.end)}`)),
  },
  { what: 'Risk per trade', of: ({ plan }) => setting(plan.risk) },
  { what: 'Started with', of: ({ facts, market }) => money(facts.start, market.quote) },
  { what: 'Ended with', of: ({ facts, market }) => money(facts.final_equity, market.quote) },
  { what: 'Growth', of: summary => signedPercent(growth(summary)) },
  { what: term('cagr', 'Growth a year'), of: summary => signedPercent(yearlyGrowth(summary)) },
  { what: html`Worst ${term('drawdown', 'drawdown')}`, of: drawdown },
  { what: 'Trades taken, of all', of: ({ facts }) => `${count(facts.taken)} of ${count(facts.trades)}` },
  { what: term('expectancy', 'A trade makes'), of: expectancy },
  { what: 'Trades won', of: winRate },
  { what: 'Costs, of gross', of: ({ costs }) => percent(costs.shareOfGross) },
  { what: 'Larger contracts were worth', of: larger },
  { what: 'Liquidations', of: ({ facts }) => count(facts.liquidations) },
  { what: 'Contract value that samples trade', of: valueTraded },
  {
    what: html`Samples that ${term('survived', 'survive')}<small>${SURVIVED}</small>`,
    of: summary => share(summary, level => level.survived),
  },
  { what: html`Samples that are ${term('ruined', 'ruined')}`, of: summary => share(summary, level => level.ruined) },
  { what: html`Samples that ${term('stalled', 'stall')}`, of: summary => share(summary, level => level.stalled) },
  { what: 'Median end of the samples', of: medianEnd },
]

/** The key figures of every run, a column each. */
export function runFigures(runs: readonly ComparedRun[]): Section {
  const body = table({
    caption: html`One column for each run; under a figure its ${term('interval', '95% interval')}`,
    columns: [
      { head: 'Figure' },
      ...runs.map(({ label, href }) => ({ head: linked(label, href), kind: 'number' as const })),
    ],
    rows: FIGURES.map(({ what, of }) => [what, ...runs.map(({ result }) => of(result.summary))]),
  })
  return { id: 'figures', title: 'Key figures', body }
}

function linked(label: string, href: string | null): HtmlPart {
  return href === null ? label : html`<a href="${href}">${label}</a>`
}

function drawdown({ facts }: Summary): Html {
  const { kind, depth } = deepestKind(facts)
  return html`${percent(depth)}<small>${kind}</small>`
}

function valueTraded({ samples }: Summary): HtmlPart {
  if (samples?.from !== 'tape') return NONE
  return samples.anchor === 'last' ? html`${price(samples.anchorPrice)}<small>today’s</small>` : 'each trade’s own'
}

function expectancy({ edge }: Summary): Html {
  return withInterval(inR(edge.mean), edgeInterval(edge) ?? '')
}

function winRate({ tradeMetrics }: Summary): Html {
  const { win_rate: rate, win_rate_low: low, win_rate_high: high } = tradeMetrics.values
  return withInterval(percent(rate), rate == null ? '' : `${percent(low)} to ${percent(high)}`)
}

function larger({ largerContracts, market }: Summary): string {
  return largerContracts === null ? NONE : signedMoney(largerContracts.worth, market.quote)
}

function share(summary: Summary, of: (level: RiskLevelSummary) => Proportion): HtmlPart {
  const level = ownLevel(summary)
  if (level === null) return NONE
  const found = of(level)
  return withInterval(chance(found.share), chanceInterval(found))
}

function medianEnd(summary: Summary): HtmlPart {
  const level = ownLevel(summary)
  if (level === null) return NONE
  const { value, low, high } = level.medianFinal
  const inMoney = (amount: number) => money(amount, summary.market.quote)
  return withInterval(inMoney(value), `${inMoney(low)} to ${inMoney(high)}`)
}

function ownLevel({ samples }: Summary): RiskLevelSummary | null {
  return samples?.risks.find(level => level.own) ?? null
}

function withInterval(value: string, interval: string): Html {
  return html`${value}<small>${interval}</small>`
}
