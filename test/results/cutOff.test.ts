import { describe, expect, it } from 'vitest'
import { cutOffOf } from '../../src/results/cutOff.ts'

const trade = (net: number, r: number) => ({ net, r })
const open = (net: number, r: number) => ({ trade: 9, net, r })

describe('cutOffOf', () => {
  it('is nothing where every trade was closed', () => {
    expect(cutOffOf([trade(10, 1)], [])).toBeNull()
  })

  it('gives the mean with the open trades', () => {
    expect(cutOffOf([trade(10, 1), trade(-10, -1)], [open(40, 4), open(20, 2)])).toEqual({
      trades: [open(40, 4), open(20, 2)],
      meanR: 1.5,
      decides: true,
    })
  })

  it('decides where the sign of the money or of mean R is another one without it', () => {
    const decides = (closed: readonly [number, number], ...cut: readonly [number, number][]) =>
      cutOffOf(
        [trade(...closed)],
        cut.map(each => open(...each)),
      )!.decides
    expect(decides([10, 1], [5, 0.5])).toBe(false)
    expect(decides([10, 1], [-9, -0.9])).toBe(false)
    expect(decides([10, 1], [-11, -0.1])).toBe(true)
    expect(decides([10, 1], [-1, -1.1])).toBe(true)
    expect(decides([-10, -1], [11, 1.1])).toBe(true)
    expect(decides([0.3, 0.3], [-0.1, -0.1], [-0.2, -0.2])).toBe(true)
  })

  it('takes what is left over by binary sums for nothing', () => {
    expect(cutOffOf([trade(0.1, 0.1), trade(0.2, 0.2), trade(-0.3, -0.3)], [open(0, 0)])!.decides).toBe(false)
  })

  it('decides alone where no other trade was taken', () => {
    expect(cutOffOf([], [open(5, 1)])).toMatchObject({ meanR: 1, decides: true })
  })
})
