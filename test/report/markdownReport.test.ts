import { describe, expect, it } from 'vitest'
import { markdownReport } from '../../src/report/markdownReport.ts'
import { makeResult, makeSummary } from './makeResult.ts'
import { makeComparison, makeSampledResult, makeSamples } from './makeSamples.ts'

describe('markdownReport', () => {
  it('tells the story of the page', () => {
    const text = markdownReport(makeSampledResult())
    expect(text).toMatch(/^# Small example\n\n\*\*survived\*\*\n\nThe account survived\./)
    expect(text).toContain('| 2%, this plan | 90.0% (88.2% to 91.8%) | 10.0% (9.8% to 10.2%) |')
    expect(text).toContain('| From gross to net | MEX (micro) | EX (standard) | Whole | Share of gross |')
    expect(text).toContain('| Spread and slippage | −$6.00 | −$3.00 | −$9.00 | −3.6% |')
    expect(text).toContain('| Sortino ratio | – | no losing period |')
    expect(text).toContain('npx stepup run small.yaml --seed 7')
  })

  it('leaves samples out where there are none, and lets no text turn into markup', () => {
    const text = markdownReport(makeResult({ summary: makeSummary({ name: 'a | b <script> *x*' }) }))
    expect(text).not.toContain('## Samples')
    expect(text.split('\n')[0]).toBe('# a \\| b \\<script\\> \\*x\\*')
  })

  it('tells what comes first on the way to a larger contract', () => {
    const text = markdownReport(makeSampledResult())
    expect(text).toContain('| Risk | Contract | Reached | Ruined before | Neither yet | Median trade of it |')
    expect(text).toContain('| 5.0% (4.9% to 5.1%) | 35.0% (34.3% to 35.7%) | 61 (58 to over 100) |')
    expect(text).toContain('| over 100 (over 100) |')
  })

  it('has the recommendation and the proof of a comparison, of one level too', () => {
    const [level] = makeSamples().risks
    const samples = { ...makeSamples(), risks: [level!] }
    const text = markdownReport(makeResult({ summary: makeSummary({ samples, comparison: makeComparison() }) }))
    expect(text).toContain('## Which risk to take\n\nLimits: ruin at most 20%')
    expect(text).toContain('all trades have the same result in R')
    expect(markdownReport(makeSampledResult())).not.toContain('## Which risk to take')
  })
})
