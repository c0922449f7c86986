import { describe, expect, it } from 'vitest'
import { amountLadder, historyText, perpText, readText, saidOf, tierText, venueText } from './support.ts'

const none = { strategy: '' }
const hedged = (hedge: string, blocks: Record<string, string> = {}) => perpText({ ...none, hedge, ...blocks })
const inverse = `{ ladder: ${amountLadder(tierText({ fee: '{ maker: 0%, taker: 0% }', margin: 'rate' })).replace('session', 'inverse: true, session')}, venue: ${venueText} }`

describe('hedge', () => {
  it('has its defaults', () => {
    expect(readText(hedged('{ units: 2 }')).hedge).toEqual({
      ...{ units: 2, value: null, spotFile: null, ratio: 1, when: { kind: 'always' } },
      ...{ spotIsMargin: false, haircut: 1, reopens: false },
    })
    expect(readText(hedged('{ units: 2 }')).samples.count).toBe(0)
    expect(readText(perpText()).hedge).toBeNull()
  })

  it('takes every setting', () => {
    const text =
      '{ value: 500, spot: { file: s.csv }, ratio: 0.5, when: { below: { sma: 20 } }, spotIsMargin: true, haircut: 20%, afterLiquidation: reopen }'
    expect(readText(hedged(text)).hedge).toEqual({
      ...{ units: null, value: 500, spotFile: 's.csv', ratio: 0.5, when: { kind: 'below', bars: 20 } },
      ...{ spotIsMargin: true, haircut: 0.2, reopens: true },
    })
    const asked = hedged('{ units: 1, when: strategy }', { strategy: '{ use: breakout }' })
    expect(readText(asked).strategy!.name).toBe('breakout')
  })

  it.each([
    ['no holding', hedged('{ ratio: 1 }'), 'hedge: found neither units nor value; allowed: one of units and value'],
    ['two holdings', hedged('{ units: 1, value: 2 }'), 'hedge.value: found units and value'],
    ['a ratio above all', hedged('{ units: 1, ratio: 1.5 }'), 'hedge.ratio: found 1.5; allowed: a number at most 1'],
    ['another when', hedged('{ units: 1, when: never }'), 'hedge.when: found "never"; allowed: always, strategy, or'],
    ['no haircut', hedged('{ units: 1, spotIsMargin: true }'), 'hedge.haircut: "haircut" is missing'],
    ['a haircut alone', hedged('{ units: 1, haircut: 20% }'), 'hedge.haircut: found a haircut without spotIsMargin'],
    [
      'a list',
      hedged('{ units: 1 }', { prices: '{ trades: { file: t.csv, pricesAre: mid } }' }),
      'prices.trades: found a hedge with a list of trades',
    ],
    ['coin margin', hedged('{ units: 1 }', { market: inverse }), 'market.ladder: found a hedge with an inverse ladder'],
    [
      'no strategy to ask',
      hedged('{ units: 1, when: strategy }'),
      'strategy: "strategy" is missing; hedge.when: strategy asks it',
    ],
    [
      'a strategy in vain',
      hedged('{ units: 1 }', { strategy: '{ use: breakout }' }),
      'strategy: found a strategy that the hedge does not ask',
    ],
    [
      'a plan',
      hedged('{ units: 1 }', { plan: '{ risk: 1%, marginBuffer: 10% }' }),
      'plan.risk: found plan.risk with a hedge',
    ],
    ['exits', hedged('{ units: 1 }', { exits: '{ afterBars: 3 }' }), 'exits: found exits with a hedge'],
    [
      'finer bars',
      hedged('{ units: 1 }', { prices: '{ history: { file: p.csv, detail: m.csv } }' }),
      'prices.history.detail: found detail with a hedge',
    ],
    [
      'rolls',
      hedged('{ units: 1 }', { prices: '{ history: { file: p.csv, rolls: detect } }' }),
      'prices.history.rolls: found rolls with a hedge',
    ],
    ['samples', hedged('{ units: 1 }', { samples: '{ count: 5 }' }), 'samples.count: found samples with a hedge'],
    [
      'cash flows',
      hedged('{ units: 1 }', { account: '{ start: 1, leverage: 2, cashFlows: [{ every: month, amount: 1 }] }' }),
      'account.cashFlows: found cash flows with a hedge',
    ],
    [
      'a day margin',
      historyText({
        ...none,
        hedge: '{ units: 1 }',
        account: '{ start: 1, dayMargin: { minutesBefore: 1 } }',
        market: `{ ladder: ${amountLadder(tierText({ margin: '{ initial: 10, maintenance: 8, day: 2 }' }))} }`,
      }),
      'account.dayMargin: found a day margin with a hedge',
    ],
  ])('refuses %s', (_, text, said) => {
    expect(saidOf(() => readText(text))).toEqual([expect.stringContaining(said)])
  })
})
