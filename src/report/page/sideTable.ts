import { ownLevel } from '../../results/samples.ts'
import type { Summary } from '../../results/summary.ts'
import { lineLook } from '../charts/sides/sideLayers.ts'
import { Html, type HtmlPart, html } from '../markup/html.ts'
import { outcomeBadge } from '../markup/outcomeBadge.ts'
import { wholeDates } from '../markup/wholeDates.ts'
import { pairedRuns } from '../series/pairedRuns.ts'
import type { ComparedRun } from '../words/comparedRun.ts'
import { DRAWDOWNS, type DrawdownName, harshestDrawdown, worstDrawdown } from '../words/drawdownKinds.ts'
import {
  briefMoney,
  chanceInterval,
  count,
  date,
  edgeEnds,
  inR,
  NONE,
  percent,
  plural,
  setting,
  signedPercent,
} from '../words/format.ts'
import { basisOf, judgedAccounts, judgedGrowth, toldRuin } from '../words/panel/judged.ts'
import { briefLook, runLook } from '../words/panel/runLook.ts'
import { tradeWords } from '../words/sampleWords.ts'
import { type SettingDifference, settingDifferences } from '../words/settingDifferences.ts'
import { shortName } from '../words/shortName.ts'
import { tierSymbol } from '../words/tierLabel.ts'

/** A row of the panel: what, and its cell for every run; without cells it spans them. */
interface SideRow {
  readonly what: HtmlPart
  readonly cells: readonly HtmlPart[]
  /** Left out on a telephone. */
  readonly wide?: true
}

/** Characters of a name in the head of a column: of four columns and more, of fewer. */
const [ROOM_OF_MANY, ROOM_OF_FEW] = [26, 40]

/** Settings beside the risk that the panel has room for; the others stand in the record. */
const ROOM = 4

/** The runs of the first screen, a column each: how they ended, what differs between them, what became of them. */
export function sideTable(runs: readonly ComparedRun[]): Html {
  const rows = [...ended(runs), ...differing(runs), ...became(runs)]
  return html`<div class="scroll sides"><table class="${runs.length > 3 ? 'many' : 'few'}">
<caption class="spoken">What differs between the runs, and what became of them</caption>
<thead><tr><th scope="col"><span class="spoken">Figure</span></th>${runs.map((run, i) => head(run, i, runs.length > 3 ? ROOM_OF_MANY : ROOM_OF_FEW))}</tr></thead>
<tbody>${rows.map(
    ({
      what,
      cells,
      wide,
    }) => html`<tr${wide === true ? html` class="wide-only"` : null}><th scope="row">${what}</th>${cells.map(cell => html`<td>${cell}</td>`)}</tr>
`,
  )}</tbody>
</table></div>`
}

function head({ href, result: { summary } }: ComparedRun, run: number, room: number): Html {
  const name = html`${String(run + 1)}. <bdi title="${summary.name}">${shortName(summary.name, room)}</bdi>`
  return html`<th scope="col"><span class="run-name">${href === null ? name : html`<a href="${href}">${name}</a>`}</span><small>${setting(summary.plan.risk)} risk ${swatch(run)}</small></th>`
}

/** A piece of the line of a run. */
function swatch(run: number): Html {
  const { color, dash } = lineLook(run)
  return new Html(
    `<svg class="swatch" viewBox="0 0 22 4" aria-hidden="true" focusable="false"><path d="M0 2H22" stroke="${color}" stroke-width="2" stroke-dasharray="${dash[1] === 0 ? 'none' : dash.join(' ')}"/></svg>`,
  )
}

function ended(runs: readonly ComparedRun[]): SideRow[] {
  const cells = runs.map(({ result: { summary } }) => {
    return html`${outcomeBadge(briefLook(runLook(summary)))}<small>${fate(summary)}</small>`
  })
  return [{ what: 'Outcome, ruin', cells }]
}

