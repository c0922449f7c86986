import { describe, expect, it } from 'vitest'
import { allowedMarkets, nearLadders, nearMarkets } from '../../../src/run/loading/nearMarkets.ts'

describe('a market that is not there', () => {
  it.each([
    ['wti', 'did you mean "wti-cme" (mcl, qm, cl)?'],
    ['Gold', 'did you mean "gold-cme" (1oz, mgc, gc)?'],
    ['mnk', 'did you mean "mnq"?'],
    ['sp500-cm', 'did you mean "sp500-cme" (mes, es) or "sp500-cme-dated" (mes, es)?'],
  ])('%s is near to one', (word, hint) => expect(nearMarkets(word)).toBe(hint))

  it('is told by the ladders alone where a ladder is asked for', () => {
    expect(nearLadders('mnk')).toBe('did you mean "nasdaq-cme" (mnq, nq)?')
    expect(nearLadders('mnq')).toBe('did you mean "nasdaq-cme" (mnq, nq)?')
  })

  it('is near to none, and the list is told', () => {
    for (const word of ['zzzz', 'nothing like it']) expect(nearLadders(word)).toBeNull()
    expect(allowedMarkets()).toMatch(/^a symbol such as mnq, a path, or one of aud-cme, .*, yield-5y-cme$/)
  })
})
