import { expect, it } from 'vitest'
import { markdownReport } from '../../../src/report/markdown/markdownReport.ts'
import { terminalVerdict } from '../../../src/report/terminal/terminalVerdict.ts'
import { intervalWords } from '../../../src/report/words/intervalWords.ts'
import { makeSampledResult, makeSamples } from '../makeSamples.ts'

it('says wherever there are intervals that they do not hold what the tape, or the model, does not know', () => {
  const samples = makeSamples()
  expect(intervalWords(samples)).toMatch(/error of drawing 500 samples.*tape of 150 trades stands for the strategy/)
  expect(intervalWords({ ...samples, poolSize: 1 })).toContain('a tape of 1 trade stands')
  expect(intervalWords({ ...samples, poolSize: null })).toContain('the price model stands for a market')
  const result = makeSampledResult()
  for (const text of [terminalVerdict(result, { width: 400, color: false }), markdownReport(result)]) {
    expect(text).toContain(intervalWords(result.summary.samples!))
  }
})
