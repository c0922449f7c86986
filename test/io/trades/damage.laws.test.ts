import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PLAIN_LIST, readTrades } from '../../../src/io/trades/readTrades.ts'
import { TRADE_FORMATS } from '../../../src/io/trades/tradeFormats.ts'
import { PLAIN_STATS, statsOfFile } from '../../../src/run/stats/statsOfFile.ts'
import { InputError } from '../../../src/scenario/problem.ts'
import { holds } from '../../holds.ts'
import { binaryPiece } from '../binaryPiece.ts'
import { inputFile, temporaryFolder } from '../inputs.ts'
import { TWINS } from './formats/twins.ts'

const folder = temporaryFolder()
const names = TRADE_FORMATS.map(({ name }) => name)
const stops = { kind: 'share', share: 0.1 } as const

/** What a reader does with a file: a tape, or its refusal. */
async function tapeOf(text: string | Uint8Array, format: string) {
  try {
    return (await readTrades(inputFile(folder, 'damaged.csv', text), { ...PLAIN_LIST, format, stops })).tape
  } catch (error) {
    if (error instanceof InputError) return null
    throw error
  }
}

async function statsOf(text: string | Uint8Array) {
  try {
    return await statsOfFile(inputFile(folder, 'damaged.csv', text), { ...PLAIN_STATS, periodsPerYear: 252 })
  } catch (error) {
    if (error instanceof InputError) return null
    throw error
  }
}

const damageOf = (name: string) =>
  fc.record({
    text: fc.constantFrom(...TWINS[name]!.map(twin => twin.text)),
    at: fc.nat(),
    cut: fc.nat({ max: 12 }),
    put: fc.oneof(
      binaryPiece,
      fc.constantFrom('\n', ',,', '"', '-', '9', '1e9', 'short', 'buy', '$', '.', ';', '<td>', 'Open', '2024'),
    ),
  })

describe('damaged trade lists', () => {
  it.each(names)('law: of %s are read or refused, and what is read are trades, one at a time', async name => {
    const formats = fc.constantFrom('auto', name)
    const property = fc.asyncProperty(damageOf(name), formats, async ({ text, at, cut, put }, format) => {
      const start = at % (text.length + 1)
      const tape = await tapeOf(text.slice(0, start) + put + text.slice(start + cut), format)
      if (tape === null) return
      for (let i = 0; i < tape.count; i++) {
        const [side, entry, exit] = [tape.side[i]!, tape.entry[i]!, tape.exit[i]!]
        expect(Math.abs(side)).toBe(1)
        expect([entry > 0, exit > 0, Number.isFinite(entry + exit + tape.stop[i]!)]).toEqual([true, true, true])
        expect(side * (entry - tape.worst[i]!)).toBeGreaterThanOrEqual(0)
        expect(side * (tape.best[i]! - entry)).toBeGreaterThanOrEqual(0)
        expect(tape.legs.gone[tape.legFirst[i + 1]! - 1]).toBe(1)
        expect(tape.exitTime[i]! < tape.entryTime[i]!).toBe(false)
        if (i > 0) expect(tape.entryTime[i]! < tape.exitTime[i - 1]!).toBe(false)
      }
    })
    await holds(property, { seed: 11, numRuns: 25 })
  })

  it.each(names)('law: of %s give results that are numbers, or none', async name => {
    const property = fc.asyncProperty(damageOf(name), async ({ text, at, cut, put }) => {
      const start = at % (text.length + 1)
      const found = await statsOf(text.slice(0, start) + put + text.slice(start + cut))
      if (found === null) return
      for (const value of Object.values(found.values)) expect(value === null || Number.isFinite(value)).toBe(true)
      const lines = text.split('\n').length
      expect(found.rows).toBeLessThanOrEqual(lines + put.split('\n').length)
    })
    await holds(property, { seed: 12, numRuns: 25 })
  })

  it('law: bytes of no kind are refused by every format', async () => {
    const property = fc.asyncProperty(
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom('auto', ...names),
      async (bytes, name) => {
        expect(await tapeOf(bytes, name)).toBeNull()
      },
    )
    await holds(property, { seed: 13, numRuns: 300 })
  })

  it.each(TRADE_FORMATS.filter(({ fallback }) => !fallback).map(({ name }) => name))(
    '%s refuses the files of all other formats by name',
    async name => {
      for (const [other, twins] of Object.entries(TWINS)) {
        if (other === name) continue
        for (const { text } of twins) expect(await tapeOf(text, name)).toBeNull()
      }
    },
  )
})
