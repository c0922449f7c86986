import { describe, expect, it } from 'vitest'
import { terminalTable } from '../../../src/report/terminal/terminalTable.ts'
import type { Content } from '../../../src/report/words/cell.ts'

const NAME = 'a-very-long-name-of-a-run-that-has-no-space-at-all '.repeat(3).trim()
const columns = ['No.', 'Folder', 'Run', 'Outcome'].map(head => ({ head }))
const linesOf = (rows: Content[][], width: number) =>
  terminalTable({ caption: 'Past runs', columns, rows }, width, (_, text) => text).split('\n')

describe('terminalTable', () => {
  it('puts a long text into several lines rather than past the end of one, and tears no column off for it', () => {
    for (const width of [60, 80, 100]) {
      const lines = linesOf([['1', 'run-1', NAME, 'Edge unproven']], width)
      for (const line of lines) expect(line.trimEnd().length).toBeLessThanOrEqual(width)
      expect(lines.filter(line => line.includes('No.') || line.includes('no.'))).toHaveLength(1)
      expect(
        lines
          .map(line => line.slice(12))
          .join('')
          .replace(/[^a-z]/g, ''),
      ).toContain('nospaceatall')
    }
  })

  it('leaves a text whole that has room, and figures with what stands under them', () => {
    expect(linesOf([['1', 'run-1', NAME, 'Edge unproven']], 220).join('\n')).toContain(NAME)
    const figure = { text: '4'.repeat(30), interval: ['1', '2'] }
    const part = linesOf([['1', figure, 'x'.repeat(30), 'y'.repeat(30)]], 60)
    expect(part.join('\n')).toContain('4'.repeat(30))
  })
})
