import { describe, expect, it } from 'vitest'
import type { StatedCosts } from '../../../src/io/trades/tradeLayout.ts'
import { problemsOf, temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()

describe('rows of funding among fills', () => {
  const LIST = [
    'time,type,symbol,side,price,quantity,fee,pnl',
    '2024-03-01 08:00,funding,BTCUSDT,,,,,-9',
    '2024-03-01 09:00,trade,BTCUSDT,buy,100,1,1,0',
    '2024-03-01 16:00,funding,BTCUSDT,,,,,-0.5',
    '2024-03-02 00:00,funding,BTCUSDT,,,,,0.25',
    '2024-03-02 08:00,funding,ETHUSDT,,,,,7',
    '2024-03-02 10:00,trade,BTCUSDT,sell,110,1,1,10',
    '2024-03-02 11:00,transfer,BTCUSDT,,,,,1000',
  ]

  it('count to the trade that was open, where their amounts stand in the column of results', async () => {
    const { values, notices } = await statsOfRows(folder, LIST)
    expect([values.n_trades, values.net_profit]).toEqual([1, 10 - 1 - 1 - 0.5 + 0.25])
    expect(notices).toContain('2 settlements of funding: in the result of the trade that was open')
    expect(notices).toContain('2 settlements of funding of another position than the fills leave open: left out')
  })

  it('count with their coin behind the amount, too', async () => {
    const { values } = await statsOfRows(
      folder,
      LIST.map(row => row.replace(/0\.5$/, '0.5 USDT')),
    )
    expect(values.net_profit).toBe(10 - 1 - 1 - 0.5 + 0.25)
  })

  it('are asked for where their amounts stand in a column of their own, with answers that work', async () => {
    const rows = withFunding(1, [0, 10])
    const [problem] = await problemsOf(() => statsOfRows(folder, rows))
    expect(problem).toMatchObject({
      line: 3,
      path: 'funding',
      message: '1 row of funding: were amounts below 0 paid, or brought in?',
      hint: 'where they were paid: --costs "funding=add"; else --costs "funding=subtract"; --costs "funding=included" where the results hold them',
    })
    const netWith = async (costs: StatedCosts) => (await statsOfRows(folder, rows, { costs })).values.net_profit
    expect(await netWith({ fee: 'subtract', funding: 'add' })).toBe(7.5)
    expect(await netWith({ fee: 'subtract', funding: 'subtract' })).toBe(8.5)
    expect(await netWith({ fee: 'included', funding: 'add' })).toBe(9.5)
    expect(await netWith({ funding: 'included' })).toBe(8)
    expect(await netWith('included')).toBe(10)
    expect(await netWith('add')).toBe(11.5)
  })

  it.each([
    ['fees above 0 beside results before them', withFunding(1, [0, 10])],
    ['fees below 0 beside results before them', withFunding(-1, [0, 10])],
    ['fees above 0 that the results hold', withFunding(1, [-1, 9])],
    ['fees below 0 that the results hold', withFunding(-1, [-1, 9])],
    ['fees below 0 and no results', withFunding(-1, null)],
  ])('are answered for by themselves: %s count as the file shows', async (_, rows) => {
    const netWith = async (funding: 'add' | 'subtract') =>
      (await statsOfRows(folder, rows, { costs: { funding }, pointValue: 1 })).values.net_profit
    expect([await netWith('add'), await netWith('subtract')]).toEqual([7.5, 8.5])
  })

  it('are refused with another cost beside them, or in another coin', async () => {
    const [header, opened, , closed] = withFunding(1, [0, 10])
    const problemOf = async (settled: string) =>
      (
        await problemsOf(() => statsOfRows(folder, [header!, opened!, settled, closed!], { costs: { funding: 'add' } }))
      )[0]
    expect(await problemOf('2024-03-01 16:00,funding,BTCUSDT,,,,0.5,-0.5,')).toMatchObject({
      line: 3,
      path: 'fee',
      message: 'found 0.5 beside funding; allowed: 0',
    })
    expect(await problemOf('2024-03-01 16:00,funding,BTCUSDT,,,,,-0.5 BNB,')).toMatchObject({
      line: 3,
      path: 'funding',
    })
  })
})

/** Bought at 100 and sold at 110 with a fee of 1 each, as it is written; 0.5 of funding was paid between. */
function withFunding(fee: number, results: readonly [number, number] | null): string[] {
  const ofResult = (k: 0 | 1) => (results === null ? '' : `,${results[k]}`)
  return [
    `time,type,symbol,side,price,quantity,fee,funding${results === null ? '' : ',realized pnl'}`,
    `2024-03-01 09:00,trade,BTCUSDT,buy,100,1,${fee},0${ofResult(0)}`,
    `2024-03-01 16:00,funding,BTCUSDT,,,,,-0.5${results === null ? '' : ','}`,
    `2024-03-02 10:00,trade,BTCUSDT,sell,110,1,${fee},0${ofResult(1)}`,
  ]
}
