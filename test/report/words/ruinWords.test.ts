import { describe, expect, it } from 'vitest'
import { ruinWords, whyRuined } from '../../../src/report/words/ruinWords.ts'
import { makeVerdict } from '../../../src/report/words/verdict.ts'
import type { Facts, RuinSummary } from '../../../src/results/account.ts'
import type { Summary } from '../../../src/results/summary.ts'
import { makeSummary } from '../makeResult.ts'

function wordsOf(cause: RuinSummary['cause'], facts: Partial<Facts> = {}): string {
  const ruin = { trade: 3, time: null, rows: 3, cause }
  return ruinWords(makeSummary({ ruin }, { ruined: true, ...facts }))
}

describe('ruinWords', () => {
  it('names what took the balance below zero', () => {
    const debt = { debt: 12 }
    expect(wordsOf('price', debt)).toBe('a price gap left a debt of $12.00')
    expect(wordsOf('funding', debt)).toBe('funding left a debt of $12.00')
    expect(wordsOf('costs', debt)).toBe('costs left a debt of $12.00')
  })

  it('names what took the equity to the level of ruin', () => {
    expect(wordsOf('price')).toBe('half the money was gone')
    expect(wordsOf('funding')).toBe('funding took it to ruin')
    expect(wordsOf('costs')).toBe('costs took it to ruin')
  })

  it('says how much was gone by the plan’s own level, which cash flows move', () => {
    const { plan } = makeSummary()
    const at = (ruin: number | null, facts: Partial<Facts> = {}) =>
      ruinWords(makeSummary({ plan: { ...plan, ruin } }, facts))
    expect(at(0.3)).toBe('70% of the money was gone')
    expect(at(0)).toBe('the money was gone')
    expect(at(0.5, { total_cash_flows: 100 })).toBe('its ruin level was reached')
    expect(at(null)).toBe('its ruin level was reached')
  })
})

describe('whyRuined', () => {
  const ruin = { trade: 3, time: null, rows: 3, cause: 'price' } as const
  const why = (facts: Partial<Facts>, changes: Partial<Summary> = {}) =>
    whyRuined(makeSummary({ ruin, ...changes }, { ruined: true, final_equity: 490, taken: 3, ...facts }))

  it('names the trade, what it left, and the risk that led there', () => {
    expect(why({})).toBe(
      'Trade 3 left $490: the ruin level of $500, 50% of the start, was reached. The plan risks 2% a trade.',
    )
    expect(why({ final_equity: 510 })).toMatch(/^Trade 3 fell to the ruin level of \$500, .*, while it was open\./)
    expect(why({ margin_cuts: 2 })).toMatch(/The plan risks 2% a trade; margin cut 2 of 3 trades\.$/)
    expect(why({ total_cash_flows: 50 })).toMatch(/^Trade 3 left \$490\. The plan/)
  })

  it('tells a liquidation and a debt apart from it', () => {
    const market = { ...makeSummary().market, marginMode: 'cross' as const }
    expect(why({ liquidations: 1 }, { market })).toMatch(
      /^Trade 3 was liquidated with the whole balance behind it, and left \$490\./,
    )
    expect(why({ debt: 5 })).toMatch(/^Trade 3 took the balance below zero\./)
  })

  it('stands in the verdict before what the trades prove', () => {
    const { sentences, details } = makeVerdict(
      makeSummary({ ruin, outcome: 'ruined' }, { ruined: true, final_equity: 490 }),
    )
    expect(sentences[1]).toMatch(/^Trade 3 left/)
    expect(details[0]).toMatch(/^A trade made/)
  })
})
