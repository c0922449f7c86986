import { describe, expect, it } from 'vitest'
import { rootKey, Stream } from '../../src/parts/random.ts'
import { studentQuantile } from '../../src/stats/distributions/student.ts'
import { FEW_TRADES } from '../../src/stats/edge.ts'
import { meanRAt } from '../../src/stats/intervals/meanRInterval.ts'
import { defaultR } from './defaultR.ts'

/** Of nominal 2.5%, what a test may claim falsely. */
const MOST_FALSE = 0.035
const TAPES = 4000
const stream = new Stream(rootKey('edge'), 0, 99)

/** The next result in R of a tape; trade 0 begins one. */
type Draw = (trade: number) => number

/** Wins of so many R against losses of 1 R, without an edge. */
const bet = (win: number): Draw => {
  const chance = 1 / (1 + win)
  return () => (stream.nextUniform() < chance ? win : -1)
}

/** Draws with replacement. */
const drawn = (pool: readonly number[]): Draw => {
  return () => pool[stream.nextIndex(pool.length)]!
}

/** A fair coin that shows the same side as before with this chance. */
const streaky = (stay: number): Draw => {
  let side = 1
  return trade => {
    if (stream.nextUniform() >= (trade === 0 ? 0.5 : stay)) side = -side
    return side
  }
}

const normal = () => Math.sqrt(-2 * Math.log(1 - stream.nextUniform())) * Math.cos(2 * Math.PI * stream.nextUniform())

/** Shares of tapes of so many trades in which the interval, and that of a plain t, lie above 0. */
function claims(draw: Draw, trades: number): { share: number; plain: number } {
  expect(trades).toBeGreaterThanOrEqual(FEW_TRADES)
  const r = new Float64Array(trades)
  const t = studentQuantile(0.975, trades)
  const plainT = studentQuantile(0.975, trades - 1)
  let [found, plain] = [0, 0]
  for (let tape = 0; tape < TAPES; tape++) {
    for (let i = 0; i < trades; i++) r[i] = draw(i)
    if (meanRAt(r, t).low > 0) found++
    if (plainLow(r, plainT) > 0) plain++
  }
  return { share: found / TAPES, plain: plain / TAPES }
}

function plainLow(r: Float64Array, t: number): number {
  const mean = r.reduce((sum, x) => sum + x, 0) / r.length
  const squares = r.reduce((sum, x) => sum + (x - mean) ** 2, 0)
  return mean - t * Math.sqrt(squares / (r.length - 1) / r.length)
}

const SIZES = [30, 50, 100, 200]
const tape = await defaultR()
const mean = tape.reduce((sum, x) => sum + x, 0) / tape.length
const withoutMean = tape.map(x => x - mean)

describe('the bound of an edge', () => {
  const edgeless: readonly (readonly [string, Draw])[] = [
    ...[0.05, 0.2, 1, 3].map(win => [`+${win} R against −1 R`, bet(win)] as const),
    ['the shipped scenario’s tape without its mean', drawn(withoutMean)],
    ['losses that follow losses', streaky(0.65)],
  ]
  for (const [name, draw] of edgeless) {
    it(`claims no edge that is not there: ${name}`, () => {
      for (const trades of SIZES) expect(claims(draw, trades).share).toBeLessThanOrEqual(MOST_FALSE)
    })
  }

  it('claims what a plain t claims falsely', () => {
    expect(claims(bet(0.05), 50).plain).toBeGreaterThan(0.07)
    expect(claims(streaky(0.65), 100).plain).toBeGreaterThan(0.06)
  })

  const deviation = Math.sqrt(withoutMean.reduce((sum, x) => sum + x * x, 0) / withoutMean.length)
  const found: readonly (readonly [string, Draw])[] = [
    ['the shipped tape', drawn(withoutMean.map(x => 0.26 + (1.7 * x) / deviation))],
    ['a normal law', () => 0.26 + 1.7 * normal()],
  ]
  for (const [name, draw] of found) {
    it(`finds an edge of 0.26 R in 250 trades nearly as often as a plain t does: ${name}`, () => {
      const { share, plain } = claims(draw, 250)
      expect(plain).toBeGreaterThan(0.6)
      expect(share).toBeGreaterThanOrEqual(0.9 * plain)
    })
  }
})
