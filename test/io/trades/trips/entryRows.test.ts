import { describe, expect, it } from 'vitest'
import { PLAIN_LIST, readTrades } from '../../../../src/io/trades/readTrades.ts'
import { inputFile, problemsOf, temporaryFolder } from '../../inputs.ts'
import { statsOfRows } from '../statsOfRows.ts'

const folder = temporaryFolder()

/** 2 long from 5,200 to 5,210 and 1 short from 5,220 to 5,225, a point worth 50, with 10 of costs a fill. */
const LIST = [
  '#,Type,Date/Time,Signal,Price,Shares/Ctrts - Profit/Loss,Net Profit - Cum Net Profit,Run-up/Drawdown,Comm.',
  '1,Buy,03/14/2024 09:40,In,"$5,200.00",2,$980.00,"$1,200.00",$10.00',
  ',Sell,03/14/2024 10:40,Out,"$5,210.00","$1,000.00",$980.00,($100.00),$10.00',
  '2,Sell Short,03/15/2024 09:40,In,"$5,220.00",1,($270.00),$50.00,$10.00',
  ',Buy to Cover,03/15/2024 11:00,Out,"$5,225.00",($250.00),$710.00,($300.00),$10.00',
]

describe('pairs of rows of which that of the entry has the result', () => {
  it('are read by what stands in each row', async () => {
    const { values, notices } = await statsOfRows(folder, LIST)
    expect([values.n_trades, values.largest_win, values.largest_loss]).toEqual([2, 980, -270])
    expect(notices).toContain('"Net Profit - Cum Net Profit" is net of "Comm.", as the results before costs show')
  })

  it('give sizes, and worst and best prices by the run-up beside entries and the drawdown beside exits', async () => {
    const file = inputFile(folder, 'list.csv', LIST.join('\n'))
    const { tape } = await readTrades(file, { ...PLAIN_LIST, stops: { kind: 'distance', distance: 10 } })
    expect([[...tape.worst], [...tape.best]]).toEqual([
      [5199, 5226],
      [5212, 5219],
    ])
  })

  it('leave out a last one that is open, and ask for an exit that is missing before', async () => {
    const open = LIST[1]!.replace('1,Buy', '3,Buy').replaceAll('03/14', '03/18')
    const { values, notices } = await statsOfRows(folder, [...LIST, open])
    expect(values.net_profit).toBe(710)
    expect(notices).toContain('1 trade still open: left out')
    const problems = await problemsOf(() =>
      statsOfRows(folder, [...LIST.slice(0, 4), open], { format: 'tradestation' }),
    )
    expect(problems[0]!.message).toContain('this is not a trade list of the format "tradestation"')
  })
})
