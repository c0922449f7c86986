import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holds } from '../../holds.ts'
import { quoted, read } from './readQuoted.ts'

describe('readTable', () => {
  it('law: both readers give the bits that Number gives', async () => {
    const number = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
      fc.integer().map(String),
      fc.double({ min: 0, max: 1e6, noNaN: true }).map(x => x.toFixed(8)),
      fc.bigInt({ min: 0n, max: 10n ** 18n }).map(digits => `0.${digits}`),
      fc.bigInt({ min: 0n, max: 10n ** 20n }).map(digits => `${digits}.5`),
    )
    const rows = fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 40 })
    const property = fc.asyncProperty(rows, fc.constantFrom('\n', '\r\n'), fc.boolean(), async (pairs, end, final) => {
      const lines = pairs.map(([x, volume], i) => `${1_700_000_000_000 + i},${x},n,${volume}`)
      const text = ['time,x,note,volume', ...lines].join(end) + (final ? end : '')
      const scanned = await read(text)
      const parsed = await read(quoted(text))
      expect([scanned.reader, parsed.reader]).toEqual(['scanner', 'fast-csv'])
      expect(scanned.numbers).toEqual([
        Float64Array.from(pairs, pair => Number(pair[0])),
        Float64Array.from(pairs, pair => Number(pair[1])),
      ])
      expect(parsed.numbers).toEqual(scanned.numbers)
      expect(parsed.time).toEqual(scanned.time)
      const inQuotes = await read(text.replace(/[^,\r\n]+/g, '"$&"'))
      expect(inQuotes).toMatchObject({ reader: 'scanner', time: scanned.time, numbers: scanned.numbers })
    })
    await holds(property, { seed: 11, numRuns: 150 })
  })
})
