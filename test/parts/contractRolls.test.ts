import { describe, expect, it } from 'vitest'
import { contractRolls, earlyRolls, isQuarterlyRoll } from '../../src/parts/contractRolls.ts'
import { ALWAYS } from '../../src/parts/sessionCalendar.ts'
import { Sessions } from '../../src/parts/sessions.ts'

const DAY = 86_400_000

/** Two bars a day, of which the second ends where it opens; `jumps` lie between the days. */
function halves(jumps: readonly number[]) {
  const open: number[] = [1000, 1000]
  for (const jump of jumps) open.push(open.at(-1)! + jump, open.at(-1)! + jump)
  const prices = Float64Array.from(open)
  const time = Float64Array.from(open, (_, i) => (i * DAY) / 2)
  const bars = { time, open: prices, high: prices, low: prices, close: prices, volume: prices, mark: null }
  return contractRolls(bars, new Sessions(ALWAYS, 0, time.at(-1)!))
}

/** Sixty jumps whose median size is 1. */
const USUAL = Array.from({ length: 60 }, (_, i) => (i % 2 === 0 ? 1 : -1))

describe('rolls of a contract', () => {
  it('are jumps between sessions larger than eight times the median of the sixty before', () => {
    expect(halves([...USUAL, 8, -8.5])).toEqual([{ bar: 124, size: -8.5, timesUsual: 8.5 }])
  })

  it('are not known before sixty sessions, nor where sessions do not jump', () => {
    expect(halves([...USUAL.slice(1), 50])).toEqual([])
    expect(halves([...USUAL.map(() => 0), 50])).toEqual([])
  })

  it('forgets what is longer ago than sixty sessions', () => {
    const wild = USUAL.map(jump => jump * 100)
    expect(halves([...wild, ...USUAL, 9]).map(roll => roll.bar)).toEqual([242])
  })

  it('do not lie inside a session', () => {
    const prices = Float64Array.from([...Array.from({ length: 130 }, (_, i) => 100 + ((i >> 1) % 2)), 100, 500])
    const time = Float64Array.from(prices, (_, i) => (i * DAY) / 2)
    const bars = { time, open: prices, high: prices, low: prices, close: prices, volume: prices, mark: null }
    expect(contractRolls(bars, new Sessions(ALWAYS, 0, time.at(-1)!))).toEqual([])
  })
})

describe('rolls with few sessions before them', () => {
  /** One bar a day from a date on, each of which opens by a jump from the one before. */
  const found = (first: string, jumps: readonly number[]) => {
    const start = Date.parse(first)
    const prices = new Float64Array(jumps.length + 1).fill(1000)
    for (const [i, jump] of jumps.entries()) prices[i + 1] = prices[i]! + jump
    const time = Float64Array.from(prices, (_, i) => start + i * DAY)
    const bars = { time, open: prices, high: prices, low: prices, close: prices, volume: prices, mark: null }
    return earlyRolls(bars, new Sessions(ALWAYS, start, time.at(-1)!)).map(({ bar }) => bar)
  }
  const calm = (days: number) => Array.from({ length: days }, (_, i) => (i % 2 === 0 ? 1 : -1))

  it.each<[string, string, number[], number[]]>([
    ['by the sessions before and after it', '2024-03-08', [...calm(4), 9, ...calm(4)], [5]],
    ['by those before it', '2024-06-10', [...calm(8), 9], [9]],
    ['on the Thursday before its week', '2024-03-06', [9, ...calm(8)], [1]],
    ['not of the usual size', '2024-03-08', [...calm(4), 8, ...calm(4)], []],
    ['not before that Thursday', '2024-03-05', [9, ...calm(8)], []],
    ['not after the third Friday', '2024-03-07', [...calm(8), 9], []],
    ['not in another month', '2024-04-12', [...calm(4), 9, ...calm(4)], []],
    ['not by seven others', '2024-03-08', [...calm(4), 9, ...calm(3)], []],
    ['not in a wild month', '2024-03-08', [...calm(4), 9, ...calm(12), 9], []],
    ['not where sessions do not jump', '2024-03-08', [0, 0, 0, 0, 9, 0, 0, 0, 0], []],
    ['not where sixty sessions before it tell', '2024-01-15', [...USUAL, 9], []],
  ])('are told %s', (_, first, jumps, bars) => expect(found(first, jumps)).toEqual(bars))
})

describe('the weeks of a quarterly roll', () => {
  it.each([
    ['2024-03-04', false],
    ['2024-03-05', true],
    ['2024-03-21', true],
    ['2024-03-22', false],
    ['2024-06-17', true],
    ['2024-09-16', true],
    ['2024-12-16', true],
    ['2024-11-16', false],
  ])('%s: %s', (day, is) => expect(isQuarterlyRoll(Date.parse(day))).toBe(is))
})
