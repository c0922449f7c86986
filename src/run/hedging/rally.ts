import type { Contracts } from '../../core/contracts.ts'
import type { HedgeRally } from '../../results/hedge.ts'
import type { HedgeTerms, Scenario } from '../../scenario/scenario.ts'
import { type PlayedHedge, playHedge } from './playHedge.ts'

/** In steps, that is, percent of the first entry. */
const RISES = [10, 25, 50, 100]

/**
 * What rallies do from the first opening on: the same hedge on a price that rises by 1% of the entry a bar, the short wanted
 * all the way, without funding. Empty where there was no opening.
 */
export function ralliesOf(
  contracts: Contracts,
  scenario: Scenario,
  terms: HedgeTerms,
  { units, rows }: PlayedHedge,
): HedgeRally[] {
  const first = rows.find(({ status }) => status === 'taken')
  if (first === undefined) return []
  const { entry, entryTime } = first
  return RISES.map(steps => {
    const priceAt = (step: number) => entry * (1 + step / 100)
    const open = Float64Array.from({ length: steps }, (_, i) => priceAt(i))
    const close = open.map((_, i) => priceAt(i + 1))
    const bars = {
      ...{ time: open.map((_, i) => entryTime + i), open, high: close, low: open, close },
      ...{ volume: new Float64Array(steps), mark: null },
    }
    const wanted = new Uint8Array(steps).fill(1)
    const held = { ...terms, units, value: null }
    const played = playHedge(contracts, scenario, held, { bars, funding: null, spot: close, wanted })
    const liquidations = played.rows.filter(({ reason }) => reason === 'liquidated').map(({ exit }) => exit)
    return {
      rise: steps / 100,
      price: priceAt(steps),
      holdingGains: (units * entry * steps) / 100,
      shortLoses: scenario.account.start - played.account.equity,
      left: played.account.equity,
      liquidations,
      stands: played.rows.at(-1)!.reason === 'end',
    }
  })
}
