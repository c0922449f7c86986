import type { StatedCosts, TradeLayout } from '../tradeLayout.ts'

/** The layout with the columns that may be of costs, and of which a user says how each counts, among its costs. */
export function withNamedCosts(layout: TradeLayout, stated: StatedCosts | null): TradeLayout {
  const { doubtful = [], costs } = layout
  if (stated === null || typeof stated === 'string') return layout
  const isNamed = ({ name, kind }: (typeof doubtful)[number]) => kind !== 'measure' && Object.hasOwn(stated, name)
  const named = doubtful.filter(isNamed).map(({ name, index }) => ({ name, index, isSwap: false }))
  return {
    ...layout,
    costs: [...costs, ...named],
    doubtful: doubtful.filter(cost => !isNamed(cost)),
  }
}
