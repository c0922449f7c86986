import { describe, expect, it } from 'vitest'
import { chartWords } from '../../../src/report/words/panel/chartWords.ts'
import type { RunResult } from '../../../src/results/runResult.ts'
import { makeResult } from '../makeResult.ts'

describe('how the chart of a run is to be read', () => {
  it('names the shade of the deepest fall where one is drawn, and nowhere else', () => {
    const said = (changes: Partial<RunResult>) => JSON.stringify(chartWords(makeResult(changes)).reading)
    const { curve } = makeResult()
    expect(said({})).toContain('Shaded: the deepest fall')
    expect(said({ drawdowns: [] })).not.toContain('Shaded')
    expect(said({ curve: { ...curve, time: curve.time.map(() => Number.NaN) } })).not.toContain('Shaded')
  })
})
