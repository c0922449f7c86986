import { describe, expect, it } from 'vitest'
import { parseDocumentText } from '../../src/scenario/located.ts'
import { disputedFacts, overdueFacts } from '../../src/scenario/overdueFacts.ts'
import { sessionFile } from '../data/dataFiles.ts'
import { historyText, ladderOf, readLocated, readText, tierText } from './support.ts'

const fact = (reviewBy: string) => `{ source: a page, observed: 2026-01-01, reviewBy: ${reviewBy} }`
const { market } = readText(
  ladderOf(
    tierText({ sources: `{ tick: ${fact('2026-06-30')}, fee: ${fact('2026-12-31')} }` }),
    tierText({
      name: 'standard',
      symbol: 'STA',
      multiplier: '1',
      sources: `{ tick: ${fact('2026-06-30')}, multiplier: a page }`,
    }),
  ),
)

describe('overdueFacts', () => {
  it('says nothing up to and on the day of review', () => {
    expect(overdueFacts(market.sources, '2026-06-30')).toBeNull()
  })

  it('names each number once, with the contracts that it belongs to', () => {
    expect(overdueFacts(market.sources, '2026-07-01')).toBe(
      'numbers of the market that are due for a look at their source: MIC, STA: tick (due 2026-06-30)',
    )
    expect(overdueFacts(market.sources, '2027-01-01')).toContain('MIC: fee (due 2026-12-31)')
  })

  it('leaves out a source that is plain text', () => {
    expect(overdueFacts(market.sources, '2999-01-01')).not.toContain('multiplier')
  })
})

describe('disputedFacts', () => {
  const conflict = '{ says: "2 ticks", source: "another page, of a broker", observed: 2026-01-02 }'
  const written = `{ source: "a page: one tick", observed: 2026-01-01, conflict: ${conflict} }`

  it('names both sources once, with the contracts that the number belongs to', () => {
    const tiers = [
      tierText({ sources: `{ tick: ${written} }` }),
      tierText({ name: 'standard', symbol: 'STA', multiplier: '1', sources: `{ tick: ${written}, fee: a page }` }),
    ]
    expect(disputedFacts(readText(ladderOf(...tiers)).market.sources)).toBe(
      'sources disagree, and the worse for you counts: MIC, STA: tick (a page, 2026-01-01; another page, 2026-01-02, says 2 ticks)',
    )
  })

  it('says nothing where none disagree', () => {
    expect(disputedFacts(market.sources)).toBeNull()
  })
})

describe('sources of a session', () => {
  it('are among those of the market, and due for a look as they are', () => {
    const { sources } = readLocated(
      parseDocumentText(historyText({ market: '{ ladder: sp500-cme }' }), 'x.yaml'),
    ).market
    const { name, source } = sessionFile('cme-equity-index')
    const { reviewBy } = source as { reviewBy: string }
    const ofSession = sources.filter(({ of }) => of === name)
    expect(ofSession).toEqual([expect.objectContaining({ field: 'hours and holidays', reviewBy })])
    expect(overdueFacts(ofSession, '2999-01-01')).toContain(`${name}: hours and holidays (due ${reviewBy})`)
  })
})

describe('sources of a ladder', () => {
  it('tell the day, the date in force and what another source says', () => {
    const conflict = '{ says: "2", source: another page, observed: 2026-01-02 }'
    const written = `{ source: a page, observed: 2026-01-01, effective: 2025-12-01, conflict: ${conflict} }`
    const { sources } = readText(ladderOf(tierText({ sources: `{ tick: ${written} }` }))).market
    expect(sources).toEqual([
      {
        of: 'MIC',
        field: 'tick',
        source: 'a page, as of 2026-01-01; in force from 2025-12-01; another source says 2 (another page, 2026-01-02)',
        reviewBy: null,
        conflict: 'a page, 2026-01-01; another page, 2026-01-02, says 2',
      },
    ])
  })
})
