import { createRequire } from 'node:module'
import { readBytes } from '../../io/files/readText.ts'

const { resolve } = createRequire(import.meta.url)
const FONT = resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf')
const RENDERER = resolve('@resvg/resvg-wasm/index_bg.wasm')

let renderer: Promise<typeof import('@resvg/resvg-wasm')> | null = null

/**
 * A drawing as PNG, in a font that comes with the program: the same bytes on every machine.
 * @param scale pixels of the picture per pixel of the drawing
 */
export async function renderPng(svg: string, scale: number): Promise<Uint8Array> {
  renderer ??= loadRenderer()
  const { Resvg } = await renderer
  const font = { fontBuffers: [readBytes(FONT)], sansSerifFamily: 'Inter' }
  return new Resvg(svg, { font, fitTo: { mode: 'zoom', value: scale } }).render().asPng()
}

async function loadRenderer() {
  const resvg = await import('@resvg/resvg-wasm')
  await resvg.initWasm(readBytes(RENDERER))
  return resvg
}
