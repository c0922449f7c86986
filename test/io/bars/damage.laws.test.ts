import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BAR_FORMATS } from '../../../src/io/bars/barFormats.ts'
import { readBars } from '../../../src/io/bars/readBars.ts'
import { parquetBytes } from '../../../src/io/csv/parquetBytes.ts'
import { FUNDING_FORMATS } from '../../../src/io/funding/fundingFormats.ts'
import { readFunding } from '../../../src/io/funding/readFunding.ts'
import { PLAIN_STATS, statsOfFile } from '../../../src/run/stats/statsOfFile.ts'
import { InputError } from '../../../src/scenario/problem.ts'
import { holds } from '../../holds.ts'
import { binaryPiece } from '../binaryPiece.ts'
import { FUNDING_TWINS } from '../fundingTwins.ts'
import { inputFile, temporaryFolder } from '../inputs.ts'
import { TWINS } from './formats/twins.ts'

const folder = temporaryFolder()
const names = ['auto', ...BAR_FORMATS.map(({ name }) => name)]

/** What a reader gives; null where it refuses. */
async function orRefused<T>(read: Promise<T>): Promise<T | null> {
  try {
    return await read
  } catch (error) {
    if (error instanceof InputError) return null
    throw error
  }
}

const read = (content: string | Uint8Array, format = 'auto') =>
  orRefused(readBars(inputFile(folder, 'damaged.csv', content), { format, from: null, to: null }))

const put = fc.oneof(
  binaryPiece,
  fc.constantFrom('\n', ',,', '"', '-', '9', '1e9', '[', '}', 'null', '.', ';', '2024', '\r', '<', '0x', '\t'),
)
const damageOf = (texts: readonly string[]) =>
  fc.record({ text: fc.constantFrom(...texts), at: fc.nat(), cut: fc.nat({ max: 12 }), put })
const damaged = ({ text, at, cut, put: piece }: { text: string; at: number; cut: number; put: string }) => {
  const start = at % (text.length + 1)
  return text.slice(0, start) + piece + text.slice(start + cut)
}

type ReadBars = Awaited<ReturnType<typeof readBars>>

/** What holds of all bars, whatever the file was. */
function expectBars({ bars: { time, open, high, low, close, volume }, facts }: ReadBars, mostRows: number): void {
  expect(facts.rows).toBeLessThanOrEqual(mostRows)
  for (let i = 0; i < time.length; i++) {
    const [o, h, l, c] = [open[i]!, high[i]!, low[i]!, close[i]!]
    expect([l > 0, l <= Math.min(o, c), h >= Math.max(o, c), h < Infinity, volume[i]! >= 0]).toEqual(
      Array(5).fill(true),
    )
    expect(Number.isFinite(time[i]!)).toBe(true)
    if (i > 0) expect(time[i]!).toBeGreaterThan(time[i - 1]!)
  }
}

describe('damaged price files', () => {
  it.each(BAR_FORMATS.map(({ name }) => name))('law: of %s are read as bars in order, or refused', async name => {
    const texts = TWINS[name]!.map(({ text }) => text)
    const property = fc.asyncProperty(damageOf(texts), fc.constantFrom('auto', name), async (damage, format) => {
      const text = damaged(damage)
      const found = await read(text, format)
      if (found !== null) expectBars(found, text.split(/[\n\r{[,]/).length)
    })
    await holds(property, { seed: 31, numRuns: 20 })
  })

  it('law: bytes of no kind are refused by every format', async () => {
    const inputs = [fc.uint8Array({ maxLength: 200 }), fc.constantFrom(...names)] as const
    const property = fc.asyncProperty(...inputs, async (bytes, name) => {
      expect(await read(bytes, name)).toBeNull()
    })
    await holds(property, { seed: 32, numRuns: 300 })
  })

  it('law: a Parquet file that is cut off anywhere is refused, and one with a wrong bit gives bars or is refused', async () => {
    const column = (name: string, add: number) =>
      ({ name, kind: 'number', values: [10, 11].map(x => x + add) }) as const
    const time = { name: 'time', kind: 'time', values: [0, 60_000] } as const
    const prices = [column('open', 0), column('high', 1), column('low', -1), column('close', 0.5)]
    const whole = await parquetBytes([time, ...prices])
    expect((await read(whole))!.facts.rows).toBe(2)
    const property = fc.asyncProperty(fc.nat({ max: whole.length - 1 }), async length => {
      expect(await read(whole.slice(0, length))).toBeNull()
    })
    await holds(property, { seed: 33, numRuns: 100 })
    const bit = fc.asyncProperty(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 7 }), async (at, shift) => {
      const found = await read(whole.map((byte, i) => (i === at ? byte ^ (1 << shift) : byte)))
      if (found !== null) expectBars(found, 2)
    })
    await holds(bit, { seed: 36, numRuns: 5 })
  })

  it.each(BAR_FORMATS.filter(({ fallback }) => !fallback).map(({ name }) => name))(
    '%s refuses the files of all other formats by name',
    async name => {
      for (const [other, files] of Object.entries(TWINS)) {
        if (other === name) continue
        for (const { text } of files) expect(await read(text, name)).toBeNull()
      }
    },
  )
})

describe('damaged funding files', () => {
  it('are of every format', async () => {
    const formats = await Promise.all(
      Object.values(FUNDING_TWINS).map(async (text, i) => {
        return (await readFunding(inputFile(folder, `funding-${i}.csv`, text), null)).facts.format
      }),
    )
    expect([...new Set(formats)].toSorted()).toEqual(FUNDING_FORMATS.map(({ name }) => name).toSorted())
  })

  it('law: are read as rates in order, or refused', async () => {
    const property = fc.asyncProperty(damageOf(Object.values(FUNDING_TWINS)), async damage => {
      const path = inputFile(folder, 'funding.csv', damaged(damage))
      const found = await orRefused(readFunding(path, null))
      for (const [i, rate] of (found?.rate ?? []).entries()) {
        expect(Math.abs(rate)).toBeLessThan(1)
        expect(found!.time[i]! % 60_000).toBe(0)
        if (i > 0) expect(found!.time[i]!).toBeGreaterThan(found!.time[i - 1]!)
      }
    })
    await holds(property, { seed: 34, numRuns: 300 })
  })
})

describe('damaged curves', () => {
  it('law: give figures that are numbers, or none', async () => {
    const curves = [
      'time,equity\n2024-01-02,100\n2024-01-03,110\n2024-01-04,105\n',
      ';Equity\n0;100,5\n1;101,25\n2;99\n',
    ]
    const property = fc.asyncProperty(damageOf(curves), async damage => {
      const path = inputFile(folder, 'curve.csv', damaged(damage))
      const found = await orRefused(statsOfFile(path, { ...PLAIN_STATS, periodsPerYear: 252 }))
      for (const value of Object.values(found?.values ?? {}))
        expect(value === null || Number.isFinite(value)).toBe(true)
    })
    await holds(property, { seed: 35, numRuns: 300 })
  })
})
