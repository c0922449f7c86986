import { describe, expect, it } from 'vitest'
import { knownValue } from '../../../src/run/stats/knownValue.ts'
import { problemsOf, temporaryFolder } from '../../io/inputs.ts'
import { statsOfRows } from '../../io/trades/statsOfRows.ts'

const folder = temporaryFolder()
const listOf = (...trades: readonly (readonly [string, number])[]) => [
  'symbol,side,qty,entry_time,exit_time,entry,exit',
  ...trades.map(
    ([symbol, price], i) => `${symbol},long,1,2024-03-0${i + 1} 09:00,2024-03-0${i + 1} 11:00,${price},${price + 10}`,
  ),
]
const hintOf = async (rows: readonly string[], pointValue: number | null = null) =>
  (await problemsOf(() => statsOfRows(folder, rows, { pointValue })))[0]!.hint
const saidOf = async (rows: readonly string[], pointValue: number) =>
  (await statsOfRows(folder, rows, { pointValue })).notices.filter(notice => notice.includes('by the ladder'))

describe('what a point of a future is worth', () => {
  it('is known by its symbol, as platforms write it', () => {
    for (const symbol of ['MNQH4', 'MNQ 03-24', 'MNQM2024', 'CME_MINI:MNQ1!', '/MNQ', 'MNQ', 'mnq=f'])
      expect(knownValue(symbol, 18000)?.worth).toBe(2)
    expect(
      [knownValue('ESZ24', 5200), knownValue('MCLJ4', 80), knownValue('6EM4', 1.08)].map(known => known?.worth),
    ).toEqual([50, 100, 125_000])
  })

  it('is not known of other markets, or where prices are of another unit', () => {
    for (const symbol of ['', 'AAPL', 'BTCUSDT', 'MNQX']) expect(knownValue(symbol, 18000)).toBeNull()
    expect(knownValue('6JM4', 67.3)).toBeNull()
    expect(knownValue('CL', 80)?.isSure).toBe(false)
  })

  it('is offered where it has to be stated', async () => {
    expect(await hintOf(listOf(['MNQH4', 18000]))).toContain('--point-value 2, what a point')
    expect(await hintOf(listOf(['ESH4', 5200]))).toContain('--point-value 50, what a point')
    const several = listOf(['ESH4', 5200], ['MNQH4', 18000])
    expect(await hintOf(several)).toBe(
      'count one of them, and say what a point is worth or where its stops were: --symbol ESH4 with --point-value 50, or with --stop-distance 50',
    )
    expect(await hintOf(several, 2)).toBe('count one of them: --symbol MNQH4 --point-value 2')
    expect(await hintOf(several, 3)).toBe('count one of them: --symbol ESH4 --point-value 50')
  })

  it('is told where another is stated, unless the list may be of shares of that name', async () => {
    expect(await saidOf(listOf(['MNQH4', 18000]), 5)).toEqual([
      'a point of MNQH4 is worth 2 by the ladder "nasdaq-cme"; 5 is stated, and counts',
    ])
    expect(await saidOf(listOf(['MNQH4', 18000]), 2)).toEqual([])
    expect(await saidOf(listOf(['CL', 80]), 1)).toEqual([])
    expect(await saidOf(listOf(['CLM4', 80]), 1)).toHaveLength(1)
  })
})
