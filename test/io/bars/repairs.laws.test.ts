import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ReadBarsOptions, readBars } from '../../../src/io/bars/readBars.ts'
import { InputError } from '../../../src/scenario/problem.ts'
import { holds } from '../../holds.ts'
import { binaryPiece } from '../binaryPiece.ts'
import { inputFile, temporaryFolder } from '../inputs.ts'
import { TWINS } from './formats/twins.ts'

const folder = temporaryFolder()
const read = (content: string | Uint8Array, options: Partial<ReadBarsOptions> = {}) =>
  readBars(inputFile(folder, 'bars.csv', content), { format: 'auto', from: null, to: null, ...options })

describe('repairs of price files', () => {
  it('law: a damaged file of any format is read or refused, and what is read is bars', async () => {
    const texts = Object.values(TWINS).flatMap(twins => twins.map(twin => twin.text))
    const damage = fc.record({
      text: fc.constantFrom(...texts),
      at: fc.nat(),
      cut: fc.nat({ max: 8 }),
      put: binaryPiece,
    })
    const property = fc.asyncProperty(damage, async ({ text, at, cut, put }) => {
      const start = at % (text.length + 1)
      try {
        const { bars } = await read(text.slice(0, start) + put + text.slice(start + cut))
        for (let i = 0; i < bars.time.length; i++) {
          expect(bars.high[i]).toBeGreaterThanOrEqual(Math.max(bars.open[i]!, bars.close[i]!, bars.low[i]!))
          expect(bars.low[i]).toBeLessThanOrEqual(Math.min(bars.open[i]!, bars.close[i]!))
          expect(bars.low[i]).toBeGreaterThan(0)
          if (i > 0) expect(bars.time[i]).toBeGreaterThan(bars.time[i - 1]!)
        }
      } catch (error) {
        if (!(error instanceof InputError)) throw error
      }
    })
    await holds(property, { seed: 7, numRuns: 400 })
  })
})
