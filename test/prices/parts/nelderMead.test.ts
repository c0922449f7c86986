import { describe, expect, it } from 'vitest'
import { nelderMead } from '../../../src/prices/parts/nelderMead.ts'

describe('nelderMead', () => {
  it('finds the end of the valley of Rosenbrock', () => {
    const valley = ([x, y]: readonly number[]) => (1 - x!) ** 2 + 100 * (y! - x! ** 2) ** 2
    const [x, y] = nelderMead(valley, [-1.2, 1], [0.5, 0.5], 1e-16)
    expect(x).toBeCloseTo(1, 5)
    expect(y).toBeCloseTo(1, 5)
  })

  it('finds the least of a bowl of four variables', () => {
    const bowl = (at: readonly number[]) => at.reduce((sum, x, k) => sum + (k + 1) * (x - k) ** 2, 0)
    const found = nelderMead(bowl, [5, 5, 5, 5], [1, 1, 1, 1], 1e-16)
    for (const [k, x] of found.entries()) expect(x).toBeCloseTo(k, 5)
  })

  it('stays within bounds that the function marks', () => {
    const bounded = ([x]: readonly number[]) => (x! < 0.5 ? Number.NaN : x! * x!)
    expect(nelderMead(bounded, [3], [1])[0]).toBeCloseTo(0.5, 4)
  })

  it('stops after its rounds', () => {
    let calls = 0
    const downhill = ([x]: readonly number[]) => {
      calls += 1
      return -x!
    }
    nelderMead(downhill, [0], [1], 1e-9, 10)
    expect(calls).toBeLessThan(30)
  })
})
