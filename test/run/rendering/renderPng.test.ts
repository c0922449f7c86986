import { Resvg } from '@resvg/resvg-wasm'
import { describe, expect, it } from 'vitest'
import { drawSvg } from '../../../src/report/charts/renderSvg.ts'
import { standaloneCharts } from '../../../src/report/charts/standaloneCharts.ts'
import { renderPng } from '../../../src/run/rendering/renderPng.ts'
import { makeSampledResult } from '../../report/makeSamples.ts'

/** The pixels of a PNG, read back by the renderer: red, green, blue, alpha. */
function decode(png: Uint8Array) {
  const [width, height] = [16, 20].map(at => Buffer.from(png).readUInt32BE(at)) as [number, number]
  const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`
  const image = `<image href="${href}" width="${width}" height="${height}"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${image}</svg>`
  return { width, height, pixels: new Resvg(svg).render().pixels }
}

/** Pixels that are not white, left of a column. */
function inkedBefore(column: number, { width, pixels }: ReturnType<typeof decode>): number {
  let inked = 0
  for (let i = 0; i < pixels.length; i += 4) {
    const white = pixels[i] === 255 && pixels[i + 1] === 255 && pixels[i + 2] === 255 && pixels[i + 3] === 255
    if (!white && (i / 4) % width < column) inked++
  }
  return inked
}

describe('renderPng', async () => {
  const svg = await drawSvg(standaloneCharts(makeSampledResult()).get('equity')!)
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg)!.map(Number)

  it('draws to scale on white, and the same bytes every time', async () => {
    const png = await renderPng(svg, 2)
    expect(await renderPng(svg, 2)).toEqual(png)
    const picture = decode(png)
    expect([picture.width, picture.height]).toEqual([2 * width!, 2 * height!])
    expect([...picture.pixels.slice(0, 4)]).toEqual([255, 255, 255, 255])
    expect(inkedBefore(picture.width, picture)).toBeGreaterThan(10_000)
    expect(decode(await renderPng(svg, 0.5)).width).toBe(width! / 2)
  })

  it('writes text, which no font of the system is asked for', async () => {
    const beside = 50
    const [withText, without] = await Promise.all(
      [svg, svg.replace(/<text.*?<\/text>/gs, '')].map(async text => decode(await renderPng(text, 1))),
    )
    expect(inkedBefore(beside, withText!)).toBeGreaterThan(500)
    expect(inkedBefore(beside, without!)).toBe(0)
  })
})
