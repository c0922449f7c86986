import type { Stream } from '../../parts/random.ts'

/** Layers of the ziggurat, and with so many: start of the tail and area of each layer. */
const LAYERS = 256
const TAIL = 3.6541528853610088
const AREA = 4.92867323399e-3

/** Right edge of each layer, and the density there. Layer 0 is the bottom one: a rectangle of the same area with the tail. */
const edge = new Float64Array(LAYERS + 1)
const height = new Float64Array(LAYERS + 1)
edge[0] = AREA / bell(TAIL)
edge[1] = TAIL
for (let i = 2; i < LAYERS; i++) edge[i] = Math.sqrt(-2 * Math.log(AREA / edge[i - 1]! + bell(edge[i - 1]!)))
for (let i = 0; i <= LAYERS; i++) height[i] = bell(edge[i]!)

/**
 * A standard normal draw, by the ziggurat of Marsaglia and Tsang (2000). As Doornik (2005) advises, the layer and the
 * position in it come from different bits: 8 and 53.
 */
export function nextNormal(stream: Stream): number {
  for (;;) {
    const word = stream.nextInt32()
    const layer = word & 0xff
    // 24 signed bits and 29 more: uniform in [-1, 1).
    const position = ((word >> 8) * 0x2000_0000 + (stream.nextInt32() >>> 3)) / 0x10_0000_0000_0000
    const x = position * edge[layer]!
    if (Math.abs(x) < edge[layer + 1]!) return x
    if (layer === 0) return nextTail(stream, x < 0)
    if (height[layer]! + stream.nextUniform() * (height[layer + 1]! - height[layer]!) < bell(x)) return x
  }
}

function bell(x: number): number {
  return Math.exp((-x * x) / 2)
}

/** A normal draw given that it lies beyond the last layer (Marsaglia 1964). */
function nextTail(stream: Stream, negative: boolean): number {
  for (;;) {
    const x = -Math.log(1 - stream.nextUniform()) / TAIL
    const y = -Math.log(1 - stream.nextUniform())
    if (y + y > x * x) return negative ? -(TAIL + x) : TAIL + x
  }
}
