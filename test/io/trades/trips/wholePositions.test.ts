import { describe, expect, it } from 'vitest'
import { firstOpening } from '../../../../src/io/trades/fills/wholePositions.ts'
import type { ListedFill } from '../../../../src/io/trades/trips/pairFills.ts'

/** Fills by their signed quantities and results. */
function fills(...rows: readonly (readonly [quantity: number, result: number])[]): ListedFill[] {
  const common = { id: '', market: 'X', symbol: 'X', account: '', way: 0, price: 100, flow: Number.NaN, costs: [] }
  return rows.map(([quantity, result], k) => {
    return { ...common, line: k + 2, time: k, side: Math.sign(quantity), quantity: Math.abs(quantity), result }
  })
}

describe('the first fill that may have opened a position', () => {
  it('comes after one that is older than the file, and was built in parts', () => {
    expect(firstOpening(fills([1, 0], [-2, 5], [1, 0], [-1, 2]))?.line).toBe(4)
    expect(firstOpening(fills([-1, 3], [1, 0], [-1, 2]))?.line).toBe(3)
    expect(firstOpening(fills([2, 0], [-1, 3], [-1, 2]))?.line).toBe(2)
  })

  it('is not one whose position is closed without a result', () => {
    expect(firstOpening(fills([1, 0], [-1, 0], [1, 0], [-1, 2]))?.line).toBe(4)
  })

  it('may not be there', () => {
    expect(firstOpening(fills([1, 5], [-2, 5]))).toBeNull()
    expect(firstOpening([])).toBeNull()
  })
})
