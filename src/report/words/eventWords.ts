import type { Summary } from '../../results/summary.ts'
import { tierLabelOf } from './tierLabel.ts'

/** What is marked on the curve, by the first part of its event token. */
export const EVENT_NAMES = {
  unlock: 'Unlocked',
  demote: 'Lost a tier',
  liquidated: 'Liquidated',
  ruined: 'Ruined',
  stalled: 'Stalled',
  cash_flow: 'Cash flow',
} as const

export type EventName = (typeof EVENT_NAMES)[keyof typeof EVENT_NAMES]

const WORDS: Readonly<Record<string, string>> = {
  rebase_up: 'base up',
  rebase_down: 'base down',
  'skip:risk': 'skipped: risk',
  'skip:margin': 'skipped: margin',
  'skip:depth': 'skipped: size of the order',
  over_budget: 'over the budget',
  margin_cut: 'cut by the margin limit',
  day_margin: 'cut at the end of the day margin',
  cash_flow: 'cash flow',
}

/** The tokens of RULEBOOK §11 that happened in one trade, in plain words, in order. */
export function eventWords(tokens: readonly string[], summary: Pick<Summary, 'market'>): string {
  return tokens.map(token => wordsOf(token, summary)).join(', ')
}

function wordsOf(token: string, summary: Pick<Summary, 'market'>): string {
  const [kind = '', tier = ''] = token.split(':')
  if (kind === 'unlock') return `unlocked ${tierLabelOf(summary, tier)}`
  if (kind === 'demote') return `lost ${tierLabelOf(summary, tier)}`
  return WORDS[token] ?? token
}