/** When it was ruined, which a telephone leaves to the chart, and how many of its samples are. */
function fate(summary: Summary): HtmlPart {
  const { ruin, facts } = summary
  const basis = basisOf(summary)
  if (basis === 'path') return 'one simulated path'
  const told = toldRuin(summary)
  const idle = facts.taken === 0 && basis === 'account'
  const drawn =
    told === null || idle
      ? null
      : html`<span class="more">ruin </span>${chanceInterval(told.ruined)}${told.at === null ? null : ` ${told.at}`}`
  if (ruin === null || summary.comparison !== null || basis === 'accounts') return drawn
  const day = ruin.time === null ? '' : `, ${date(ruin.time).slice(0, 10)}`
  const when = wholeDates(`by trade ${count(ruin.trade)}${day}`)
  return drawn === null ? when : html`<span class="more">${when}<br></span>${drawn}`
}

/** The settings that are not the same, those first that everyone knows by name. */
function differing(runs: readonly ComparedRun[]): SideRow[] {
  const all = settingDifferences(runs.map(({ settings }) => settings))
  const summaries = runs.map(({ result }) => result.summary)
  const known = KNOWN.flatMap(({ what, keys, of }) => {
    const cells = summaries.map(of)
    const found = all.filter(({ key }) => keys.test(key))
    return found.length > 0 && new Set(cells).size > 1 ? [{ what, found, cells }] : []
  })
  const told = new Set(known.flatMap(({ found }) => found))
  const others = all.filter(difference => !told.has(difference))
  const room = Math.max(0, ROOM - known.length)
  const left = others.length > room ? others.length - Math.max(0, room - 1) : 0
  const shown = others.slice(0, others.length - left)
  return [
    ...known.map(({ what, cells }) => ({ what: differs(what), cells: cells.map(wholeDates), wide: true as const })),
    ...shown.map((difference, i) => written(difference, known.length > 0 || i > 0)),
    ...(left === 0 ? [] : [more(left)]),
  ]
}

function differs(what: HtmlPart): Html {
  return html`${what} <span class="differs">differs</span>`
}

/** On a telephone the first of them alone, and that only where no other difference is told. */
function written({ key, values }: SettingDifference, leftOut: boolean): SideRow {
  return { what: differs(key), cells: values.map(value => value ?? NONE), ...(leftOut ? { wide: true } : {}) }
}

function more(left: number): SideRow {
  return {
    what: html`<a href="#settings">${plural(left, 'more setting')}</a> <span class="differs">${left === 1 ? 'differs' : 'differ'}</span>`,
    cells: [],
    wide: true,
  }
}

const KNOWN: readonly { readonly what: string; readonly keys: RegExp; readonly of: (summary: Summary) => string }[] = [
  { what: 'Risk', keys: /^plan\.risk$/, of: ({ plan }) => setting(plan.risk) },
  {
    what: 'Market',
    keys: /^(market\.|contents of .*ladders)/,
    of: ({ market }) => [market.underlying, ...market.tiers.slice(0, 1).map(tierSymbol)].join(', '),
  },
  {
    what: 'Period',
    keys: /^(prices\.|contents of )/,
    of: ({ period, data }) =>
      data.model !== null
        ? `${data.model} prices`
        : period.start === null
          ? NONE
          : `${date(period.start).slice(0, 7)} to ${date(period.end).slice(0, 7)}`,
  },
  { what: 'Start', keys: /^account\.start$/, of: ({ facts, market }) => briefMoney(facts.start, market.quote) },
]

function became(runs: readonly ComparedRun[]): SideRow[] {
  const summaries = runs.map(({ result }) => result.summary)
  const pairs = pairedRuns(runs)
  const change = (log: number) => signedPercent(Math.expm1(log))
  const paired = pairs.map(({ difference }) =>
    difference === null
      ? html`<small>not paired</small>`
      : withRange(change(difference.value), `${change(difference.low)} to ${change(difference.high)}`),
  )
  const rows = summaries.every(summary => basisOf(summary) === 'accounts') ? ofAccounts(summaries) : ofRuns(summaries)
  const their = {
    what: html`<span class="more">Their geometric mean, </span>paired with 1`,
    cells: [NONE, ...paired],
    wide: true as const,
  }
  return [...rows.grown, ...(pairs.some(({ difference }) => difference !== null) ? [their] : []), ...rows.others]
}

