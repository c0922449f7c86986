import { describe, expect, it } from 'vitest'
import { cutOffWords } from '../../../src/report/words/cutOffWords.ts'

const inMoney = (amount: number) => `$${amount}`

describe('cutOffWords', () => {
  it('names one trade, its R and money, the mean with it, and what hangs on it', () => {
    const cutOff = { trades: [{ trade: 212, net: 27_000, r: 644 }], meanR: 1.97, decides: true }
    expect(cutOffWords(cutOff, inMoney)).toBe(
      'Trade 212 was still open when the data ended, at +644.00 R ($27000): it counts in the equity, and in no figure of the trades. With it, a trade made +1.97 R on average. The sign of the result hangs on it.',
    )
  })

  it('adds several up', () => {
    const trades = [
      { trade: 1, net: 10, r: 1 },
      { trade: 2, net: -4, r: -0.5 },
    ]
    expect(cutOffWords({ trades, meanR: 0.25, decides: false }, inMoney)).toBe(
      '2 trades were still open when the data ended, at +0.50 R ($6) in all: they count in the equity, and in no figure of the trades. With them, a trade made +0.25 R on average.',
    )
  })

  it('has no money to tell of results in R', () => {
    const cutOff = { trades: [{ trade: 1, net: 2, r: 2 }], meanR: 2, decides: false }
    expect(cutOffWords(cutOff, null)).toMatch(
      /^Trade 1 was still open when the data ended, at \+2\.00 R: it counts in no /,
    )
  })
})
