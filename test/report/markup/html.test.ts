import { describe, expect, it } from 'vitest'
import { escapeHtml, Html, html } from '../../../src/report/markup/html.ts'

describe('html', () => {
  it('escapes text wherever it stands', () => {
    const hostile = `"><script>alert('x')</script>&`
    const page = html`<p title="${hostile}">${hostile}</p>`.markup
    expect(page).not.toContain('<script')
    expect(page.match(/"/g)).toHaveLength(2)
    expect(page).toContain('&#60;script&#62;alert(&#39;x&#39;)')
    expect(page).toContain('&#38;')
  })

  it('keeps markup, joins lists, and leaves out null', () => {
    expect(html`<ul>${['a', 'b'].map(x => html`<li>${x}</li>`)}${null}</ul>`.markup).toBe(
      '<ul><li>a</li><li>b</li></ul>',
    )
    expect(html`${new Html('<br>')}`.markup).toBe('<br>')
  })
})

describe('escapeHtml', () => {
  it('leaves plain text alone', () => {
    expect(escapeHtml('S P 500, −1.5 R')).toBe('S P 500, −1.5 R')
  })

  it('keeps an amount and its currency on one line', () => {
    expect(html`<p>${'1,000.00 USDT and 5 trades'}</p>`.markup).toBe('<p>1,000.00\u00a0USDT and 5 trades</p>')
  })
})
