import { describe, expect, it } from 'vitest'
import { htmlAsCsv } from '../../../src/io/csv/htmlAsCsv.ts'

const row = (...cells: string[]) => `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`
const HEADER = row('a', 'b', 'c', 'd', 'e')

describe('htmlAsCsv', () => {
  it('gives the first wide table that has a row below its header, up to the next title', () => {
    const text = [
      '<html><body><table>',
      row('Account: 1', 'Name', 'Currency', 'Leverage', '2024'),
      '<tr><td colspan="5"><b>Closed:</b></td></tr>',
      HEADER,
      row('1', '2', '3', '4', '5'),
      '<tr><td colspan="5">Open:</td></tr>',
      row('6', '7', '8', '9', '10'),
      '</table>',
    ]
    expect(htmlAsCsv(text.join('\n'))).toBe('a,b,c,d,e\n1,2,3,4,5\n')
  })

  it('gives a table of orders where there is no other alone', () => {
    const orders = [HEADER, row('1', '0.10 / 0.10', '3', '4', '5'), row('6', '1 000 / 0.5', '8', '9', '10')]
    const title = '<tr><th colspan="5">Deals</th></tr>'
    expect(
      htmlAsCsv(`<table>${orders.join('')}${title}${row('f', 'g', 'h', 'i', 'j')}${row('1', '2', '3', '4', '5')}`),
    ).toBe('f,g,h,i,j\n1,2,3,4,5\n')
    expect(htmlAsCsv(`<table>${orders.join('')}`)).toBe('a,b,c,d,e\n1,0.10 / 0.10,3,4,5\n6,1 000 / 0.5,8,9,10\n')
  })

  it('takes no row with numbers for a header', () => {
    const summary = row('Net profit', '4.00', 'Wins', '50%', 'Loss', '- 5.50')
    expect(htmlAsCsv(`<table>${summary}${row('#', 'b', 'c', 'd', 'e')}${row('1', '2', '3', '4', '5')}`)).toBe(
      '#,b,c,d,e\n1,2,3,4,5\n',
    )
  })

  it('follows cells that span columns, leaves hidden ones out, and fits rows to the header', () => {
    const text = [
      '<TABLE>',
      HEADER,
      '<tr><td>1</td><TD colspan=2>2</TD><td class="hidden" colspan="8">x</td><td>4</td></tr>',
      row('1', '2', '3', '4', '5', '6'),
    ]
    expect(htmlAsCsv(text.join(''))).toBe('a,b,c,d,e\n1,2,,4,\n1,2,3,4,5\n')
  })

  it('undoes tags and entities in a cell, and quotes what needs it', () => {
    const text = `<table>${HEADER}${row('<b>A&amp;B</b>', '&#36;1&nbsp;000', '1,5', '&quot;x&quot;', '&unknown; <br>\n y')}`
    expect(htmlAsCsv(text)).toBe('a,b,c,d,e\nA&B,$1 000,"1,5","""x""",&unknown; y\n')
  })

  it.each([
    ['text', 'a,b,c\n1,2,3\n'],
    ['a page without a table', '<html><p>nothing</p></html>'],
    ['a narrow table', `<table>${row('a', 'b')}${row('1', '2')}</table>`],
    ['a header alone', `<table>${HEADER}</table>`],
  ])('is null for %s', (_, text) => {
    expect(htmlAsCsv(text)).toBeNull()
  })

  it('takes time that grows with the text alone', () => {
    const broken = `<table>${'<td '.repeat(200_000)}`
    expect(htmlAsCsv(broken)).toBeNull()
    expect(htmlAsCsv(`<table>${'<tr>'.repeat(100_000)}${'<b'.repeat(100_000)}`)).toBeNull()
  })
})
