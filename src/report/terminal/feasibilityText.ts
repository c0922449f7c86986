import Table from 'cli-table3'
import { atLeast } from '../../core/tolerance.ts'
import type { StepUpCost } from '../../results/account.ts'
import type { Feasibility, FeasibilityStep, TakenAtStart, TierFit } from '../../results/feasibility.ts'
import { count, money, plural, price, setting } from '../words/format.ts'
import { firstAnswer, tradableAnswer } from '../words/sizingWords.ts'
import { type Paint, painter } from './ansi.ts'
import { bareTable } from './bareTable.ts'
import { wrapText } from './wrapText.ts'

/** What `check` prints: contracts by base and stop distance as a heat map, where each tier fits, what a step saves. */
export function feasibilityText(
  found: Feasibility,
  { width, color, all }: { width: number; color: boolean; all: boolean },
): string {
  const paint = painter(color)
  const shown = { ...found, steps: all ? found.steps : found.steps.filter(({ base }) => base <= SHOWN * found.start) }
  const paragraphs = [
    paint('bold', found.name),
    wrapText(`${firstAnswer(found.first, BROKER)} ${tradableAnswer(found.first, BROKER)}`, width).join('\n'),
    wrapText(headline(found), width).join('\n'),
    stepTable(shown, width, paint),
    wrapText([deadSteps(shown), hiddenSteps(found.steps.length - shown.steps.length)].join(' ').trim(), width).join(
      '\n',
    ),
    fitTable(found, width, paint),
    wrapText(costSentence(found), width).join('\n'),
    ...found.notices.map(notice => wrapText(`Note: ${notice}.`, width).join('\n')),
  ]
  return `${paragraphs.filter(text => text !== '').join('\n\n')}\n`
}

/** How a scenario names the broker of a day margin. */
const BROKER = 'account.dayMargin: '
/** Bases up to this multiple of the start are shown; more on request. */
const SHOWN = 4

function hiddenSteps(count: number): string {
  return count === 0 ? '' : `${plural(count, 'larger base')} with --all.`
}

function headline(found: Feasibility): string {
  const { quote } = found
  const budget = money(found.start * found.risk, quote)
  const smallest = found.fits[0]!
  const fits = smallest.stops.filter(({ atBase }) => atBase !== null && atLeast(found.start, atBase)).length
  const answer =
    fits === 0
      ? `not one ${smallest.symbol} fits at any usual stop${found.atStart.taken === 0 ? ': this plan cannot be traded yet' : ''}`
      : fits === smallest.stops.length
        ? `a ${smallest.symbol} fits at every stop`
        : `a ${smallest.symbol} fits at ${fits} of these ${smallest.stops.length} stops; trades with wider stops are skipped`
  return `${money(found.start, quote)} at ${setting(found.risk)} risks ${budget} a trade: ${answer}. ${takenAtStartWords(found.atStart)}`
}

/** The stops are sized at one price; the trades themselves say whether that is the whole truth. */
function takenAtStartWords({ trades, taken, risk, margin, depth }: TakenAtStart): string {
  const refusals = Object.entries({ risk, margin, depth }).filter(([, refused]) => refused > 0)
  const why = refusals.map(([reason, refused]) => `${count(refused)} for ${reason}`).join(', ')
  const own = trades === 1 ? 'The trade itself' : `Of the ${count(trades)} trades themselves`
  const at = 'at its own price, side, hour and margin'
  if (trades === 1)
    return taken === 1 ? `${own}, ${at}, is taken.` : `${own}, ${at}, is refused for ${refusals[0]![0]}.`
  const each = `${own}, each ${at}, the start takes`
  return taken === trades ? `${each} all.` : `${each} ${count(taken)}, and refuses ${why}.`
}

/** Largest tier first, as one says it: `1+6` is one standard and six micros. */
function cell(contracts: readonly number[], paint: Paint): string {
  const text = contracts.toReversed().map(count).join('+')
  if (contracts.every(n => n === 0)) return paint('red', '0')
  return contracts.slice(1).some(n => n > 0) ? paint('green', text) : paint('yellow', text)
}

function stepTable(found: Feasibility, width: number, paint: Paint): string {
  const table = new Table({
    ...bareTable,
    head: [
      found.rebase === 0 ? 'equity' : 'base',
      'budget',
      ...found.stops.map(stop => `${stop.label}\n${price(stop.distance)}`),
      '',
    ],
    colAligns: ['right', 'right', ...found.stops.map(() => 'right' as const), 'left'],
  })
  for (const step of found.steps) {
    table.push([
      money(step.base, found.quote),
      money(step.base * found.risk, found.quote),
      ...step.contracts.map((contracts, i) => cell(contracts, paint) + paint('dim', limits(step, i))),
      step.dead === true ? paint('dim', 'dead step') : '',
    ])
  }
  const order = found.tiers.toReversed().join('+')
  const what = found.tiers.length === 1 ? 'Contracts' : `Contracts (${order}, with every size unlocked)`
  const title = `${what} by stop distance, at a price of ${price(found.price)}, ${enteredWords(found)}:`
  const marks = [
    ...(found.steps.some(step => step.cutByMargin.includes(true)) ? ['m: margin allows fewer than the risk does'] : []),
    ...(found.steps.some(step => step.cutByDepth.includes(true))
      ? ['d: depth or the venue’s largest position allows fewer']
      : []),
    ...(found.steps.some(step => step.cutBySmallest.includes(true))
      ? ['s: fewer than the venue’s smallest order, and so none of that size']
      : []),
  ]
  const legend = marks.length === 0 ? [] : wrapText(`${marks.join('; ')}; elsewhere the risk decides.`, width)
  return [...wrapText(title, width), table.toString(), ...legend].join('\n')
}

