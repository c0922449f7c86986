import { describe, expect, it } from 'vitest'
import { BAR_FORMATS } from '../../src/io/bars/barFormats.ts'
import { openRows } from '../../src/io/csv/openRows.ts'
import { FUNDING_FORMATS } from '../../src/io/funding/fundingFormats.ts'
import { readFunding } from '../../src/io/funding/readFunding.ts'
import { TRADE_FORMATS } from '../../src/io/trades/tradeFormats.ts'
import { kindOfFile } from '../../src/run/data/kindOfFile.ts'
import { TWINS as BAR_TWINS } from './bars/formats/twins.ts'
import { FUNDING_TWINS } from './fundingTwins.ts'
import { inputFile, temporaryFolder } from './inputs.ts'
import { TWINS as TRADE_TWINS } from './trades/formats/twins.ts'

const folder = temporaryFolder()
const RECOGNISERS = [...BAR_FORMATS, ...FUNDING_FORMATS, ...TRADE_FORMATS]

const twinsOf = (kind: string, all: Readonly<Record<string, readonly { readonly text: string }[]>>) =>
  Object.entries(all).flatMap(([name, twins]) => twins.map(({ text }) => ({ kind, name, text })))
const TWINS = [
  ...twinsOf('bars', BAR_TWINS),
  ...twinsOf('trades', TRADE_TWINS),
  ...Object.entries(FUNDING_TWINS).map(([name, text]) => ({ kind: 'funding', name, text })),
]

describe('every twin and every recogniser', () => {
  it.each(TWINS)('$kind of $name are taken by formats of their kind alone: $text', async ({ kind, name, text }) => {
    const { head } = await openRows(inputFile(folder, 'twin.csv', text))
    const takers = RECOGNISERS.filter(format => format.recognise(head) !== null)
    expect(new Set(takers.map(format => format.kind))).toEqual(new Set([kind]))
    const own = takers.filter(({ fallback }) => !fallback).map(format => format.name)
    if (kind !== 'funding') expect(own).toEqual(name === 'generic' ? [] : [name])
    const found = kindOfFile(head, { format: 'auto' })
    expect(kind === 'trades' ? ['results', 'trade-list'] : [kind]).toContain(found)
  })

  it.each(Object.entries(FUNDING_TWINS))('funding of %s is read alike', async (_, text) => {
    const { time, rate } = await readFunding(inputFile(folder, 'funding.csv', text), null)
    expect([...time]).toEqual([Date.UTC(2024, 0, 1), Date.UTC(2024, 0, 1, 8)])
    expect([...rate]).toEqual([0.0001, -0.0002])
  })
})
