import { describe, expect, it } from 'vitest'
import { markdownReport } from '../../../src/report/markdown/markdownReport.ts'
import { makeResult, makeSummary } from '../makeResult.ts'
import { makeComparison, makeSampledResult, makeSamples } from '../makeSamples.ts'

describe('markdownReport', () => {
  it('tells the story of the page', () => {
    const text = markdownReport(makeSampledResult())
    expect(text).toMatch(/^# Small example\n\n\*\*Edge unproven\*\*\n\nThe account grew\./)
    expect(text).toContain('| 2% this plan | 90.0% (88.2% to 91.8%) | 10.0% (9.8% to 10.2%) |')
    expect(text).toContain('From gross to net\n\n| Part | MEX (micro) | EX (standard) | Whole | Share of gross |')
    expect(text).toContain('| Spread and slippage | −$6.00 | −$3.00 | −$9.00 | −3.6% |')
    expect(text).toContain('| Sortino ratio | – | no losing period |')
    expect(text).toContain('npx stepup run small.yaml --seed 7')
  })

  it('has the tables of the page', () => {
    const text = markdownReport(makeSampledResult())
    expect(text).toContain('| intrabar | 14.4% | from the highest close to the worst price inside a bar |')
    expect(text).toContain('| EX (standard) | unlocked | 3 | 2024-01-04 |')
    expect(text).toContain('| EX (standard) | $41.80 | 10 MEX (micro) | $49.90 | 9 MEX (micro) |')
    expect(text).toMatch(/Base steps, with the contracts that each allows at the median stop; .*\n\n\| Base \|/)
    expect(text).toContain('$1,100 ($1,045 to $1,155) | $800.00 ($760.00 to $840.00)')
    expect(text).toMatch(/\| 1% \| [+−]\S+% \([+−]\S+% to [+−]\S+%\) \|/)
    expect(text).toMatch(/\| 2024 \| [+−]\d+\.\d \|/)
    expect(text).toMatch(/\| 1 \| 13\.3% \| \$144\.40 \| .* \| not yet \|/)
    expect(text).toMatch(
      /## Closest calls to liquidation\n\n1 trade came to the warning level, .*\n\nClosest calls: .*\n\n\| Trade \|/,
    )
    expect(text).toMatch(/\| 71.5\S* \| /)
    expect(text).toMatch(/## Data\n\n- From 2024-01-01 to/)
    expect(text).toMatch(/Seed 7, stepup .*, Node .*, results format/)
    expect(text).toContain('| File | SHA-256 |')
  })

  it('leaves samples out where there are none, and lets no text turn into markup', () => {
    const text = markdownReport(makeResult({ summary: makeSummary({ name: 'a | b <script> *x*' }) }))
    expect(text).not.toContain('## Samples')
    expect(text.split('\n')[0]).toBe('# a \\| b \\<script\\> \\*x\\*')
  })

  it('keeps what the author says and every notice, and no title where there is none', () => {
    const said = makeSummary({ notes: ['chosen after the fact'], notices: ['times are read as UTC', 'a | gap'] })
    const text = markdownReport(makeResult({ summary: said }))
    expect(text).toContain(
      '## What its author says\n\n- chosen after the fact\n\n## Notices\n\n- times are read as UTC\n- a \\| gap\n',
    )
    expect(markdownReport(makeResult({ summary: makeSummary({ notes: [], notices: [] }) }))).not.toMatch(/says|Notices/)
  })

  it('tells what comes first on the way to a larger contract', () => {
    const text = markdownReport(makeSampledResult())
    expect(text).toContain('| Risk | Contract | Reached | Ruined before | Neither yet | Median trade |')
    expect(text).toContain('| 5.0% (4.9% to 5.1%) | 35.0% (34.3% to 35.7%) | 61 (58 to over 100) |')
    expect(text).toContain('| over 100 (over 100) |')
  })

  it('has the recommendation and the proof of a comparison, of one level too', () => {
    const [level] = makeSamples().risks
    const samples = { ...makeSamples(), risks: [level!] }
    const text = markdownReport(makeResult({ summary: makeSummary({ samples, comparison: makeComparison() }) }))
    expect(text).toContain('## Which risk to take\n\nNo level is recommended')
    expect(text).toMatch(
      /^# .*\n\n\*\*No level recommended\*\*\n\nNo risk level is recommended: these trades prove no edge\./,
    )
    expect(text).toContain('all trades have the same result in R')
    expect(markdownReport(makeSampledResult())).not.toContain('## Which risk to take')
  })
})
