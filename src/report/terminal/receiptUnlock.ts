import type { UnlockReceipt } from '../../results/receipt.ts'
import type { Summary } from '../../results/summary.ts'
import { count, inR, money, percent, setting } from '../words/format.ts'
import { tierLabelOf } from '../words/tierLabel.ts'

interface Test {
  /** Token of the test in `failed`. */
  readonly token: string
  readonly what: string
  readonly have: string
  readonly need: string
}

/** Every test of the next tier's unlock: what was there, what was asked, met or failed. */
export function unlockLines(unlock: UnlockReceipt, summary: Summary): string[] {
  const head = `${tierLabelOf(summary, unlock.tier)} ${unlock.unlocked ? 'is unlocked' : 'stays locked'}`
  const lines = tests(unlock, summary.market.quote).map(({ token, what, have, need }) => {
    return `  ${(unlock.failed.includes(token) ? 'failed' : 'met').padEnd(6)} ${what}: ${have}, needs ${need}`
  })
  return [head, ...lines]
}

function tests(unlock: UnlockReceipt, quote: string): readonly Test[] {
  const { trades, meanR, winRate, confidenceBound, equity, riskOfOne, marginOfOne } = unlock
  const none = trades.have === 0
  const all: (Test | null)[] = [
    { token: 'trades', what: 'trades in this stage', have: count(trades.have), need: `${count(trades.need)} or more` },
    {
      token: 'expectancy',
      what: 'mean result',
      have: none ? 'no trade yet' : inR(meanR.have),
      need: `more than ${inR(meanR.above)}`,
    },
    {
      token: 'winRate',
      what: 'win rate',
      have: none ? 'no trade yet' : percent(winRate.have),
      need: `${setting(winRate.need)} or more`,
    },
    confidenceBound === null
      ? null
      : {
          token: 'confidence',
          what: 'lower confidence bound of the mean result',
          have: confidenceBound.have === null ? 'fewer than two trades' : inR(confidenceBound.have),
          need: `more than ${inR(confidenceBound.above)}`,
        },
    equity.need > 0
      ? {
          token: 'equity',
          what: 'equity',
          have: money(equity.have, quote),
          need: `${money(equity.need, quote)} or more`,
        }
      : null,
    {
      token: 'risk',
      what: 'risk of one contract',
      have: money(riskOfOne.have, quote),
      need: `${money(riskOfOne.atMost, quote)} or less`,
    },
    {
      token: 'margin',
      what: 'margin of one contract',
      have: money(marginOfOne.have, quote),
      need: `${money(marginOfOne.atMost, quote)} or less`,
    },
  ]
  return all.filter(test => test !== null)
}