interface Fates {
  readonly grown: readonly SideRow[]
  readonly others: readonly SideRow[]
}

/** Where each run is judged by many accounts, as their prices are simulated. */
function ofAccounts(summaries: readonly Summary[]): Fates {
  const median = html`<span class="more">Growth of the middle account</span><span class="narrow">Median growth</span>`
  const fall = html`95 of 100 fall less<span class="more"> than</span>`
  return {
    grown: [{ what: median, cells: summaries.map(medianCell) }],
    others: [
      { what: fall, cells: summaries.map(fallOfAccounts) },
      { what: 'Accounts', cells: summaries.map(accountsCell), wide: true },
    ],
  }
}

function ofRuns(summaries: readonly Summary[]): Fates {
  const single = summaries.filter(summary => basisOf(summary) !== 'accounts')
  const kind = harshestDrawdown(single.map(({ facts }) => facts))
  const sampled = single.some(({ samples }) => samples !== null)
  return {
    grown: [
      { what: html`A trade<span class="more"> makes</span>, R`, cells: summaries.map(edgeCell) },
      { what: 'Growth', cells: summaries.map(growthCell) },
      ...(sampled
        ? [{ what: html`Median<span class="more"> of samples</span>`, cells: summaries.map(medianCell) }]
        : []),
    ],
    others: [
      {
        what: html`<span class="more">Worst drawdown</span><span class="narrow">Fall</span> <small>${DRAWDOWNS[kind].where}</small>`,
        cells: summaries.map(summary => fallCell(summary, kind)),
      },
      { what: 'Trades taken', cells: summaries.map(takenCell), wide: true },
    ],
  }
}

function growthCell(summary: Summary): HtmlPart {
  const grown = signedPercent(judgedGrowth(summary))
  return basisOf(summary) === 'accounts' ? withRange(grown, 'middle account') : grown
}

/** Of many accounts it is what nearly all of them stay within. */
function fallCell(summary: Summary, kind: DrawdownName): HtmlPart {
  const accounts = judgedAccounts(summary)
  return accounts === null
    ? percent(worstDrawdown(summary.facts, kind))
    : withRange(percent(accounts.drawdownP95.value), '95 of 100 within')
}

function fallOfAccounts(summary: Summary): Html {
  const { value, low, high } = judgedAccounts(summary)!.drawdownP95
  return withRange(percent(value), `${percent(low)} to ${percent(high)}`)
}

function accountsCell({ samples }: Summary): Html {
  return withRange(count(samples!.count), `of ${tradeWords(samples!)}`)
}

function takenCell(summary: Summary): HtmlPart {
  const { facts, samples } = summary
  return basisOf(summary) === 'accounts'
    ? html`<small>${plural(samples!.count, 'account')}</small>`
    : `${count(facts.taken)} of ${count(facts.trades)}`
}

/** Growth of the middle account. */
function medianCell({ samples, facts }: Summary): HtmlPart {
  const median = ownLevel(samples)?.medianFinal
  if (median === undefined) return NONE
  const grown = (end: number) => signedPercent(end / facts.start - 1)
  return html`${grown(median.value)}<small class="interval">${grown(median.low)} to ${grown(median.high)}</small>`
}

/** Of simulated prices the trades of one path say nothing beside those of many accounts. */
function edgeCell(summary: Summary): HtmlPart {
  const { mean, low, high } = summary.edge
  if (mean === null || basisOf(summary) === 'accounts') return NONE
  return withRange(
    inR(mean).replace(/ R$/, ''),
    low === null || high === null ? 'no range' : edgeEnds({ low, high }).replace(/ R$/, ''),
  )
}

function withRange(value: string, range: string): Html {
  return html`${value}<small>${range}</small>`
}
