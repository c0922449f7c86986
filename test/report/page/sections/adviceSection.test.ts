import { describe, expect, it } from 'vitest'
import { htmlReport } from '../../../../src/report/page/htmlReport.ts'
import { adviceSection } from '../../../../src/report/page/sections/adviceSection.ts'
import { makeResult, makeSummary } from '../../makeResult.ts'
import { makeComparison, makeSampledResult, makeSamples } from '../../makeSamples.ts'

describe('adviceSection', () => {
  it('stands in the report of a comparison, of one level too', async () => {
    const [level] = makeSamples().risks
    const samples = { ...makeSamples(), risks: [level!] }
    const page = await htmlReport(makeResult({ summary: makeSummary({ samples, comparison: makeComparison() }) }))
    expect(page).toContain('<h2 id="advice-title">Which risk to take</h2>')
    expect(page).toContain('No level is recommended: these trades do not prove an edge')
    expect(page).toContain('all trades have the same result in R')
    expect(page).not.toContain('id="risks"')
  })

  it('is left out where nothing was compared', () => {
    expect(adviceSection(makeSampledResult())).toBeNull()
  })
})
