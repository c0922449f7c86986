import { describe, expect, it } from 'vitest'
import { sizeStart } from '../../src/run/sizing/sizeStart.ts'
import { parseDocumentText } from '../../src/scenario/located.ts'
import { readLocated } from '../scenario/support.ts'
import { dataNames, ladderFile } from './dataFiles.ts'

const names = dataNames('ladders')

describe('ladders of data/', () => {
  it.each(names)('%s: the margin is there, and the ladder can be read', name => {
    const rate = ladderFile(name).tiers[0]!.margin === 'rate'
    const table =
      '{ name: own, fee: { maker: 0%, taker: 0% }, liquidationFee: 0%, maintenance: [{ upTo: null, rate: 1%, deduction: 0 }] }'
    const market = rate ? `{ ladder: ${name}, venue: ${table} }` : `{ ladder: ${name} }`
    const account = rate ? '{ start: 1000, leverage: 5 }' : '{ start: 1000 }'
    const text = `account: ${account}\nmarket: ${market}\nprices: { trades: { file: t.csv } }\n`
    const { ladder, sources } = readLocated(parseDocumentText(text, 'x.yaml')).market
    expect(ladder.tiers.map(tier => tier.symbol)).toEqual(ladderFile(name).tiers.map(tier => tier.symbol))
    expect(sources.length).toBeGreaterThan(0)
  })

  it.each(names.filter(name => !name.includes('-cme')))('%s: the lots are ten to one', name => {
    const { tiers } = ladderFile(name)
    expect(tiers.map(tier => tier.multiplier / tiers[0]!.multiplier)).toEqual(
      [1, 10, 100].map(n => expect.closeTo(n, 9)),
    )
  })

  it.each(names.filter(name => ladderFile(name).tiers.length === 1))('%s: says that nothing larger follows', name => {
    const text = `account: { start: 1000 }\nmarket: { ladder: ${name} }\nprices: { trades: { file: t.csv } }\n`
    const scenario = readLocated(parseDocumentText(text, 'x.yaml'))
    const said = expect.stringContaining('has no bigger twin')
    expect(scenario.notices).toContainEqual(said)
    expect(sizeStart(scenario, 4, 0.1).notes).toContainEqual(said)
  })

  it('has the families that traders step up in', () => {
    const symbols = names.map(name =>
      ladderFile(name)
        .tiers.map(tier => tier.symbol)
        .join('/'),
    )
    for (const family of FAMILIES) expect(symbols).toContain(family)
  })
})

const FAMILIES = [
  'BFF/MBT/BTC',
  'MET/ETH',
  'MSL/SOL',
  'MXP/XRP',
  'MES/ES',
  'MNQ/NQ',
  'M2K/RTY',
  'MYM/YM',
  'MCL/QM/CL',
  '1OZ/MGC/GC',
  'SIL/SI',
  'MHG/QC/HG',
  'MNG/NG',
  'M6E/E7/6E',
  'M6A/6A',
  'M6B/6B',
  'MCD/6C',
  'MJY/6J',
  'MSF/6S',
  '2YY',
  '5YY',
  '10Y',
  '30Y',
]
