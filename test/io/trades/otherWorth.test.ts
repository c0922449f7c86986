import { describe, expect, it } from 'vitest'
import type { TradeStats } from '../../../src/results/fileStats.ts'
import { PLAIN_STATS, statsOfFile } from '../../../src/run/stats/statsOfFile.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()
const MOVES = [4, -2.5, 6.25, -1]
/** Trades of MNQ, a point of which is worth 2. */
const SIZES = [1, 3, 2, 1]
const stats = (worth: number, form: Form = {}) => {
  const { symbol = 'MNQH4', fee = 0, pointValue = null, isOfOne = false } = form
  const rows = MOVES.map((move, i) => {
    const result = worth * move * (isOfOne ? 1 : SIZES[i]!) - fee
    return `${symbol},long,${SIZES[i]},2024-03-0${i + 4},18000,2024-03-0${i + 4},${18000 + move},${result},${fee}`
  })
  const header = 'symbol,side,quantity,entry_time,entry,exit_time,exit,pnl,fee'
  return statsOfFile(inputFile(folder, 'list.csv', [header, ...rows].join('\n')), { ...PLAIN_STATS, pointValue })
}

interface Form {
  readonly symbol?: string
  readonly fee?: number
  readonly pointValue?: number | null
  /** Whether results are of one contract. */
  readonly isOfOne?: boolean
}

describe('results of a known future', () => {
  it.each<[string, number, Form]>([
    ['points', 1, {}],
    ['ticks', 4, {}],
    ['points of one contract', 1, { isOfOne: true }],
    ['ticks of one contract', 4, { isOfOne: true, fee: 1 }],
  ])('in %s are asked for: they are no money', async (unit, worth, form) => {
    for (const pointValue of [null, 2]) {
      const [problem, ...others] = await problemsOf(() => stats(worth, { ...form, pointValue }))
      expect(others).toEqual([])
      expect(problem!.message).toMatch(new RegExp(`^the results of MNQH4 are its moves in ${unit}, and no money`))
    }
    expect(await stats(worth, { ...form, pointValue: worth })).toMatchObject({ kind: 'results' })
  })

  it.each<[string, number, Form]>([
    ['in money', 2, {}],
    ['in money, after costs', 2, { fee: 1 }],
    ['in another currency', 1.84, {}],
    ['of a coin that has the name of a future', 1, { symbol: 'BTC' }],
    ['of a market that nobody knows', 4, { symbol: 'XYZ' }],
  ])('%s count as they stand', async (_, worth, form) => {
    const made = MOVES.reduce((sum, move, i) => sum + worth * move * SIZES[i]!, 0) - MOVES.length * (form.fee ?? 0)
    const found = (await stats(worth, form)) as TradeStats
    expect(found.values.net_profit).toBeCloseTo(made, 6)
  })
})
