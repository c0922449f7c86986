import { describe, expect, it } from 'vitest'
import { tableOf } from '../../../src/run/folder/column.ts'
import { fillColumns } from '../../../src/run/folder/columns.ts'

describe('the columns of a results folder', () => {
  it('stand in the order in which they are written down, one name a tier', () => {
    expect(tableOf(fillColumns(['micro', 'standard']), []).header.join()).toBe(
      'trade,leg,kind,time,price,contracts_micro,contracts_standard,spread_cost,fee,funding,reason',
    )
  })
})
