import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { BAR_FORMATS as formats } from '../../../../src/io/bars/barFormats.ts'
import { readBars } from '../../../../src/io/bars/readBars.ts'
import type { Format } from '../../../../src/io/columns/format.ts'
import { openRows } from '../../../../src/io/csv/openRows.ts'
import { inputFile, temporaryFolder } from '../../inputs.ts'
import { TWINS } from './twins.ts'

const folder = temporaryFolder()
const twins = formats.flatMap(({ name }) => (TWINS[name] ?? []).map(twin => ({ name, ...twin })))
const START = Date.UTC(2024, 0, 1)

describe('every bar format', () => {
  it('is a file of its own name with a twin here, and one alone is asked last', () => {
    const files = readdirSync(new URL('../../../../src/io/bars/formats/', import.meta.url)).map(file =>
      file.replace('.ts', ''),
    )
    expect(formats.map(format => format.name).toSorted()).toEqual(files.toSorted())
    expect(Object.keys(TWINS).toSorted()).toEqual(files.toSorted())
    expect(formats.map(format => format.fallback)).toEqual([...formats.slice(1).map(() => false), true])
    for (const { about, kind } of formats) expect([about.length > 20, kind]).toEqual([true, 'bars'])
  })

  it.each(twins)('$name is found by auto and by name: $text', async ({ name, text, stepMs, volumes }) => {
    const path = inputFile(folder, 'twin.csv', text)
    for (const format of ['auto', name]) {
      const { bars, facts } = await readBars(path, { format, from: null, to: null })
      expect(facts.format).toBe(name)
      expect([...bars.time]).toEqual([START, START + stepMs])
      const columns = [bars.open, bars.high, bars.low, bars.close, bars.volume]
      expect(columns.map(column => [...column])).toEqual([[10, 11], [12, 13], [9, 10], [11, 12], volumes ?? [5, 6]])
    }
  })

  it.each(twins)('$name is the only one that knows its file, the fallback apart: $text', async ({ name, text }) => {
    const { head } = await openRows(inputFile(folder, 'head.csv', text))
    const knows = (format: Format): boolean => format.recognise(head) !== null
    expect(formats.filter(format => knows(format) && !format.fallback).map(format => format.name)).toEqual(
      name === 'generic' ? [] : [name],
    )
  })

  it.each([
    ['funding', 'time,rate\n1704067200000,0.0001\n'],
    ['bare funding', '1704067200000,0.0001\n'],
    ['trade list', 'side,entry,stop,exit\nlong,10,9,11\n'],
  ])('refuses a file of another kind: %s', async (_, text) => {
    const { head } = await openRows(inputFile(folder, 'other.csv', text))
    expect(formats.filter(format => format.recognise(head) !== null)).toEqual([])
  })
})
