import { describe, expect, it } from 'vitest'
import { comparisonText } from '../../../src/report/terminal/comparisonText.ts'
import type { TradeFile } from '../../../src/results/readFile.ts'
import { makeResult, makeSummary } from '../makeResult.ts'
import { makeComparison, makeSamples } from '../makeSamples.ts'

function textOf(levels: number, width = 80, full = true): string {
  const samples = makeSamples()
  const summary = makeSummary({
    samples: { ...samples, risks: samples.risks.slice(-levels) },
    comparison: makeComparison(),
  })
  return comparisonText(makeResult({ summary }), { width, color: false, full })
}

describe('comparisonText', () => {
  const lines = textOf(2).split('\n')
  /** The line of the own level in the table below a title, and the line under it. */
  const under = (title: string) => {
    const start = lines.findIndex(line => line.startsWith(title))
    const row = lines.findIndex((line, n) => n > start && line.includes('2%*'))
    return [lines[row], lines[row + 1]].map(line => line!.trim().split(/ {2,}/))
  }

  it('says what the files were taken for', () => {
    const { data } = makeSummary()
    const read: TradeFile = {
      ...{ kind: 'trades', file: 'x/list.csv', format: 'generic', shape: 'pairs', rows: 8, trades: 4, voidTrades: 0 },
      ...{ first: null, last: null, ignoredColumns: [], repairs: [], symbols: [''], costColumns: ['fee'] },
    }
    const summary = makeSummary({
      samples: makeSamples(),
      comparison: makeComparison(),
      data: { ...data, files: [read] },
    })
    const text = comparisonText(makeResult({ summary }), { width: 80, color: false, full: true })
    expect(text).toContain('Data: list.csv (generic): 4 trades from 8 rows of entry or exit, not used: fee\n')
    expect(textOf(1)).not.toContain('Data:')
  })

  it('has each figure with its interval in brackets, and 80 columns at most', () => {
    expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(80)
    const [values, intervals] = under('What becomes of the accounts')
    expect(values!.slice(1)).toEqual(['90.0%', '10.0%', '0%', '0.04%'])
    expect(intervals).toEqual(['[88.2%, 91.8%]', '[9.8%, 10.2%]', '[0%, 0%]', '[0.039%, 0.041%]'])
    const [ends, around] = under('Where they end')
    expect(ends!.slice(1)).toEqual(['$1,100', '$800.00', '$1,600'])
    expect(around).toEqual(['[1,045, 1,155]', '[760.00, 840.00]', '[1,520, 1,680]'])
  })

  it('shows reaching a contract, ruin before it and neither of both, with the median trade of all accounts', () => {
    const title = lines.find(line => line.startsWith('The step up to EX (standard)'))!
    const [values, intervals] = under(title)
    expect(values!.slice(1)).toEqual(['60.0%', '5.0%', '35.0%', '61'])
    expect(intervals).toEqual(['[58.8%, 61.2%]', '[4.9%, 5.1%]', '[34.3%, 35.7%]', '[58, over 100]'])
  })

  it('compares levels where there are several, and gives advice for one alone, too', () => {
    expect(textOf(2)).toContain('Paired with 2%')
    expect(textOf(1)).not.toContain('Paired')
    expect(textOf(1)).toContain('Limits: ruin at most 20%')
  })

  it('answers, says why, gives notices, and only then draws and tables, in 39 lines', () => {
    const brief = textOf(2, 100, false).split('\n')
    expect(brief.length).toBeLessThanOrEqual(39)
    const places = [
      'NO LEVEL RECOMMENDED',
      'A trade with',
      'The author says:',
      'the middle account grows',
      'survived',
    ].map(words => brief.findIndex(line => line.includes(words)))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places).not.toContain(-1)
    const narrow = textOf(2, 60, false).split('\n')
    expect(narrow.length).toBeLessThanOrEqual(39)
    expect(narrow.join(' ')).toMatch(/middle grows; \* yours .*for want of room .*paired differences/)
  })

  it('parts the columns of a table that is too wide', () => {
    for (const width of [40, 50]) {
      const narrow = textOf(2, width).split('\n')
      expect(Math.max(...narrow.map(line => line.length))).toBeLessThanOrEqual(width)
      expect(narrow.filter(line => line.startsWith('risk '))).not.toHaveLength(
        lines.filter(line => line.startsWith('risk ')).length,
      )
    }
  })
})
