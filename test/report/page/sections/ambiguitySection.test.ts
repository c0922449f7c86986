import { describe, expect, it } from 'vitest'
import { html } from '../../../../src/report/markup/html.ts'
import { ambiguitySection } from '../../../../src/report/page/sections/ambiguitySection.ts'
import { makeResult, makeSummary } from '../../makeResult.ts'

describe('ambiguitySection', () => {
  const wordsOf = (bars: number | null) => {
    const { period } = makeSummary()
    const summary = makeSummary({ ambiguity: null, period: { ...period, bars } })
    return html`${ambiguitySection(makeResult({ summary })).body}`.markup
  }

  it('says whether a trade list or a withdrawal leaves no other order to compare with', () => {
    expect(wordsOf(null)).toContain('A trade list says how each trade ended')
    expect(wordsOf(10)).toContain('a withdrawal could not have been paid')
  })
})
