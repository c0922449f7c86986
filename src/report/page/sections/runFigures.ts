import { cutOffTotal } from '../../../results/cutOff.ts'
import { ownLevel, type Proportion, type RiskLevelSummary } from '../../../results/samples.ts'
import type { Summary } from '../../../results/summary.ts'
import { term } from '../../markup/glossary.ts'
import { type Html, type HtmlPart, html } from '../../markup/html.ts'
import { outcomeCell } from '../../markup/outcomeBadge.ts'
import { table } from '../../markup/table.ts'
import { wholeDates } from '../../markup/wholeDates.ts'
import type { ComparedRun } from '../../words/comparedRun.ts'
import { type DrawdownName, drawdownNames, worstDrawdown } from '../../words/drawdownKinds.ts'
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
  plural,
  price,
  setting,
  signedMoney,
  signedPercent,
} from '../../words/format.ts'
import { growth, yearlyGrowth } from '../../words/growth.ts'
import { SURVIVED } from '../../words/outcomeWords.ts'
import { tradeWords } from '../../words/sampleWords.ts'
import type { Section } from '../section.ts'

interface RunFigure {
  readonly what: HtmlPart
  readonly of: (summary: Summary) => HtmlPart
}

const PLAYED: readonly RunFigure[] = [
  { what: 'Outcome', of: outcomeCell },
  {
    what: 'Period',
    of: ({ period }) => (period.start === null ? NONE : wholeDates(`${date(period.start)} to ${date(period.end)}`)),
  },
  { what: 'Risk per trade', of: ({ plan }) => setting(plan.risk) },
  { what: 'Started with', of: ({ facts, market }) => money(facts.start, market.quote) },
]

const ENDED: readonly RunFigure[] = [
  { what: 'Ended with', of: ({ facts, market }) => money(facts.final_equity, market.quote) },
  { what: 'Growth', of: summary => signedPercent(growth(summary)) },
  { what: term('cagr', 'Growth a year'), of: summary => signedPercent(yearlyGrowth(summary)) },
]

/** Stands beside the growth that it is part of, and the mean result that it is not. */
const STILL_OPEN: RunFigure = {
  what: 'Still open when the data ended',
  of: ({ cutOff, market }) => {
    if (cutOff === null) return 'nothing'
    const decides = cutOff.decides ? html`<small>the sign of the result hangs on it</small>` : ''
    return html`${inR(cutOffTotal(cutOff, 'r'))}, ${signedMoney(cutOffTotal(cutOff, 'net'), market.quote)}${decides}`
  },
}

const TRADES: readonly RunFigure[] = [
  { what: 'Trades taken, of all', of: ({ facts }) => `${count(facts.taken)} of ${count(facts.trades)}` },
  { what: term('expectancy', 'A trade makes'), of: expectancy },
  { what: 'Trades won', of: winRate },
  { what: 'Costs, of gross', of: ({ costs }) => percent(costs.shareOfGross) },
  { what: 'Larger contracts were worth', of: larger },
  { what: 'Liquidations', of: ({ facts }) => count(facts.liquidations) },
]

const VALUE_TRADED: RunFigure = { what: 'Contract value that samples trade', of: valueTraded }

/** The key figures of every run, a column each. */
export function runFigures(runs: readonly ComparedRun[]): Section {
  const body = table({
    caption: html`One column for each run; each figure with its ${term('interval', '95% interval')}`,
    columns: [
      { head: 'Figure' },
      ...runs.map(({ label, href }) => ({ head: linked(label, href), kind: 'number' as const })),
    ],
    rows: figures(runs.map(({ result }) => result.summary)),
  })
  return { id: 'figures', title: 'Key figures', body, sum: `of ${plural(runs.length, 'run')}` }
}

/** Every row holds one thing: one way to measure a drawdown, samples of one length. */
function figures(runs: readonly Summary[]): HtmlPart[][] {
  const kinds = drawdownNames(runs.map(({ facts }) => facts))
  const lengths = new Set(runs.flatMap(({ samples }) => (samples === null ? [] : [tradeWords(samples)])))
  const open = runs.some(({ cutOff }) => cutOff !== null) ? [STILL_OPEN] : []
  const replayed = [...ENDED, ...open, ...kinds.map(drawdown), ...TRADES].map(ofReplay)
  const rows = [...PLAYED, ...replayed, VALUE_TRADED, ...[...lengths].flatMap(ofSamples)]
  return rows.map(({ what, of }) => [what, ...runs.map(of)])
}

/** Of the account that was replayed, which on simulated prices is one path of many. */
function ofReplay({ what, of }: RunFigure): RunFigure {
  return {
    what,
    of: summary => (summary.data.model === null ? of(summary) : html`${of(summary)}<small>one simulated path</small>`),
  }
}

function drawdown(kind: DrawdownName): RunFigure {
  return {
    what: html`Worst ${term('drawdown', 'drawdown')}, ${kind}`,
    of: ({ facts }) => percent(worstDrawdown(facts, kind)),
  }
}

/** @param trades after which a sample ends; runs whose samples are longer or shorter have rows of their own */
function ofSamples(trades: string): readonly RunFigure[] {
  const samples = `Samples of ${trades}`
  const share = (of: (level: RiskLevelSummary) => Proportion) => (summary: Summary) =>
    atLength(summary, trades, level => withInterval(chance(of(level).share), chanceInterval(of(level))))
  return [
    {
      what: html`${samples} that ${term('survived', 'survive')}<small>${SURVIVED}</small>`,
      of: share(level => level.survived),
    },
    { what: html`${samples} that are ${term('ruined', 'ruined')}`, of: share(level => level.ruined) },
    { what: html`${samples} that ${term('stalled', 'stall')}`, of: share(level => level.stalled) },
    {
      what: `Median end of samples of ${trades}`,
      of: summary => atLength(summary, trades, medianEnd),
    },
  ]
}

function atLength(
  summary: Summary,
  trades: string,
  of: (level: RiskLevelSummary, quote: string) => HtmlPart,
): HtmlPart {
  const { samples, market } = summary
  const own = ownLevel(samples)
  return own === undefined || tradeWords(samples!) !== trades ? NONE : of(own, market.quote)
}

function linked(label: string, href: string | null): HtmlPart {
  return href === null ? label : html`<a href="${href}">${label}</a>`
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

function medianEnd({ medianFinal }: RiskLevelSummary, quote: string): HtmlPart {
  const { value, low, high } = medianFinal
  return withInterval(money(value, quote), `${money(low, quote)} to ${money(high, quote)}`)
}

function withInterval(value: string, interval: string): Html {
  return html`${value}<small>${interval}</small>`
}
