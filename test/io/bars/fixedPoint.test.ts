import { describe, expect, it } from 'vitest'
import { type ReadBarsOptions, readBars } from '../../../src/io/bars/readBars.ts'
import { inputFile, linesOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()

/** An archive of one file, stored, not compressed. */
function zipNamed(name: string, text: string): Buffer {
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt32LE(text.length, 20)
  entry.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(local.length + name.length + text.length, 16)
  return Buffer.concat([local, Buffer.from(name + text), entry, Buffer.from(name), end])
}

describe('prices of LEAN', () => {
  it('takes whole prices of LEAN in the unit that their name, their grid or the market proves, else asks', async () => {
    const text = (...prices: number[]) =>
      prices.map((p, i) => `2024010${i + 1} 00:00,${p},${p + 155},${p - 5},${p + 95},31\n`).join('')
    const whole = text(38_000, 38_090, 38_195)
    const named = (name: string, options: Partial<ReadBarsOptions> = {}) =>
      readBars(inputFile(folder, name, whole), { format: 'auto', from: null, to: null, ...options })
    for (const name of ['nkd_202403.csv', 'btcusd.csv', '20240131_nkd_minute_trade_202403_20240315.csv'])
      expect((await named(name)).bars.open[0]).toBe(38_000)
    expect(await linesOf(() => named('prices.csv'))).toEqual([
      '1 close: found 38095: in this format prices of equities and options are in units of 1/10000, those of futures, coins and indices as they are, and nothing proves which these are; allowed: what 1 of the file is, stated',
    ])
    expect((await named('prices.csv', { unit: 0.0001 })).bars.open[0]).toBe(3.8)
    expect((await named('prices.csv', { unit: 1 })).bars.open[0]).toBe(38_000)
    const level = { ticks: [1], reference: { price: 44_200, at: Date.UTC(2025, 6) } }
    const { bars, facts } = await named('prices.csv', { level })
    expect([bars.open[0], facts.pricesPer]).toEqual([38_000, 1])
    expect(await linesOf(() => named('prices.csv', { level, unit: 10_000 }))).toEqual([
      expect.stringContaining('found 38095, read as 380950000, 4e+8 ticks of 1'),
    ])
    expect((await named('prices.csv', { level, unit: 10_000, jumps: 'traded' })).bars.open[0]).toBe(380_000_000)
    const inCents = `${text(4_800_000, 4_812_200).replaceAll(/(\d)(\d)5,/g, '$100,')}20240103 00:00,4812201,4818300,4812200,4812900,3\n`
    expect(
      (await readBars(inputFile(folder, 'spy.csv', inCents), { format: 'auto', from: null, to: null })).bars.open[2],
    ).toBe(481.2201)
    const packed = zipNamed('nkd_202403.csv', whole)
    expect(
      (await readBars(inputFile(folder, 'dow.zip', packed), { format: 'auto', from: null, to: null })).bars.open[0],
    ).toBe(38_000)
  })

  it('reads the bid of LEAN quotes, and says so', async () => {
    const quotes =
      '0,1.08,1.0843,1.0799,1.0827,0,1.0801,1.0844,1.08,1.0828,0\n60000,1.0827,1.083,1.082,1.0825,0,1.0828,1.0831,1.0821,1.0826,0\n'
    const path = inputFile(folder, '20240131_quote.csv', quotes)
    const { bars, facts } = await readBars(path, { format: 'auto', from: null, to: null })
    expect([facts.format, ...bars.close]).toEqual(['lean', 1.0827, 1.0825])
    expect(facts.notices).toContain('bid and ask stand side by side: the bid is read')
  })
})

describe('prices of Databento', () => {
  it('are billionths where they are whole, also of the yen in dollars and of a spread at 0', async () => {
    const rows = [
      '1704067200000000000,33,1,5602,6700000,6710000,6690000,6705000,5',
      '1704067260000000000,33,1,5602,0,0,0,0,6',
    ]
    const text = `ts_event,rtype,publisher_id,instrument_id,open,high,low,close,volume\n${rows.join('\n')}\n`
    const path = inputFile(folder, 'yen.csv', text)
    const { bars, facts } = await readBars(path, { format: 'auto', from: null, to: null, negativePrices: true })
    expect([facts.pricesPer, ...bars.close]).toEqual([1e9, 0.006705, 0])
  })
})
