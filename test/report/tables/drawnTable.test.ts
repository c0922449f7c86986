import { describe, expect, it } from 'vitest'
import { markdownContent } from '../../../src/report/markdown/markdownTable.ts'
import { table } from '../../../src/report/markup/table.ts'
import type { TableContent } from '../../../src/report/words/tableContent.ts'

/** Every way in which a cell can be made. */
const CONTENT: TableContent = {
  caption: ['Worst ', { text: 'drawdown', term: 'drawdown' }, ' of <all>'],
  columns: [{ head: 'Risk' }, { head: { text: 'Ruined', term: 'ruined' }, kind: 'number' }, { head: 'May' }],
  rows: [
    [
      { text: '2%', tag: 'its plan' },
      { text: '$1,000', interval: ['$900', '$1,100'] },
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
})
