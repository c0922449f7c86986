import { describe, expect, it } from 'vitest'
import { drawSvg } from '../../../src/report/charts/renderSvg.ts'

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
