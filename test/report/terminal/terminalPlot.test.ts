import { describe, expect, it } from 'vitest'
import { isFlatPlot, terminalPlot } from '../../../src/report/terminal/terminalPlot.ts'
import { percent } from '../../../src/report/words/format.ts'

const plotOf = (values: readonly number[]) => ({ values, height: 3, label: (value: number) => percent(value) })

describe('a plot on the terminal', () => {
  it('is flat where all of it rounds to one label', () => {
    expect(isFlatPlot(plotOf([0, -0.0001, -0.0002]))).toBe(true)
    expect(isFlatPlot(plotOf([0, -0.0001, -0.004]))).toBe(false)
  })

  it('says each label once', () => {
    const lines = terminalPlot(plotOf([0, -0.0005, -0.0012]), { labelWidth: 6, columns: 20 })
    const labels = lines.map(line => line.match(/^\s*(\S*%)/)?.[1]).filter(label => label !== undefined)
    expect(labels.length).toBeGreaterThan(1)
    expect(new Set(labels).size).toBe(labels.length)
  })
})
