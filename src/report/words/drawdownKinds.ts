import type { Facts } from '../../results/account.ts'

/** The ways to measure a drawdown (RULEBOOK §9), by name: where, in few words, and what they mean. */
export const DRAWDOWNS = {
  marked: { where: 'at bar closes', meaning: 'open trades valued at bar closes' },
  intrabar: { where: 'inside bars', meaning: 'from the highest close to the worst price inside a bar' },
  'in-trade': {
    where: 'inside trades',
    meaning: 'from the highest closed equity to the worst price inside a trade',
  },
  'closed-trade': { where: 'after trades', meaning: 'measured only after trades have closed' },
} as const

export type DrawdownName = keyof typeof DRAWDOWNS

/** The worst drawdown of a run, measured in one of these ways. */
interface DrawdownKind {
  readonly kind: DrawdownName
  readonly where: string
  readonly meaning: string
  readonly depth: number
}

/** The worst drawdowns of a run, always labelled: three with bars, two for a trade list. */
export function drawdownKinds(facts: Facts): readonly DrawdownKind[] {
  return drawdownNames([facts]).map(kind => ({ kind, ...DRAWDOWNS[kind], depth: worstDrawdown(facts, kind)! }))
}

/** The ways in which all of several runs are measured. */
export function drawdownNames(runs: readonly Facts[]): readonly DrawdownName[] {
  return haveBars(runs) ? ['marked', 'intrabar', 'closed-trade'] : ['in-trade', 'closed-trade']
}

/** The one of them that counts the worst prices. */
export function harshestDrawdown(runs: readonly Facts[]): DrawdownName {
  return haveBars(runs) ? 'intrabar' : 'in-trade'
}

/** Where the episodes of a run are measured. */
export function episodesWhere({ period }: { readonly period: { readonly bars: number | null } }): string {
  return DRAWDOWNS[period.bars === null ? 'closed-trade' : 'marked'].where
}

/** Null where the run has no bars to measure it on. */
export function worstDrawdown(facts: Facts, kind: DrawdownName): number | null {
  return {
    marked: facts.worst_drawdown_marked,
    intrabar: facts.worst_drawdown_intrabar,
    'in-trade': facts.worst_drawdown_in_trade,
    'closed-trade': facts.worst_drawdown_closed,
  }[kind]
}

function haveBars(runs: readonly Facts[]): boolean {
  return runs.every(facts => facts.worst_drawdown_marked !== null && facts.worst_drawdown_intrabar !== null)
}
