import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type FillPart,
  type ListedFill,
  type PairedFills,
  pairFills,
} from '../../../../src/io/trades/trips/pairFills.ts'
import { holds } from '../../../holds.ts'

const fill = (line: number, signed: number, price: number, more: Partial<ListedFill> = {}): ListedFill => ({
  line,
  id: '',
  market: 'X',
  symbol: 'X',
  account: '',
  time: line,
  side: Math.sign(signed),
  way: 0,
  price,
  quantity: Math.abs(signed),
  result: Number.NaN,
  flow: Number.NaN,
  costs: [],
  ...more,
})
const list = (...fills: [number, number][]) => pairFills(fills.map(([signed, price], i) => fill(i + 1, signed, price)))
const parts = (all: readonly FillPart[]) => all.map(({ fill: { price }, quantity }) => [quantity, price])
const shown = ({ side, entries, exits }: PairedFills) => ({ side, in: parts(entries), out: parts(exits) })

describe('pairFills', () => {
  it('makes one trade of what goes from flat to flat, in parts or at once', () => {
    expect(list([1, 100], [-1, 110]).trips.map(shown)).toEqual([{ side: 1, in: [[1, 100]], out: [[1, 110]] }])
    const { trips, open } = list([2, 100], [1, 103], [-1, 105], [-2, 110])
    expect(trips.map(shown)).toEqual([
      {
        side: 1,
        in: [
          [1, 100],
          [1, 100],
          [1, 103],
        ],
        out: [
          [1, 105],
          [2, 110],
        ],
      },
    ])
    expect(open).toEqual([])
  })

  it('splits a fill that goes beyond what is open: it closes, and opens the next', () => {
    const { trips, open } = list([-1, 100], [3, 90], [-2, 95])
    expect(trips.map(shown)).toEqual([
      { side: -1, in: [[1, 100]], out: [[1, 90]] },
      { side: 1, in: [[2, 90]], out: [[2, 95]] },
    ])
    expect(open).toEqual([])
  })

  it('counts what has left a position that is still open, its oldest fills first', () => {
    const { trips, open } = list([1, 100], [1, 102], [-1.5, 110])
    expect(trips.map(shown)).toEqual([
      {
        side: 1,
        in: [
          [1, 100],
          [0.5, 102],
        ],
        out: [[1.5, 110]],
      },
    ])
    expect(parts(open)).toEqual([[0.5, 102]])
  })

  it('closes a position whose decimal quantities add up to it but for rounding', () => {
    const { trips, open } = list([0.1, 100], [0.2, 100], [-0.3, 110])
    expect(trips).toHaveLength(1)
    expect(open).toEqual([])
  })

  it('keeps markets apart, and long from short where an account holds both', () => {
    const fills = [
      fill(1, 1, 100, { way: 1 }),
      fill(2, -1, 100, { way: 1 }),
      fill(3, -1, 120, { market: 'Y' }),
      fill(4, -1, 110, { way: -1 }),
      fill(5, 1, 95, { way: -1 }),
    ]
    expect(pairFills(fills).trips.map(trip => [trip.side, trip.exits[0]!.fill.price])).toEqual([
      [1, 110],
      [-1, 95],
    ])
  })

  it('names a fill that realises a result where nothing is open', () => {
    const { older } = pairFills([fill(1, -1, 100, { result: 7 }), fill(2, 1, 90, { result: 0 })])
    expect(older.map(({ line }) => line)).toEqual([1])
  })

  it('law: shares what is settled among what is open, and loses none of it', () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: -5, max: 5 }).filter(Boolean), fc.integer({ min: -9, max: 9 })), {
      minLength: 1,
      maxLength: 30,
    })
    const property = fc.property(rows, all => {
      let held = 0
      const listed = all.flatMap(([signed, funding], i) => {
        held += signed
        return [fill(i, signed, 100), { line: i, market: 'X', held: Math.abs(held), funding }]
      })
      const { trips, open, apart } = pairFills(listed)
      const sumOf = (parts: readonly { readonly funding: number }[]) =>
        parts.reduce((sum, part) => sum + part.funding, 0)
      const settled = all.reduce((sum, [, funding]) => sum + funding, 0) - sumOf(apart)
      expect(sumOf([...open, ...trips.flatMap(({ entries }) => entries)])).toBeCloseTo(settled, 9)
    })
    holds(property, { seed: 6, numRuns: 200 })
  })

  it('law: buys and sells as much in a trade, and loses no quantity and no money', () => {
    const some = fc.array(
      fc.tuple(fc.integer({ min: -5, max: 5 }).filter(Boolean), fc.integer({ min: 90, max: 110 })),
      {
        minLength: 1,
        maxLength: 30,
      },
    )
    const total = (all: readonly FillPart[], of: (part: FillPart) => number) =>
      all.reduce((sum, part) => sum + of(part), 0)
    const value = ({ fill: { price }, quantity }: FillPart) => price * quantity
    const property = fc.property(some, fills => {
      const { trips, open } = list(...fills)
      let made = 0
      for (const { side, entries, exits } of trips) {
        expect(total(entries, part => part.quantity)).toBe(total(exits, part => part.quantity))
        for (const { fill: entry } of entries) expect(entry.side).toBe(side)
        for (const { fill: exit } of exits) expect(exit.side).toBe(-side)
        made += side * (total(exits, value) - total(entries, value))
      }
      const cash = fills.reduce((sum, [signed, price]) => sum - signed * price, 0)
      const held = total(open, part => part.fill.side * value(part))
      expect(made - held).toBe(cash)
      expect(total(open, part => part.fill.side * part.quantity)).toBe(fills.reduce((sum, [signed]) => sum + signed, 0))
    })
    holds(property, { seed: 5, numRuns: 300 })
  })
})
