import { expect, it } from 'vitest'
import { rallyTable } from '../../../src/report/tables/hedgeTables.ts'
import type { HedgeResult } from '../../../src/results/hedge.ts'

/** A short of 2 at 100 that posts 60 and is liquidated at 125. */
function rally(hedge: { reopens: boolean; bankruptcyFill?: boolean }): string[][] {
  const row = { status: 'taken', entry: 100, quantity: 2, equityBefore: 90, margin: 60, liquidationPrice: 125 }
  const result = { summary: { market: { quote: 'USD' }, facts: { hedge_units: 2 }, hedge }, rows: [row] }
  return rallyTable(result as unknown as HedgeResult)!.rows.map(cells => cells.map(String).slice(3))
}

it('a liquidation in a rally costs what the venue takes, and a hedge that opens again goes on', () => {
  const stops = rally({ reopens: false })
  expect(stops[0]).toEqual(['$20.00', '$70.00', 'stands'])
  expect(stops[2]).toEqual(['$50.00', '$40.00', 'liquidated at 125.00: from there on nothing is hedged'])
  const [low, , high] = rally({ reopens: true, bankruptcyFill: true })
  expect(low).toEqual(['$20.00', '$70.00', 'stands'])
  expect(high!.slice(0, 2)).toEqual(['$60.00', '$30.00'])
  expect(high![2]).toBe('liquidated at 125.00: opened again where the account can, for more losses')
})
