import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { DECISION_FIELDS } from '../../src/parts/decisionFields.ts'
import type { Decision } from '../../src/parts/strategy.ts'
import { StrategyError } from '../../src/parts/strategyError.ts'
import { makeTapeFromBars } from '../../src/parts/tapeMaker.ts'
import script from '../../src/strategies/script.ts'
import { makeBars } from './makeBars.ts'
import { PESSIMISTIC } from './playScript.ts'

const flat = [
  [100, 101, 99, 100],
  [100, 101, 99, 100],
  [100, 101, 99, 100],
] as const

const deciding = (decision: unknown) => () =>
  makeTapeFromBars(makeBars(flat), i => (i === 1 ? (decision as Decision) : null), PESSIMISTIC, null)

describe('fields of a decision', () => {
  it.each([
    [{ enter: 'long', stop: 95, trail: 3, size: 2 }, '"trail", "size"; allowed: enter, limit, trigger, bars, stop,'],
    [{ exit: true, limit: 101 }, 'a decision with "exit" has "limit"; allowed: exit'],
    [{ exit: true, stop: 95 }, 'a decision with "exit" has "stop"; allowed: exit'],
    [{ stop: 95, trail: 3 }, 'a decision with "stop" has "trail"; allowed: stop'],
    [{ trail: 3 }, 'the decision has "trail"; allowed: null for none, or { enter, limit,'],
    [{}, 'the decision has no field'],
    [undefined, 'the decision is undefined; allowed: null for none'],
    [true, 'the decision is true'],
    [
      { enter: 'long', stop: 95, targets: [{ r: 1, share: 1, thenstop: 'breakeven' }] },
      'a target has "thenstop"; allowed: price, distance, r, share, thenStop',
    ],
    [
      { enter: 'long', stop: 95, targets: [{ r: 1, share: 1, thenStop: { price: 99, r: 0 } }] },
      'thenStop has "price"; allowed: r',
    ],
    [{ enter: 'long', stop: 95, targets: [{ r: 1, share: 1, thenStop: null }] }, "thenStop is 'breakeven' or { r }"],
    [{ enter: 'long', stop: 95, targets: [3] }, 'a target is 3; allowed: { price, distance, r, share, thenStop }'],
    [{ enter: 'long', stop: 95, targets: { r: 1, share: 1 } }, 'targets is [object Object], not a list'],
    [
      { enter: 'long', stop: 95, targets: [2, 1].map(r => ({ r, share: 0.5 })) },
      'the target of r 1 comes after that of r 2; allowed: nearest first',
    ],
    [{ enter: 'long', stop: 95, target: 95 }, 'the target 95 of a long is not above its stop 95'],
    [{ enter: 'long', stop: 95, targets: [1, 2].map(r => ({ r, share: 0.6 })) }, 'add up to 1.2, above 1'],
    [{ exit: false }, 'exit is false; allowed: true'],
  ])('refuses %o', (decision, said) => {
    expect(deciding(decision)).toThrow(StrategyError)
    expect(deciding(decision)).toThrow(/^bar 1: /)
    expect(deciding(decision)).toThrow(said)
  })

  it('take one that is undefined as absent', () => {
    expect(deciding({ enter: 'long', stop: 95, target: undefined, trail: undefined })().counts.voids).toBe(0)
  })

  it('are those of the script, apart from the bar', () => {
    const schema = z.toJSONSchema(script.params, { io: 'input', unrepresentable: 'any' }) as unknown as {
      properties: { decisions: { items: { anyOf: { properties: object }[] } } }
    }
    const kinds = schema.properties.decisions.items.anyOf.map(({ properties }) =>
      Object.keys(properties).filter(field => field !== 'bar'),
    )
    expect(kinds.toSorted()).toEqual(Object.values(DECISION_FIELDS).toSorted())
  })
})
