import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { BAR_FORMATS } from '../../../../src/io/bars/barFormats.ts'
import { openRows } from '../../../../src/io/csv/openRows.ts'
import { FUNDING_FORMATS } from '../../../../src/io/funding/fundingFormats.ts'
import { recogniseFile } from '../../../../src/io/recogniseFile.ts'
import { PLAIN_LIST, readTrades } from '../../../../src/io/trades/readTrades.ts'
import { TRADE_FORMATS as formats } from '../../../../src/io/trades/tradeFormats.ts'
import type { TradeStats } from '../../../../src/results/fileStats.ts'
import { PLAIN_STATS, statsOfFile } from '../../../../src/run/stats/statsOfFile.ts'
import { TWINS as BARS } from '../../bars/formats/twins.ts'
import { inputFile, temporaryFolder } from '../../inputs.ts'
import { TWINS } from './twins.ts'

const folder = temporaryFolder()
const twins = formats.flatMap(({ name }) => (TWINS[name] ?? []).map(twin => ({ name, ...twin })))
const headOf = async (text: string) => (await openRows(inputFile(folder, 'head.csv', text))).head
const at = (day: number, hour: number) => Date.UTC(2024, 0, day, hour)

describe('every format of trade lists', () => {
  it('is a file of its own name with a twin here, and one alone is asked last', () => {
    const files = readdirSync(new URL('../../../../src/io/trades/formats/', import.meta.url)).map(file =>
      file.replace('.ts', ''),
    )
    expect(formats.map(format => format.name).toSorted()).toEqual(files.toSorted())
    expect(Object.keys(TWINS).toSorted()).toEqual(files.toSorted())
    expect(formats.map(format => format.fallback)).toEqual([...formats.slice(1).map(() => false), true])
    for (const { about, kind } of formats) expect([about.length > 20, kind]).toEqual([true, 'trades'])
  })

  it.each(twins)('$name gives the same results by auto and by name: $text', async ({ name, text, net, times }) => {
    const path = inputFile(folder, 'twin.csv', text)
    for (const format of [null, name]) {
      const found = (await statsOfFile(path, { ...PLAIN_STATS, format })) as TradeStats
      expect(found).toMatchObject({ kind: 'results', format: name, unit: 'money', rows: 2 })
      expect(found.values.net_profit).toBeCloseTo(net[0] + net[1], 12)
      expect(found.values.largest_win).toBeCloseTo(net[0], 12)
      expect(found.values.largest_loss).toBeCloseTo(net[1], 12)
      const ofFile = [at(2, times === 'both' ? 10 : 11), at(13, 11)].map(time => new Date(time).toISOString())
      expect([found.first, found.last]).toEqual(times === 'none' ? [null, null] : ofFile)
    }
  })

  it.each(twins.filter(({ prices }) => prices === undefined))(
    '$name gives the same tape by auto and by name: $text',
    async ({ name, text, times }) => {
      const path = inputFile(folder, 'twin.csv', text)
      const stops = { kind: 'distance', distance: 5 } as const
      for (const format of ['auto', name]) {
        const { tape, facts } = await readTrades(path, { ...PLAIN_LIST, format, stops })
        expect(facts).toMatchObject({ format: name, rows: 2, voidRows: 0 })
        expect([[...tape.side], [...tape.entry], [...tape.exit]]).toEqual([
          [1, -1],
          [100, 110],
          [110, 115],
        ])
        expect(tape.stop[0]).toBe(95)
        expect(tape.stop[1]).toBeGreaterThanOrEqual(115)
        expect([...tape.entryTime]).toEqual(times === 'both' ? [at(2, 10), at(13, 10)] : [Number.NaN, Number.NaN])
        expect([...tape.exitTime]).toEqual(times === 'none' ? [Number.NaN, Number.NaN] : [at(2, 11), at(13, 11)])
      }
    },
  )

  it.each(twins)('$name is the only one that knows its file, the fallback apart: $text', async ({ name, text }) => {
    const head = await headOf(text)
    const knows = formats.filter(format => format.recognise(head) !== null && !format.fallback)
    expect(knows.map(format => format.name)).toEqual(name === 'generic' ? [] : [name])
    const others = [...BAR_FORMATS, ...FUNDING_FORMATS].filter(format => format.recognise(head) !== null)
    expect(others).toEqual([])
  })

  it('takes no records for those of vectorbt whose prices say another result or side', async () => {
    const [, { text }] = TWINS['vectorbt'] as [unknown, { text: string }]
    for (const [from, to] of [
      ['-5.5', '-5.0'],
      ['0.095,0', '0.095,1'],
    ] as const) {
      const head = await headOf(text.replace(from, to))
      expect(formats.find(({ name }) => name === 'vectorbt')!.recognise(head)).toBeNull()
    }
  })

  const foreign = [
    ...Object.entries(BARS).flatMap(([name, files]) => files.map(({ text }) => [`bars of ${name}`, text] as const)),
    ['funding', 'time,rate\n1704067200000,0.0001\n'],
    ['bare funding', '1704067200000,0.0001\n'],
    ['a curve', 'time,equity\n2024-01-01,100\n2024-01-02,101\n'],
    ['orders', 'time,side,qty,limit price,status\n2024-01-01,buy,1,100,new\n'],
  ] as const

  it.each(foreign)('takes no file of another kind: %s', async (_, text) => {
    const head = await headOf(text)
    expect(formats.filter(format => format.recognise(head) !== null).map(({ name }) => name)).toEqual([])
  })

  it('tells a list from a curve, and orders from both', async () => {
    expect(recogniseFile(await headOf('time,equity\n2024-01-01,100\n'))).toBe('equity')
    expect(recogniseFile(await headOf(TWINS['binance']![0]!.text))).toBe('results')
    await expect(async () => recogniseFile(await headOf('time,side,qty\n2024-01-01,buy,1\n'))).rejects.toThrow(/orders/)
  })
})
