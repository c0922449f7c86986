import { describe, expect, it } from 'vitest'
import { PLAIN_STATS, statsOfFile } from '../../../src/run/stats/statsOfFile.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()
const MOVES = [4, -2.5, 6.25, -1]
/** Trades of MNQ, a point of which is worth 2, with results of `worth` a point, less a fee of 1 where they are net. */
const stats = (worth: number, { symbol = 'MNQH4', fee = 0, pointValue = null as number | null } = {}) => {
  const rows = MOVES.map(
    (move, i) =>
      `${symbol},long,1,2024-03-0${i + 4},18000,2024-03-0${i + 4},${18000 + move},${worth * move - fee},${fee}`,
  )
  const header = 'symbol,side,quantity,entry_time,entry,exit_time,exit,pnl,fee'
  return statsOfFile(inputFile(folder, 'list.csv', [header, ...rows].join('\n')), { ...PLAIN_STATS, pointValue })
}

describe('results of a known future', () => {
  it.each([[1], [4]])('of %i a point are asked for: they are no money of it', async worth => {
    const [problem, ...others] = await problemsOf(() => stats(worth))
    expect(others).toEqual([])
    expect(problem!.message).toMatch(
      new RegExp(`^by prices and results a point of MNQH4 is worth ${worth}; by the ladder`),
    )
    expect(await stats(worth, { pointValue: worth })).toMatchObject({ values: { net_profit: worth * 6.75 } })
  })

  it.each([
    ['of the contract', 2, {}],
    ['of the contract, after costs', 2, { fee: 1 }],
    ['of a market that nobody knows', 4, { symbol: 'XYZ' }],
  ])('%s count as they stand', async (_, worth, form) => {
    expect(await stats(worth, form)).toMatchObject({
      values: { net_profit: worth * 6.75 - 4 * ('fee' in form ? 1 : 0) },
    })
  })
})
