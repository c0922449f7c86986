import { describe, expect, it } from 'vitest'
import { drawSvg, renderSvg } from '../../../src/report/charts/renderSvg.ts'

describe('drawSvg', () => {
  it('writes names without what XML refuses, or what turns text around', async () => {
    const svg = await drawSvg({
      data: { values: [{ name: 'a\u001b[31m\u202eb\u0000', value: 1 }] },
      mark: 'bar',
      encoding: { x: { field: 'name', type: 'nominal' }, y: { field: 'value', type: 'quantitative' } },
    })
    expect(svg).toContain('a\ufffd[31m\ufffdb\ufffd')
    expect(svg).not.toMatch(/[^\P{Cc}\n\t]|\u202e/u)
  })
})

describe('renderSvg', () => {
  it('draws a text over a halo of paper as one text with an outline', async () => {
    const words = (look: object) => ({
      data: { values: [{}] },
      mark: { type: 'text' as const, x: 10, y: 10, ...look },
      encoding: { text: { value: 'Ruin' } },
    })
    const paper = 'var(--paper)'
    const svg = await renderSvg({
      layer: [words({ color: paper, stroke: paper, strokeWidth: 4 }), words({ color: 'var(--ink)' })],
    })
    expect(svg.match(/<text [^>]*>Ruin/g)).toEqual([
      expect.stringMatching(/fill="var\(--ink\)" stroke="var\(--paper\)" stroke-width="4" paint-order="stroke">Ruin/),
    ])
  })
})
