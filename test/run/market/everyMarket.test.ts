import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readMarket } from '../../../src/run/market/readMarket.ts'
import { replayScenario } from '../../../src/run/replaying/replayScenario.ts'
import { workFolder } from '../../commands/commandLine.ts'
import { dataNames, ladderFile, venueFile } from '../../data/dataFiles.ts'
import { loadFiles } from '../loadFiles.ts'

const root = workFolder()

/** A price near that of the market, so that lots, ticks and margins meet notionals as they are. */
const PRICE: Readonly<Record<string, number>> = { BTC: 90_000, ETH: 3000, SOL: 150, XRP: 2, DOGE: 0.15 }
const OWN_TABLE = 'maintenance: [{ upTo: null, rate: 1%, deduction: 0 }]'

/** The venue's own file with the table of an account, as the refusal of a pair without one asks for. */
function withOwnTable(venue: string, coin: string): string {
  const text = readFileSync(`data/venues/${venue}.yaml`, 'utf8')
  const empty = text.replace(`\n  ${coin}: {}\n`, `\n  ${coin}: { ${OWN_TABLE} }\n`)
  return empty === text ? text.replace(`\n  ${coin}:\n`, `\n  ${coin}:\n    ${OWN_TABLE}\n`) : empty
}

/** Plays one winner, one loser and one trade that falls to half its entry. */
async function play(name: string, market: string, price: number, venueFiles: Readonly<Record<string, string>> = {}) {
  const row = (day: number, exit: number, worst: number) =>
    `long,2026-02-0${day}T00:00:00Z,${price},${price * 0.97},2026-02-0${day}T12:00:00Z,${price * exit},${price * worst},signal`
  const trades = [
    'side,entry_time,entry,stop,exit_time,exit,worst,reason',
    row(1, 1.05, 0.99),
    row(2, 0.98, 0.98),
    row(3, 0.6, 0.5),
  ]
  const yaml = [
    `account: { start: ${market.includes('inverse') ? 10 : 1_000_000}, ${market.includes('venue') ? 'leverage: 4' : ''} }`,
    `market: ${market}`,
    'prices: { trades: { file: t.csv } }',
    'samples: { count: 0 }',
  ].join('\n')
  const loaded = await loadFiles(`${root}/${name}`, yaml, { 't.csv': `${trades.join('\n')}\n`, ...venueFiles })
  return replayScenario(loaded.scenario, await readMarket(loaded)).rows
}

describe('every market of data/', () => {
  const exchange = dataNames('ladders').filter(name => ladderFile(name).tiers[0]!.margin !== 'rate')
  const lots = dataNames('ladders').filter(name => ladderFile(name).tiers[0]!.margin === 'rate')
  /** Coin-margined venues take coin-margined ladders. */
  const pairs = dataNames('venues').flatMap(venue =>
    lots.filter(name => ladderFile(name).inverse === venueFile(venue).inverse).map(ladder => [venue, ladder] as const),
  )

  it('has the venues and the lots that traders compare', () => {
    const linear = ['binance', 'bingx', 'bybit', 'mexc', 'okx', 'weex']
    const coins = ['btc', 'doge', 'eth', 'sol', 'xrp']
    const expected = [
      ...linear.flatMap(venue => coins.map(coin => `${venue} ${coin}-perp`)),
      ...['binance-coinm', 'bybit-inverse'].flatMap(venue => [`${venue} btc-inverse`, `${venue} eth-inverse`]),
    ]
    expect(pairs.map(pair => pair.join(' ')).sort()).toEqual(expected.sort())
  })

  it.each(exchange)('%s: trades, and pays its fee', async name => {
    const { referencePrice, tradedPrice, tiers } = ladderFile(name)
    const price = referencePrice ?? tradedPrice ?? 10_000 / tiers[0]!.multiplier
    const rows = await play(name, `{ ladder: ${name} }`, price)
    expect(rows.map(row => row.status)).toEqual(['taken', 'taken', 'taken'])
    for (const row of rows) expect(row.fees).toBeGreaterThan(0)
  })

  it.each(pairs)('%s, %s: is margined, liquidates, and pays its fee', async (venueName, ladderName) => {
    const { underlying } = ladderFile(ladderName)
    const venue = venueFile(venueName)
    const table = venue.underlyings?.[underlying]?.maintenance
    const named = `{ ladder: ${ladderName}, venue: ${venueName} }`
    const own = `{ ladder: ${ladderName}, venue: my-venue.yaml }`
    const folder = `${venueName}-${ladderName}`
    const hint = `copy the venue’s file, name your copy as market.venue, and write the table that your account shows under underlyings.${underlying}.maintenance`
    if (table === undefined) await expect(play(folder, named, 1)).rejects.toThrow(hint)
    const rows =
      table === undefined
        ? await play(folder, own, PRICE[underlying]!, { 'my-venue.yaml': withOwnTable(venueName, underlying) })
        : await play(folder, named, PRICE[underlying]!)
    expect(rows.map(row => row.status)).toEqual(['taken', 'taken', 'taken'])
    expect(rows.map(row => row.events.includes('liquidated'))).toEqual([false, false, true])
    for (const row of rows.slice(0, 2)) expect(row.fees).toBeGreaterThan(0)
  })
})
