import type { RunResult } from '../../../results/runResult.ts'
import { ownLevel } from '../../../results/samples.ts'
import type { Summary } from '../../../results/summary.ts'
import { briefMoney, count, of100, plural, setting } from '../format.ts'
import { compareFinding } from '../levels/compareFinding.ts'
import { levelWords } from '../levels/levelWords.ts'
import { tierSymbol } from '../tierLabel.ts'
import { type PageKind, pageKind } from './pageKind.ts'
import { comparedNeeds, tradableNeeds } from './tradableNeeds.ts'

/** What stands over the chart of the first screen: its finding, and how its marks are read. */
export interface ChartWords {
  readonly finding: string
  /** Pieces of one line; a coloured one names what is drawn in its colour, and `more` is left out where room is scarce. */
  readonly reading: readonly (
    | string
    | { readonly text: string; readonly as: 'won' | 'lost' | 'level' | 'twin' | 'more' }
  )[]
}

const WORDS: Readonly<Record<PageKind, (result: RunResult) => ChartWords>> = {
  run: runWords,
  'one trade': oneTradeWords,
  compare: compareWords,
  paths: pathsWords,
  'not tradable': fitWords,
  'not tested': () => ({ finding: '', reading: [] }),
}

export function chartWords(result: RunResult): ChartWords {
  return WORDS[pageKind(result.summary)](result)
}

function runWords({ summary, closes, curve, drawdowns }: RunResult): ChartWords {
  const where = closes === null ? 'Each trade from its entry to its exit: ' : 'Each trade lies on the price: '
  const [deepest] = drawdowns
  const isShaded =
    deepest !== undefined && Number.isFinite(deepest.peakTime + deepest.troughTime) && curve.time.every(Number.isFinite)
  return {
    finding: runFinding(summary),
    reading: [
      where,
      { text: 'blue won', as: 'won' },
      ', ',
      { text: 'orange lost', as: 'lost' },
      '.',
      ...(isShaded ? [{ text: ' Shaded: the deepest fall.', as: 'more' } as const] : []),
    ],
  }
}

function oneTradeWords({ summary: { facts, market } }: RunResult): ChartWords {
  const money = (amount: number) => briefMoney(amount, market.quote)
  return {
    finding: `From ${money(facts.start)} to ${money(facts.final_equity)}`,
    reading: [
      'The trade from its entry to its exit: ',
      { text: 'blue won', as: 'won' },
      ', ',
      { text: 'orange lost', as: 'lost' },
      '.',
    ],
  }
}

function runFinding({ ruin, facts, plan, market, largerContracts }: Summary): string {
  if (ruin !== null) return `Ruined with trade ${count(ruin.trade)} of ${count(facts.trades)}`
  const next = market.tiers[1]
  if (next !== undefined && plan.unlocks.length === 0) return `${tierSymbol(next)} was never unlocked`
  if (next !== undefined && largerContracts !== null && facts.final_equity > 0) {
    const share = largerContracts.worth / facts.final_equity
    if (Math.abs(share) < 0.01) return `${tierSymbol(next)} made no difference worth the name`
    return `The larger contracts ${share > 0 ? 'added' : 'cost'} ${briefMoney(Math.abs(largerContracts.worth), market.quote)}`
  }
  return `From ${briefMoney(facts.start, market.quote)} to ${briefMoney(facts.final_equity, market.quote)}`
}

function compareWords(result: RunResult): ChartWords {
  if (comparedNeeds(result) !== null) return fitWords(result)
  const { summary } = result
  const { samples, comparison } = summary
  const words = levelWords(samples)
  const reading: ChartWords['reading'] = [
    `Each ${words.noun} ${comparison?.withoutEdge ? 'twice: ' : 'once: '}`,
    { text: 'as the trades are', as: 'level' },
    ...(comparison?.withoutEdge ? [', ', { text: 'with the edge taken out', as: 'twin' as const }] : []),
    '.',
  ]
  return { finding: comparison === null ? '' : compareFinding(summary, comparison), reading }
}

function pathsWords({ summary }: RunResult): ChartWords {
  const { samples, facts } = summary
  const { medianFinal, ruined } = ownLevel(samples)!
  const drift =
    medianFinal.high < facts.start
      ? 'drifts down'
      : medianFinal.low > facts.start
        ? 'drifts up'
        : 'stays near the start'
  const fate = ruined.share === 0 ? 'none is ruined' : `${of100(ruined.share)} are ruined`
  const thin = samples?.spread?.paths.length ?? 0
  return {
    finding: `The middle account ${drift}; ${fate}`,
    reading: [
      `${plural(samples!.count, 'account')}. Thick: the middle one.${thin === 0 ? '' : ` Thin: ${count(thin)} of them.`}`,
      { text: ' Dark band: half of them, pale: 90 of 100.', as: 'more' },
    ],
  }
}

function fitWords(result: RunResult): ChartWords {
  const needs = tradableNeeds(result)
  const { market, plan } = result.summary
  if (needs === null) return { finding: '', reading: [] }
  return {
    finding: `${briefMoney(needs.most, market.quote)} would take nine in ten of these trades`,
    reading: [
      `One ${tierSymbol(market.tiers[0]!)} fits where its loss at the stop is within ${setting(plan.risk)}`,
      { text: ' and its margin within the limit', as: 'more' },
      '.',
    ],
  }
}
