import { describe, expect, it } from 'vitest'
import { problemsOf, temporaryFolder } from '../../inputs.ts'
import { statsOfRows } from '../statsOfRows.ts'

const folder = temporaryFolder()

const HEADER =
  'uid,dateTime,account,type,symbol,contract,change,new balance,new average entry price,trade price,mark price,funding rate,realized pnl,fee,realized funding,liquidation fee'

/** A row of the position, and one of the money: `change` of the balance = result + funding - fees. */
const position = (uid: string, time: string, change: number, price: number, contract = 'pf_xusd') =>
  `${uid},2024-03-01 ${time},flex,futures trade,${contract},${contract},${change},0,,${price},${price},,,,,`
const money = (
  uid: string,
  time: string,
  [change, price, result, fee, funding = 0, liquidation = '']: readonly [
    number,
    number,
    number,
    number,
    number?,
    (string | number)?,
  ],
  contract = 'pf_xusd',
) =>
  `${uid},2024-03-01 ${time},flex,futures trade,usd,${contract},${change},0.,,${price},${price},,${result},${fee},${funding},${liquidation}`
const funding = (uid: string, time: string, amount: number) =>
  `${uid},2024-03-01 ${time},flex,funding rate change,usd,pf_xusd,${amount},0.,,,,0.0001,,,${amount},`

/** Bought in two fills of one second, sold in one: 10 + 20 less fees of 1, 2 and 3, and funding of 0.5 paid and 0.2 brought in. */
const LOG = [
  position('a', '09:00:00', 1, 100),
  money('b', '09:00:00', [-1, 100, 0, 1]),
  position('c', '09:00:00', 2, 100),
  money('d', '09:00:00', [-2, 100, 0, 2]),
  funding('e', '10:00:00', -0.5),
  position('f', '11:00:00', -3, 110),
  money('g', '11:00:00', [27.2, 110, 30, 3, 0.2]),
]
const WHOLE = 30 - 6 - 0.5 + 0.2

describe('the account log of Kraken Futures', () => {
  it.each([
    ['oldest first', LOG],
    ['newest first', LOG.toReversed()],
    ['with the rows of money before their fills', [1, 0, 3, 2, 4, 6, 5].map(k => LOG[k]!)],
    ['with those of one second apart', [0, 2, 1, 3, 4, 5, 6].map(k => LOG[k]!)],
  ])('counts fees and funding once, %s', async (_, rows) => {
    const { values, notices } = await statsOfRows(folder, [HEADER, ...rows])
    expect([values.n_trades, values.net_profit]).toEqual([1, expect.closeTo(WHOLE, 12)])
    expect(notices).toContain('2 settlements of funding: in the result of the trade that was open')
  })

  it('takes a fee of liquidation off where the balance shows it, and only there', async () => {
    const closed = (change: number) => [...LOG.slice(0, 6), money('g', '11:00:00', [change, 110, 30, 3, 0.2, 4])]
    const { values } = await statsOfRows(folder, [HEADER, ...closed(23.2)])
    expect(values.net_profit).toBeCloseTo(WHOLE - 4, 12)
    expect(await problemsOf(() => statsOfRows(folder, [HEADER, ...closed(27.2)]))).toMatchObject([
      { line: 8, path: 'change', message: expect.stringContaining('the balance changed by 27.2, and the result') },
    ])
  })

  it('counts a fill whose fee was paid in another coin, and has no row of money, without costs', async () => {
    const rows = LOG.filter((_, k) => k !== 1)
    const { values, notices } = await statsOfRows(folder, [HEADER, ...rows])
    expect([values.n_trades, values.net_profit]).toEqual([1, expect.closeTo(WHOLE + 1, 12)])
    expect(notices).toContain('1 fill without a row of money, as one whose fee was paid in another coin')
  })

  it('refuses a row of money whose fill the log was cut before', async () => {
    const problems = await problemsOf(() => statsOfRows(folder, [HEADER, ...LOG.slice(1)]))
    expect(problems).toMatchObject([
      { line: 2, message: 'the row is of the money of a fill, and none of its position stands beside it' },
    ])
  })

  it('keeps contracts apart, and takes one by its name', async () => {
    const other = [
      position('h', '09:30:00', 1, 50, 'pf_yusd'),
      money('i', '09:30:00', [-1, 50, 0, 1], 'pf_yusd'),
      position('j', '10:30:00', -1, 57, 'pf_yusd'),
      money('k', '10:30:00', [6, 57, 7, 1], 'pf_yusd'),
    ]
    const rows = [HEADER, ...LOG, ...other]
    expect((await statsOfRows(folder, rows)).values).toMatchObject({ n_trades: 2, largest_win: expect.closeTo(WHOLE) })
    expect((await statsOfRows(folder, rows, { only: ['pf_yusd'] })).values.net_profit).toBe(5)
  })

  it('adds no results in different coins', async () => {
    const rows = LOG.map(row => row.replaceAll('pf_xusd', 'pi_xbtusd').replace('trade,usd', 'trade,xbt'))
    const alone = rows.map(row => row.replace('change,usd', 'change,xbt'))
    const problems = await problemsOf(() => statsOfRows(folder, [HEADER, ...LOG, ...alone]))
    expect(problems[0]!.message).toContain('the results are in 2 currencies: USD (pf_xusd), XBT (pi_xbtusd)')
  })
})