/** How the trades of the stops enter, once where all do alike, and the day whose margins count. */
function enteredWords({ stops, asOf }: Feasibility): string {
  const ways = stops.map(({ side, outside }) => `${side}${outside ? ' outside the main session' : ''}`)
  const entered =
    new Set(ways).size === 1 ? ways[0]! : stops.map((stop, i) => `${price(stop.distance)} ${ways[i]}`).join(', ')
  return `entered ${entered}${asOf === null ? '' : `, margins of ${asOf.slice(0, 10)}`}`
}

/** What allows fewer contracts than the risk does. */
function limits({ cutByMargin, cutByDepth, cutBySmallest }: FeasibilityStep, i: number): string {
  const marks = `${cutByMargin[i] ? 'm' : ''}${cutByDepth[i] ? 'd' : ''}${cutBySmallest[i] ? 's' : ''}`
  return marks === '' ? '' : ` ${marks}`
}

function deadSteps(found: Feasibility): string {
  if (found.rebase === 0) return 'The base moves after every trade: there are no steps, and none can be dead.'
  const dead = found.steps.filter(step => step.dead === true)
  if (dead.length === 0) return `Every ${setting(found.rebase)} step changes the contracts of some stop distance.`
  return `${plural(dead.length, 'dead step')}: the base moves to ${dead.map(baseText(found)).join(', ')} and no trade gets another contract.`
}

function baseText(found: Feasibility): (step: FeasibilityStep) => string {
  return step => money(step.base, found.quote)
}

function fitTable(found: Feasibility, width: number, paint: Paint): string {
  const margins = found.first.dayMarginOf === null ? ['by margin'] : ['by day margin', 'by margin over night']
  const table = new Table({
    ...bareTable,
    head: ['stop', 'by risk', ...margins, found.rebase === 0 ? 'fits from' : 'fits from base', 'with rebase 0'],
    colAligns: ['stop', 'by risk', ...margins, 'fits', 'with rebase 0'].map(() => 'right' as const),
  })
  for (const fit of found.fits) {
    table.push([{ content: paint('bold', fitHead(fit)), colSpan: 4 + margins.length, hAlign: 'left' }])
    table.push(...fitRows(found, fit))
  }
  const what = found.fits.some(({ fewest }) => fewest > 1) ? 'the smallest order' : 'one contract'
  return [...wrapText(`Equity from which ${what} fits, by stop distance:`, width), table.toString()].join('\n')
}

function fitHead({ symbol, tier, fewest }: TierFit): string {
  return `${symbol} (${tier})${fewest > 1 ? `: ${count(fewest)} an order at least` : ''}`
}

function fitRows(found: Feasibility, fit: TierFit): string[][] {
  return fit.stops.map((stop, i) => {
    const needed = Math.max(stop.byRisk, stop.byMargin)
    const at = stop.refused ? 'refused' : stop.atBase === null ? 'out of reach' : money(stop.atBase, found.quote)
    const step = stop.atStep === null || stop.atStep === 0 ? '' : ` (step ${stop.atStep})`
    return [
      price(found.stops[i]!.distance),
      money(stop.byRisk, found.quote),
      money(stop.byMargin, found.quote),
      ...(stop.byNight === null ? [] : [money(stop.byNight, found.quote)]),
      `${at}${step}`,
      stop.refused ? 'refused' : `≈ ${money(Math.max(needed, found.start), found.quote)}`,
    ]
  })
}

function costSentence(found: Feasibility): string {
  if (found.tiers.length === 1) return ''
  if (found.stepSavesNothing) {
    return 'All contract sizes cost the same per unit of the underlying: the step up is a label, not a saving.'
  }
  const costs = found.costPerUnit.map((cost, k) => `${money(cost, found.quote)} with ${found.tiers[k]}`)
  const perUnit = `A round turn costs, per unit of the underlying at the middle stop: ${costs.join(', ')}.`
  return [perUnit, ...found.stepUpCosts.map(step => stepSentence(step, found))].join(' ')
}

/** Ten micros against one standard. */
function stepSentence({ small, large, ratio, costOfLarge, costOfSmall, from }: StepUpCost, found: Feasibility): string {
  const [few, one] = [small, large].map(name => found.fits.find(({ tier }) => tier === name)!.symbol)
  const costs = `One ${one} costs ${money(costOfLarge, found.quote)} a round turn, ${count(ratio)} ${few} ${money(costOfSmall, found.quote)}`
  return from === null
    ? `${costs}: no number of ${few} up to that costs more.`
    : `${costs}: from ${count(from)} ${few} on one ${one} costs less.`
}
