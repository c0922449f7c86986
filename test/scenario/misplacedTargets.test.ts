import { describe, expect, it } from 'vitest'
import { historyText, problemsOf, readText } from './support.ts'

const said = (strategy: string) => problemsOf(() => readText(historyText({ strategy }))).map(found => found.message)
const inScript = (entry: string) => said(`{ use: script, decisions: [{ bar: 0, ${entry} }] }`)

describe('targets that no fill can make right', () => {
  it('are refused where they stand', () => {
    const strategy =
      '\n  use: breakout\n  targets:\n    - { r: 2, share: 50% }\n    - { distance: 3, share: 20% }\n    - { r: 1, share: 30% }'
    const text = historyText({ strategy })
    const [problem, ...others] = problemsOf(() => readText(text))
    const line = text.split('\n').findIndex(row => row.includes('share: 30%')) + 1
    expect(others).toEqual([])
    expect(problem).toMatchObject({
      path: 'strategy.targets.2.r',
      message: 'the target of r 1 comes after that of r 2; allowed: nearest first',
      line,
      column: 12,
    })
  })

  it.each([
    [
      'r',
      'enter: long, stop: 95, targets: [{ r: 2, share: 0.5 }, { r: 1, share: 0.5 }]',
      'the target of r 1 comes after that of r 2',
    ],
    [
      'prices of a short',
      'enter: short, stop: 105, targets: [{ price: 90, share: 0.5 }, { price: 95, share: 0.5 }]',
      'price 95 comes after that of price 90',
    ],
    ['one behind the stop', 'enter: long, stop: 95, target: 90', 'the target 90 of a long is not above its stop 95'],
    ['one at the stop', 'enter: short, stop: 95, target: 95', 'the target 95 of a short is not below its stop 95'],
    [
      'a part behind it',
      'enter: short, stop: 95, targets: [{ price: 97, share: 1 }]',
      'the target 97 of a short is not below its stop 95',
    ],
    ['more than all', 'enter: long, stop: 95, targets: [{ r: 1, share: 0.6 }, { r: 2, share: 0.5 }]', 'add up to more'],
  ])('are refused in a script: %s', (_, entry, message) => {
    expect(inScript(entry)).toEqual([expect.stringContaining(message)])
  })

  it('are none where the fill decides, or where several are at one level', () => {
    expect(inScript('enter: long, stop: 95, targets: [{ r: 2, share: 0.5 }, { distance: 1, share: 0.5 }]')).toEqual([])
    expect(inScript('enter: long, stop: 95, targets: [{ r: 1, share: 0.5 }, { r: 1, share: 0.5 }]')).toEqual([])
    expect(inScript('enter: long, limit: 104, stop: 104.5, bars: 2')).toEqual([])
    expect(inScript('enter: long, stopDistance: 5, target: 90')).toEqual([])
  })
})

describe('blocks of two kinds, and words that are none', () => {
  const trailed = (trail: string) => said(`{ use: breakout, trail: ${trail} }`)

  it('lists the kinds where keys of two stand together', () => {
    expect(trailed('{ atr: 2, percent: 1% }')).toEqual([
      'found "percent" beside "atr"; allowed: { atr, period } or { percent } or { chandelier, atr, period }',
    ])
    expect(trailed('{ atr: 2, percnt: 1% }')).toEqual(['unknown key "percnt"; allowed: atr, period'])
  })

  it('says once what was found and what is allowed', () => {
    expect(said('{ use: breakout, targets: [{ r: 1, share: 0.5, thenStop: entry }] }')).toEqual([
      'found "entry"; allowed: breakeven or { r }',
    ])
    expect(said('{ use: breakout, targets: [{ r: 1, share: half }] }')).toEqual([
      'found "half"; allowed: a number or a share such as 50% or 0.5',
    ])
  })
})
