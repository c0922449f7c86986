import { expect, it } from 'vitest'
import { rallyEndWords, rallyTable } from '../../../src/report/tables/hedgeTables.ts'
import type { HedgeRally, HedgeResult } from '../../../src/results/hedge.ts'

function rows(reopens: boolean, rallies?: readonly Partial<HedgeRally>[]): string[][] | null {
  const rally = { rise: 0.5, price: 150, holdingGains: 100, shortLoses: 60, left: 30, liquidations: [], stands: true }
  const all = rallies?.map(part => ({ ...rally, ...part }))
  const summary = { market: { quote: 'USD' }, hedge: { reopens }, ...(all === undefined ? {} : { rallies: all }) }
  const table = rallyTable({ summary } as unknown as HedgeResult)
  return table === null ? null : table.rows.map(cells => cells.map(String))
}

it('says what the holding gains, what the short loses, and what became of it', () => {
  expect(rows(false, [{}])).toEqual([['+50%', '150.00', '$100.00', '$60.00', '$30.00', 'stands']])
  const last = (reopens: boolean, rally: Partial<HedgeRally>) => rows(reopens, [rally])![0]!.at(-1)
  expect(last(false, { liquidations: [125], stands: false })).toBe(
    'liquidated at 125.00: from there on nothing is hedged',
  )
  expect(last(true, { liquidations: [125] })).toBe('liquidated at 125.00, opened again')
  expect(last(true, { liquidations: [125, 140, 145] })).toBe('liquidated at 125.00 and twice more, opened again')
  expect(last(true, { liquidations: [125, 140], stands: false })).toBe(
    'liquidated at 125.00 and once more; none stands at the end',
  )
})

it('is left out where there was no opening, and of results of older programs', () => {
  expect([rows(true, []), rows(true)]).toEqual([null, null])
})

it('tells in one sentence what becomes of the short in each row, not in the first alone', () => {
  const found = rows(true, [
    { rise: 0.25 },
    { rise: 0.5, liquidations: [125], stands: false },
    { rise: 1, liquidations: [125, 140] },
  ])!
  expect(rallyEndWords(found)).toBe(
    'The short: at +50% it is liquidated at 125.00; none stands at the end; at +100% it is liquidated at 125.00 and once more, opened again; before that it stands.',
  )
  expect(rallyEndWords(rows(true, [{}])!)).toBe('The short stands throughout.')
})
