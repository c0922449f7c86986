import { describe, expect, it } from 'vitest'
import { markdownContent } from '../../../src/report/markdown/markdownTable.ts'
import { table } from '../../../src/report/markup/table.ts'
import { painter } from '../../../src/report/terminal/ansi.ts'
import { terminalTable } from '../../../src/report/terminal/terminalTable.ts'
import type { TableContent } from '../../../src/report/words/tableContent.ts'

/** Every way in which a cell can be made. */
const CONTENT: TableContent = {
  caption: ['Worst ', { text: 'drawdown', term: 'drawdown' }, ' of <all>'],
  columns: [{ head: 'Risk' }, { head: { text: 'Ruined', term: 'ruined' }, kind: 'number' }, { head: 'May' }],
  rows: [
    [
      { text: '2%', tag: 'its plan' },
      { text: '$1,000', interval: ['$900', '$1,100'], bareInterval: ['900', '1,100'] },
      { text: '+5.0', heat: 2 },
    ],
    ['<b>', { text: '61', interval: ['over 100'] }, { text: '−0.1', heat: 0 }],
    [
      { text: '', tag: 'dead' },
      { text: '–', note: 'no losing period' },
      { text: '0a1b', code: true },
    ],
    [{ text: '7', note: '' }, '', { text: '−9.9', heat: -3 }],
    ['3 later steps'],
  ],
}

describe('a table of cells', () => {
  it('is drawn by the page in its markup', () => {
    const page = table(CONTENT).markup
    expect(page).toContain(
      '<span>Worst <button class="term" popovertarget="term-drawdown">drawdown</button> of &#60;all&#62;</span>',
    )
    expect(page).toContain(
      '<th scope="col" class="number"><button class="term" popovertarget="term-ruined">Ruined</button></th>',
    )
    expect(page).toContain('<th scope="row">2% <span class="tag">its plan</span></th>')
    expect(page).toContain('<td class="number">$1,000<small>$900 to $1,100</small></td>')
    expect(page).toContain('<td><span class="heat up2">+5.0</span></td>')
    expect(page).toContain('<th scope="row">&#60;b&#62;</th><td class="number">61<small>over 100</small></td>')
    expect(page).toContain('<td><span class="heat flat">−0.1</span></td>')
    expect(page).toContain('<th scope="row"><span class="tag">dead</span></th>')
    expect(page).toContain('<td class="number">–<small>no losing period</small></td><td><code class="hash">0a1b</code>')
    expect(page).toContain('<td><span class="heat down3">−9.9</span></td>')
    expect(page).toContain('<tr class="gap"><td colspan="3">3 later steps</td></tr>')
  })

  it('is drawn by report.md in one line a row, what belongs to a figure in brackets', () => {
    expect(markdownContent(CONTENT).split('\n')).toEqual([
      'Worst drawdown of \\<all\\>',
      '',
      '| Risk | Ruined | May |',
      '| --- | --- | --- |',
      '| 2% its plan | $1,000 ($900 to $1,100) | +5.0 |',
      '| \\<b\\> | 61 (over 100) | −0.1 |',
      '| dead | – (no losing period) | 0a1b |',
      '| 7 |  | −9.9 |',
      '| 3 later steps |  |  |',
    ])
    expect(markdownContent({ ...CONTENT, rows: [] })).toBe('')
  })

  it('is drawn by the terminal in columns, what belongs to a figure below it, a tag as an asterisk', () => {
    expect(terminalTable(CONTENT, 80, painter(false)).split('\n')).toEqual([
      'Worst drawdown of <all>',
      'risk              ruined   may',
      ' 2%*              $1,000  +5.0',
      '            [900, 1,100]      ',
      ' <b>                  61  −0.1',
      '              [over 100]      ',
      'dead                   –  0a1b',
      '      (no losing period)      ',
      '   7                      −9.9',
      '3 later steps               ',
    ])
    expect(terminalTable(CONTENT, 80, painter(true))).toContain('\u001b[1m2%*\u001b[22m')
  })

  it('is parted by the terminal where it is too wide, with the first column in each part', () => {
    const lines = terminalTable(CONTENT, 29, painter(false)).split('\n')
    expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(29)
    expect(lines.filter(line => line.includes('2%*')).map(line => line.trim().split(/ {2,}/))).toEqual([
      ['2%*', '$1,000'],
      ['2%*', '+5.0'],
    ])
  })

  it('lets no text of a file steer the terminal', () => {
    const hostile = '\u001b[2J'
    const content: TableContent = {
      caption: hostile,
      columns: [{ head: hostile }, { head: 'b' }],
      rows: [[hostile, { text: hostile, note: hostile, tag: hostile }], [{ text: 'a', interval: [hostile] }]],
    }
    expect(terminalTable(content, 80, painter(false))).not.toContain('\u001b')
  })
})
