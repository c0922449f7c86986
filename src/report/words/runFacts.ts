import type { RunResult } from '../../results/runResult.ts'
import type { Summary } from '../../results/summary.ts'
import { ambiguityWords, entryLimitWords } from './ambiguityWords.ts'
import { costParts, costShare, totalCosts } from './costParts.ts'
import { drawdownKinds } from './drawdownKinds.ts'
import { gapWords } from './evidence/gapWords.ts'
import { count, date, money, percent, plural, setting } from './format.ts'
import { selectionWords } from './selectionWords.ts'
import { skips } from './skips.ts'
import { tierLabel, tierLabelOf } from './tierLabel.ts'

/** A labelled line of the terminal's verdict. Where lines are short the least weight is left out first, and one of none always. */
export interface RunFact {
  readonly label: string
  readonly text: string
  readonly weight: number
}

const WORST = 'Worst drawdown'

/** Stage changes named one by one before the rest is only counted. */
const CHANGES_SHOWN = 4

/** The figures behind the verdict's sentences, in the order in which they are read. */
export function runFacts({ summary }: RunResult): readonly RunFact[] {
  const { facts } = summary
  const lines: (RunFact | null)[] = [
    { label: WORST, text: drawdowns(summary), weight: 10 },
    { label: 'Contracts', text: contracts(summary), weight: 5 },
    { label: 'Costs', text: costs(summary), weight: 7 },
    gapToIdeal(summary),
    { label: 'Risk taken', text: riskTaken(summary), weight: 6 },
    { label: 'Not taken', text: skipped(summary), weight: 7 },
    selection(summary),
    ambiguity(summary),
    entryLimit(summary),
    liquidations(summary),
    offTick(summary),
    unsplit(summary),
    nightCuts(summary),
  ]
  const kept = lines.filter(line => line !== null).map(line => ofPath(line, summary))
  return facts.taken === 0 ? kept.filter(({ label }) => label === 'Not taken') : kept
}

/** On simulated prices every line says whose it is, as it may stand without the others. */
function ofPath({ label, text, weight }: RunFact, { data }: Summary): RunFact {
  if (data.model === null) return { label, text, weight }
  const path = label === WORST ? 'on one simulated path (number 1)' : 'on path 1'
  return { label, text: `${path}: ${text}`, weight }
}

function drawdowns({ facts }: Summary): string {
  return drawdownKinds(facts)
    .map(({ kind, depth, where }) => `${percent(depth)} ${where} (${kind})`)
    .join(', ')
}

function contracts(summary: Summary): string {
  const { plan } = summary
  const stages = plan.stages.map(
    stage => `${tierLabel({ ...stage, name: stage.tier })} ${plural(stage.trades, 'trade')}`,
  )
  const changes = [
    ...plan.unlocks.map(change => ({ ...change, word: 'unlocked' })),
    ...plan.demotions.map(change => ({ ...change, word: 'lost' })),
  ]
    .sort((a, b) => a.trade - b.trade)
    .map(({ word, tier, trade, time }) => {
      const when = time === null ? '' : `, ${date(time)}`
      return `${tierLabelOf(summary, tier)} ${word} at trade ${count(trade)}${when}`
    })
  const more = changes.length > CHANGES_SHOWN ? [plural(changes.length - CHANGES_SHOWN, 'more change')] : []
  return [`largest unlocked: ${stages.join(', ')}`, ...changes.slice(0, CHANGES_SHOWN), ...more].join('; ')
}

function costs(summary: Summary): string {
  const { quote } = summary.market
  const { gross, net } = summary.costs
  const parts = costParts(summary.costs).map(({ name, amount }) => {
    const share = gross > 0 ? ` (${percent(amount / gross)})` : ''
    return `${name.toLowerCase()} ${money(amount, quote)}${share}`
  })
  const total = [money(totalCosts(summary.costs), quote), costShare(summary.costs)].join(', ')
  return [[total, ...parts].join(', '), `gross ${money(gross, quote)}, net ${money(net, quote)}`].join('; ')
}

function gapToIdeal(summary: Summary): RunFact | null {
  const text = gapWords(summary)
  return text === null ? null : { label: 'Gap to ideal', text, weight: 0 }
}

function riskTaken({ risk, plan, market }: Summary): string {
  const { quote } = market
  const sums = `${money(risk.taken, quote)} of ${money(risk.asked, quote)}`
  const mean = percent(risk.meanShare)
  const skippedToo =
    risk.meanShare === null ? '' : `; on average ${mean} of a trade’s budget, skipped trades counting 0`
  return `${percent(risk.share)} of the ${setting(plan.risk)} asked, after rounding down (${sums})${skippedToo}`
}

function skipped({ facts }: Summary): string {
  const missed = facts.trades - facts.taken
  if (missed === 0) return `none of ${plural(facts.trades, 'trade')}`
  const reasons = skips(facts).map(({ reason, trades, meaning }) => `${count(trades)} ${reason} (${meaning})`)
  return `${count(missed)} of ${plural(facts.trades, 'trade')}: ${reasons.join(', ')}`
}

function selection(summary: Summary): RunFact | null {
  const text = summary.selection === null ? null : selectionWords(summary.selection)
  return text === null ? null : { label: 'Taken, skipped', text, weight: 7 }
}

function ambiguity(summary: Summary): RunFact | null {
  const { ambiguity: found } = summary
  if (found === null) return null
  return { label: 'Ambiguous bars', text: ambiguityWords(found, summary), weight: 4 }
}

function entryLimit(summary: Summary): RunFact | null {
  const { entryLimit: found } = summary
  return found === null ? null : { label: 'Touched limits', text: entryLimitWords(found, summary), weight: 4 }
}

function offTick({ facts, data, period }: Summary): RunFact | null {
  const [entries, exits] = [facts.entries_off_tick ?? 0, facts.exits_off_tick ?? 0]
  if (entries + exits === 0) return null
  const sides = [
    ...(entries === 0 ? [] : [plural(entries, 'entry', 'entries')]),
    ...(exits === 0 ? [] : [plural(exits, 'exit')]),
  ].join(' and ')
  const trades = `${sides} of ${plural(facts.trades - facts.void, 'trade')}`
  return { label: 'Off the tick', text: `${trades}: ${offTickWhy(period.bars === null, data.ticksRounded)}`, weight: 4 }
}

function offTickWhy(isList: boolean, rounded: boolean | undefined): string {
  if (isList) return 'the list has prices between two ticks'
  return rounded ? 'the prices of the data lie there' : 'no order fills there (fills.ticks: round)'
}

/** Contracts are whole: a leg whose share makes none leaves with the next. */
function unsplit({ facts }: Summary): RunFact | null {
  const legs = facts.legs_without_contracts
  if (legs === 0) return null
  const text = `${plural(legs, 'leg')} had no whole contract to leave with; the next took it along`
  return { label: 'Not split', text, weight: 5 }
}

function nightCuts({ facts, costs, market }: Summary): RunFact | null {
  const evenings = facts.day_margin_cuts
  if (evenings === 0) return null
  const fees = `liquidation fees in all ${money(costs.liquidationFee, market.quote)}`
  const text = `the broker closed contracts on ${plural(evenings, 'evening')}, as they could not be held overnight (${fees}); exits.flatAtSessionEnd leaves before`
  return { label: 'Day margin', text, weight: 8 }
}

function liquidations({ facts }: Summary): RunFact | null {
  if (facts.liquidations === 0) return null
  return { label: 'Liquidations', text: plural(facts.liquidations, 'trade'), weight: 8 }
}
