import { describe, expect, it } from 'vitest'
import { PLAIN_LIST, readTrades } from '../../../src/io/trades/readTrades.ts'
import { inputFile, temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()
const HEAD = 'exit time,pnl,r'
const said = async (...rows: string[]) =>
  (await statsOfRows(folder, [HEAD, ...rows])).notices.filter(notice => notice.startsWith('"r"'))

describe('results in R beside those in money', () => {
  it('are told where all have the other sign', async () => {
    expect(await said('2024-01-15,10,-2', '2024-01-16,-11,2.2', '2024-01-17,0,0')).toEqual([
      '"r" has the other sign than the result in 2 of 2 trades: the sign of one of them is wrong',
    ])
  })

  it('are told where some have', async () => {
    expect(await said('2024-01-15,10,2', '2024-01-16,-0.1,0.1', '2024-01-17,-5,-1')).toEqual([
      '"r" has the other sign than the result in 1 of 3 trades: costs explain that of small wins alone',
    ])
  })

  it('say nothing where signs agree', async () => {
    expect(await said('2024-01-15,10,2', '2024-01-16,-5,-1')).toEqual([])
  })

  it('are told in a run of R alone', async () => {
    const file = inputFile(folder, 'list.csv', [HEAD, '2024-01-15,10,-2', '2024-01-16,-11,2.2'].join('\n'))
    const { notices } = await readTrades(file, { ...PLAIN_LIST, scale: { entry: 100, stopDistance: 5 } })
    expect(notices).toContain(
      '"r" has the other sign than the result in 2 of 2 trades: the sign of one of them is wrong',
    )
  })
})
