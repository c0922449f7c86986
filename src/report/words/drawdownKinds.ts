import type { Facts } from '../../results/account.ts'

/** One of the ways to measure the worst drawdown (RULEBOOK §9). */
export interface DrawdownKind {
  readonly kind: string
  /** In few words. */
  readonly where: string
  readonly meaning: string
  readonly depth: number
}

/** The worst drawdowns of a run, always labelled: three with bars, two for a trade list. */
export function drawdownKinds(facts: Facts): readonly DrawdownKind[] {
  const closed = {
    kind: 'closed-trade',
    where: 'after trades',
    meaning: 'measured only after trades have closed',
    depth: facts.worst_drawdown_closed,
  }
  if (facts.worst_drawdown_marked === null || facts.worst_drawdown_intrabar === null) {
    const meaning = 'from the highest closed equity to the worst price inside a trade'
    return [{ kind: 'in-trade', where: 'inside trades', meaning, depth: facts.worst_drawdown_in_trade }, closed]
  }
  return [
    {
      kind: 'marked',
      where: 'at bar closes',
      meaning: 'open trades valued at bar closes',
      depth: facts.worst_drawdown_marked,
    },
    {
      kind: 'intrabar',
      where: 'inside bars',
      meaning: 'from the highest close to the worst price inside a bar',
      depth: facts.worst_drawdown_intrabar,
    },
    closed,
  ]
}

export function deepestKind(facts: Facts): DrawdownKind {
  return drawdownKinds(facts).reduce((deepest, kind) => (kind.depth > deepest.depth ? kind : deepest))
}

/** The deepest of them. */
export function deepestDrawdown(facts: Facts): number {
  return deepestKind(facts).depth
}
