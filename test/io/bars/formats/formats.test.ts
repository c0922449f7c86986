import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { BAR_FORMATS as formats } from '../../../../src/io/bars/barFormats.ts'
import { readBars } from '../../../../src/io/bars/readBars.ts'
import type { Format } from '../../../../src/io/columns/format.ts'
import { csvHead } from '../../../../src/io/csv/csvHead.ts'
import { inputFile, temporaryFolder } from '../../inputs.ts'

/** For each format, files that must be its own: the same two bars, 2024-01-01 00:00 and 00:01. */
const SAMPLES: Readonly<Record<string, readonly string[]>> = {
  generic: [
    'time,open,high,low,close,volume\n2024-01-01T00:00Z,10,12,9,11,5\n2024-01-01T00:01Z,11,13,10,12,6\n',
    'Volume;Close;Low;High;Open;Date\n5;11,0;9,0;12,0;10,0;2024-01-01 00:00\n6;12,0;10,0;13,0;11,0;2024-01-01 00:01\n',
    'unix\tsymbol\to\th\tl\tc\tv\n1704067200\tX\t10\t12\t9\t11\t5\n1704067260\tX\t11\t13\t10\t12\t6\n',
  ],
  binance: [
    '1704067200000,10,12,9,11,5,1704067259999,1,1,1,1,0\n1704067260000,11,13,10,12,6,1704067319999,1,1,1,1,0\n',
    '1704067200000000,10,12,9,11,5\n1704067260000000,11,13,10,12,6\n',
    'open_time,open,high,low,close,volume,close_time,x\n1704067200000,10,12,9,11,5,1,0\n1704067260000,11,13,10,12,6,1,0\n',
  ],
  tradingview: [
    'time,open,high,low,close,close,Volume,EMA\n1704067200,10,12,9,11,1,5,NaN\n1704067260,11,13,10,12,1,6,1\n',
    'time,open,high,low,close,Volume\n2024-01-01T01:00:00+01:00,10,12,9,11,5\n2024-01-01T01:01:00+01:00,11,13,10,12,6\n',
  ],
}

const folder = temporaryFolder()
const samples = formats.flatMap(format =>
  (SAMPLES[format.name] ?? []).map(text => ({ name: format.name, format, text })),
)

describe('every bar format', () => {
  it('is a file of its own name with a sample here, and one alone is asked last', () => {
    const files = readdirSync(new URL('../../../../src/io/bars/formats/', import.meta.url)).map(file =>
      file.replace('.ts', ''),
    )
    expect(formats.map(format => format.name).toSorted()).toEqual(files.toSorted())
    expect(Object.keys(SAMPLES).toSorted()).toEqual(files.toSorted())
    expect(formats.map(format => format.fallback)).toEqual([...formats.slice(1).map(() => false), true])
    for (const { about } of formats) expect(about).not.toBe('')
  })

  it.each(samples)('$name is found by auto and by name: $text', async ({ name, text }) => {
    const path = inputFile(folder, 'sample.csv', text)
    for (const format of ['auto', name]) {
      const { bars, facts } = await readBars(path, { format, from: null, to: null })
      expect(facts.format).toBe(name)
      expect([...bars.time]).toEqual([Date.UTC(2024, 0, 1), Date.UTC(2024, 0, 1, 0, 1)])
      const columns = [bars.open, bars.high, bars.low, bars.close, bars.volume]
      expect(columns.map(column => [...column])).toEqual([
        [10, 11],
        [12, 13],
        [9, 10],
        [11, 12],
        [5, 6],
      ])
    }
  })

  it.each(samples)('$name is the only one that knows its file, the fallback apart: $text', async ({ name, text }) => {
    const head = await csvHead('sample.csv', Buffer.from(text))
    const knows = (format: Format): boolean => format.recognise(head) !== null
    expect(formats.filter(format => knows(format) && !format.fallback).map(format => format.name)).toEqual(
      name === 'generic' ? [] : [name],
    )
  })

  it.each(['funding', 'trade list'])('refuses a file of another kind: %s', async kind => {
    const text = kind === 'funding' ? 'time,rate\n1704067200000,0.0001\n' : 'side,entry,stop,exit\nlong,10,9,11\n'
    const head = await csvHead('sample.csv', Buffer.from(text))
    expect(formats.filter(format => format.recognise(head) !== null)).toEqual([])
  })
})
