import { describe, expect, it } from 'vitest'
import script from '../../src/strategies/script.ts'
import { type Candle, makeBars } from '../parts/makeBars.ts'
import { decisionsWhenFlat } from './decisions.ts'

const bars = makeBars(Array.from({ length: 8 }, (): Candle => [100, 101, 99, 100]))
const problems = (...decisions: object[]) =>
  script.params.safeParse({ decisions }).error?.issues.map(({ path }) => path)

describe('script', () => {
  it('plays each decision at the close of its bar, in whatever order they are written', () => {
    const decisions = [
      { bar: 6, exit: true },
      { bar: 1, enter: 'long', stop: 95, target: 110 },
      { bar: 4, stop: 101 },
    ]
    expect(decisionsWhenFlat(script, bars, { decisions })).toEqual([
      null,
      { enter: 'long', stop: 95, target: 110 },
      null,
      null,
      { stop: 101 },
      null,
      { exit: true },
      null,
    ])
  })

  it('accepts stop and target as price or distance', () => {
    expect(problems({ bar: 0, enter: 'long', stopDistance: 10, targetDistance: 5 })).toBeUndefined()
    expect(problems({ bar: 0, enter: 'short', stop: 10 })).toBeUndefined()
  })

  it('refuses entries without one stop, or with two targets', () => {
    expect(problems({ bar: 0, enter: 'long' })).toBeDefined()
    expect(problems({ bar: 0, enter: 'long', stop: 95, stopDistance: 5 })).toBeDefined()
    expect(problems({ bar: 0, enter: 'long', stop: 95, target: 110, targetDistance: 5 })).toBeDefined()
    expect(problems({ bar: 0, enter: 'long', stopDistance: 0 })).toBeDefined()
  })

  it('refuses bars that are not counted from 0, and decisions that say nothing', () => {
    expect(problems({ bar: -1, exit: true })).toBeDefined()
    expect(problems({ bar: 1.5, exit: true })).toBeDefined()
    expect(problems({ bar: 1 })).toBeDefined()
    expect(problems({ bar: 1, exit: false })).toBeDefined()
    expect(problems()).toBeDefined()
  })

  it('refuses a second decision on one bar, where it stands', () => {
    expect(problems({ bar: 3, stop: 99 }, { bar: 4, stop: 100 }, { bar: 3, exit: true })).toEqual([
      ['decisions', 2, 'bar'],
    ])
  })

  it('finds decisions on bars that do not exist', () => {
    const check = (...decided: number[]) =>
      script.check!(bars, script.params.parse({ decisions: decided.map(bar => ({ bar, exit: true })) }))
    expect(check(0, 7)).toEqual([])
    expect(check(7, 8, 30)).toEqual([
      { path: ['decisions', 1, 'bar'], message: 'there is no bar 8: there are 8, from 0' },
      { path: ['decisions', 2, 'bar'], message: 'there is no bar 30: there are 8, from 0' },
    ])
  })
})
