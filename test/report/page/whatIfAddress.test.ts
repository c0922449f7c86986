import { describe, expect, it } from 'vitest'
import { addressOf, flagsOf, questionAt } from '../../../src/report/page/whatIfAddress.ts'

const own = { risk: 0.02, rebase: 0.25, ruin: 0.5, spread: 1, fees: 1, qualifyTrades: 50 }

describe('the address of a setting', () => {
  it('names what differs from the plan, and gives it back', () => {
    const changed = { ...own, risk: 0.033, spread: 2.5, qualifyTrades: 20 }
    expect(addressOf(own, own)).toBe('')
    expect(addressOf(changed, own)).toBe('risk=3.3%&spread=2.5&qualifyTrades=20')
    expect(questionAt(addressOf(changed, own), own)).toEqual(changed)
  })

  it('leaves the plan where it names nothing that a slider could hold', () => {
    for (const address of ['', 'what-if', 'risk', 'risk=', 'risk=abc', 'risk=-1%', 'risk=99%', 'other=3']) {
      expect(questionAt(address, own)).toEqual(own)
    }
  })
})

describe('the flags of a setting', () => {
  it('are those of the command line, and what no flag sets is named', () => {
    const changed = { ...own, risk: 0.03, rebase: 0, qualifyTrades: 20, fees: 2 }
    const { flags, missing } = flagsOf(changed, own)
    expect(flags).toBe(' --set plan.risk=3% --set plan.rebase=0% --set plan.qualify.trades=20')
    expect(missing).toEqual(['fees'])
  })
})
