import { describe, expect, it } from 'vitest'
import { markdownReport } from '../../../src/report/markdown/markdownReport.ts'
import { terminalVerdict } from '../../../src/report/terminal/terminalVerdict.ts'
import { otherPathsWords, outcomeWords } from '../../../src/report/words/outcomeWords.ts'
import { panelOf } from '../../../src/report/words/panel/panelOf.ts'
import { makeVerdict } from '../../../src/report/words/verdict.ts'
import { makeResult, makeSummary } from '../makeResult.ts'
import { makeSamples } from '../makeSamples.ts'

const simulated = makeSummary({
  seed: 'tulip',
  data: { ...makeSummary().data, model: 'garch' },
  samples: { ...makeSamples(), from: 'paths', poolSize: null },
})

describe('a simulated path', () => {
  it('stands behind all accounts on such prices: they are told first, and it is told as one of many', () => {
    const { sentences, details } = makeVerdict(simulated)
    expect(sentences[0]).toBe('60 of 100 accounts end above their start; the middle one gains 10.0%.')
    expect(details[0]).toMatch(/^On one simulated path \(number 1 of seed tulip\), it grew 23\.4% in 3 trades, but/)
    expect(details[1]).toContain('on average')
    expect(sentences[1]).toBe(
      'Of 500 accounts on simulated paths of their own, at 2%, the median one ends with $1,100.00; 10.0% are ruined, 0% stall, and 90.0% do neither (95% interval 88.2% to 91.8%).',
    )
    const result = makeResult({ summary: { ...simulated, verdict: makeVerdict(simulated) } })
    const terminal = terminalVerdict(result, { width: 200, color: false })
    expect(terminal).toContain('\nGREW IN THE MEDIAN\n')
    expect(markdownReport(result)).toContain('**Grew in the median**')
    const panel = panelOf(result)
    expect([panel.kind, panel.chip?.words, panel.headline, panel.reason]).toEqual([
      'Simulated paths',
      'Grew in the median',
      ...sentences,
    ])
    for (const text of [terminal, markdownReport(result)]) for (const said of sentences) expect(text).toContain(said)
  })

  it('is alone where there are no samples, and told from history then', () => {
    const alone = { ...simulated, samples: null }
    expect(makeVerdict(alone).sentences[0]).toMatch(/^On one simulated path/)
    expect(outcomeWords(alone)).toBe('Edge unproven on one simulated path')
  })

  it('says what the samples draw from, and that there are none', () => {
    expect(otherPathsWords({ ...simulated, samples: makeSamples() })).toContain('that draw from its trades')
    expect(otherPathsWords({ ...simulated, samples: null })).toMatch(/^No samples/)
  })

  it('is not spoken of where prices or trades come from a file', () => {
    expect(makeVerdict(makeSummary()).sentences[0]).toMatch(/^It grew/)
    expect(outcomeWords(makeSummary())).toBe('Edge unproven')
  })
})
