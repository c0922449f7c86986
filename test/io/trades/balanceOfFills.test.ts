import { describe, expect, it } from 'vitest'
import { problemsOf, temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()

interface Form {
  /** What results hold of fees. */
  readonly held: 'none' | 'exits' | 'all'
  readonly sign: 1 | -1
  readonly isNewestFirst?: boolean
  readonly sum?: string
  readonly isBought?: boolean
}

const MOVES = [10, -5, 8, -3, 6]
/** Of entry and exit: some are rebates. */
const FEES = [
  [1, -0.3],
  [2, 1.5],
  [-0.4, 1.1],
  [1.2, 2],
  [0.7, -0.2],
] as const
const NET = 16 - FEES.flat().reduce((sum, fee) => sum + fee, 0)

/** Fills of unknown worth: no prices tell what results hold. */
function list({ held, sign, isNewestFirst = false, sum = 'Balance', isBought = false }: Form): string[] {
  let balance = 1000
  const rows = MOVES.flatMap((move, i) => {
    const [entry, exit] = FEES[i]!
    const result = move - (held === 'none' ? 0 : exit) - (held === 'all' ? entry : 0)
    const price = 100 + i * i
    const fill = (hour: number, side: string, fee: number, made: number, by: number) => {
      balance += by
      return [
        `2024-01-0${i + 2} 1${hour}:00`,
        'MNQ',
        side,
        price + hour * i,
        1,
        sign * fee,
        made,
        balance.toFixed(4),
      ].join(',')
    }
    const paid = isBought ? price : 0
    return [fill(0, 'buy', entry, 0, -entry - paid), fill(1, 'sell', exit, result, move - exit + paid)]
  })
  return [`time,symbol,side,price,quantity,fee,pnl,${sum}`, ...(isNewestFirst ? rows.toReversed() : rows)]
}

const netOf = async (rows: readonly string[]) => (await statsOfRows(folder, rows)).values.net_profit

const forms = (['none', 'exits', 'all'] as const).flatMap(held => ([1, -1] as const).map(sign => ({ held, sign })))

describe.each(forms)('a balance behind fills whose results hold the fees of $held, times $sign', form => {
  it.each<Partial<Form>>([{}, { isNewestFirst: true, sum: 'Account Balance (USD)' }])(
    'proves how fees of both signs count: %o',
    async more => {
      expect(await netOf(list({ ...form, ...more }))).toBeCloseTo(NET, 9)
    },
  )

  it('proves nothing where it moves by more than costs as positions are opened', async () => {
    expect(await problemsOf(() => netOf(list({ ...form, isBought: true })))).toHaveLength(1)
  })
})
