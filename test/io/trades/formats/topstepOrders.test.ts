import { expect, it } from 'vitest'
import { linesOf, temporaryFolder } from '../../inputs.ts'
import { statsOfRows } from '../statsOfRows.ts'

const folder = temporaryFolder()
const HEADER =
  'Id,AccountName,ContractName,Status,Type,Size,Side,CreatedAt,TradeDay,FilledAt,CancelledAt,StopPrice,LimitPrice,ExecutePrice,PositionDisposition,CreationDisposition,RejectionReason,ExchangeOrderId,PlatformOrderId'
const order = (
  id: number,
  at: string,
  what: { status?: string; size?: number; side: string; price: string; way: string },
) =>
  [
    ...[id, '50K-1', 'MNQH4', what.status ?? 'Filled', 'Market', what.size ?? 1, what.side],
    ...[
      `01/13/2024 ${at} -06:00`,
      '01/13/2024 00:00:00 -06:00',
      what.price === '' ? '' : `01/13/2024 ${at} -06:00`,
      '',
    ],
    ...['', '', what.price, what.way, 'Trader', '', id, id],
  ].join()
const ORDERS = [
  HEADER,
  order(1, '05:00:00.123', { side: 'Bid', price: '18000.000000000', way: 'Opening' }),
  order(2, '05:30:00.123', { side: 'Ask', price: '', way: 'Closing', status: 'Cancelled' }),
  order(3, '06:00:00.123', { side: 'Ask', price: '18010.000000000', way: 'Closing' }),
  order(4, '07:00:00.123', { side: 'Ask', price: '18020.000000000', way: 'Opening', size: 2 }),
  order(5, '08:00:00.123', { side: 'Bid', price: '18025.000000000', way: 'Closing', size: 2 }),
]

it('reads the orders of TopstepX that were filled', async () => {
  const found = await statsOfRows(folder, ORDERS, { pointValue: 2 })
  expect(found).toMatchObject({ format: 'topstepx', rows: 2, first: '2024-01-13T11:00:00.123Z' })
  expect([found.values.largest_win, found.values.largest_loss]).toEqual([20, -20])
  expect(found.notices.join()).toContain('1 row of orders that were not filled')
})

it('asks of which orders a part was filled, as nothing says how much', async () => {
  const partly = ORDERS.map(row => row.replace('4,50K-1,MNQH4,Filled', '4,50K-1,MNQH4,Cancelled'))
  const found = await linesOf(() => statsOfRows(folder, partly, { pointValue: 2 }))
  expect(found.join()).toContain('found "Cancelled": the order may have been filled in part')
})
