import { describe, expect, it } from 'vitest'
import { nextGamma } from '../../../src/prices/parts/gamma.ts'
import { nextNormal } from '../../../src/prices/parts/normal.ts'
import { nextPoisson } from '../../../src/prices/parts/poisson.ts'
import { Sample, streamOf } from '../support.ts'

const DRAWS = 400_000

function expectMeans(
  draw: (stream: ReturnType<typeof streamOf>) => number,
  figures: [(x: number) => number, number][],
) {
  const stream = streamOf('draws')
  const samples = figures.map(() => new Sample())
  for (let n = 0; n < DRAWS; n++) {
    const x = draw(stream)
    for (const [k, [figure]] of figures.entries()) samples[k]!.add(figure(x))
  }
  for (const [k, [, exact]] of figures.entries()) samples[k]!.expectMean(exact, `figure ${k}`)
}

describe('nextNormal', () => {
  it('has the moments, the centre and the tail of a normal law', () => {
    const isBeyond = (level: number) => (x: number) => (Math.abs(x) > level ? 1 : 0)
    expectMeans(nextNormal, [
      [x => x, 0],
      [x => x * x, 1],
      [x => x ** 3, 0],
      [x => x ** 4, 3],
      [x => x ** 6, 15],
      [x => (x < 0 ? 1 : 0), 0.5],
      [isBeyond(0.6744897501960817), 0.5],
      [isBeyond(1.9599639845400545), 0.05],
      [isBeyond(3.6541528853610088), 2.5802e-4],
    ])
  })

  it('leaves no link between one draw and the next', () => {
    expectMeans(
      stream => nextNormal(stream) * nextNormal(stream),
      [
        [x => x, 0],
        [x => x * x, 1],
      ],
    )
  })
})

describe('nextGamma', () => {
  it.each([0.3, 1, 2.5, 40])('has the mean, the variance and the third cumulant of shape %d', shape => {
    expectMeans(
      stream => nextGamma(stream, shape),
      [
        [x => x, shape],
        [x => (x - shape) ** 2, shape],
        [x => (x - shape) ** 3, 2 * shape],
      ],
    )
  })
})

describe('nextPoisson', () => {
  it.each([0.01, 1.5, 30, 600])('has the mean, the variance and the empty share of mean %d', mean => {
    expectMeans(
      stream => nextPoisson(stream, mean),
      [
        [x => x, mean],
        [x => (x - mean) ** 2, mean],
        ...(mean < 5 ? [[(x: number) => (x === 0 ? 1 : 0), Math.exp(-mean)] as [(x: number) => number, number]] : []),
      ],
    )
  })

  it('is 0 for a mean of 0', () => {
    expect(nextPoisson(streamOf('none'), 0)).toBe(0)
  })
})
