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

describe('a column of rates beside something else', () => {
  it.each([
    [
      'results',
      'Instrument,Action,Quantity,Price,Time,ID,E/X,Position,Order ID,Name,Commission,Rate,Account,Connection,\nMNQ 03-24,Buy,2,17025.25,1/3/2024 10:00:01 AM,a1,Entry,2 L,o1,Entry,$1.04,1,Sim101,Rithmic,\n',
    ],
    ['results', 'Date,Symbol,Side,Qty,Entry,Exit,Rate,PnL\n2024-01-02,MNQ,Long,1,17000,17010,1,20\n'],
    ['results', 'time,funding_rate,price,side,qty,fee\n2024-01-02T10:00:00Z,0.0001,42000,buy,0.01,0.2\n'],
    ['equity', 'time,equity,funding_rate\n2024-01-02T10:00:00Z,1000,0.0001\n2024-01-03T10:00:00Z,1010,0.0001\n'],
    ['funding', 'fundingTime,fundingRate,price\n1704067200000,0.0001,42000\n1704096000000,0.0001,42100\n'],
  ])('makes %s no funding rates, unless they are: %s', async (kind, text) => {
    const { head } = await openRows(inputFile(folder, 'rates.csv', text))
    expect(kindOfFile(head, { format: 'auto' })).toBe(kind)
  })
})
