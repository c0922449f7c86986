import { describe, expect, it } from 'vitest'
import { PLAIN_LIST, readTrades } from '../../../../src/io/trades/readTrades.ts'
import type { TradeStats } from '../../../../src/results/fileStats.ts'
import { PLAIN_STATS, statsOfFile } from '../../../../src/run/stats/statsOfFile.ts'
import { inputFile, problemsOf, temporaryFolder } from '../../inputs.ts'
import { TWINS } from './twins.ts'

const folder = temporaryFolder()
const texts = Object.values(TWINS).flatMap(twins => twins.map(({ text }) => text))
/** Rows with commas alone: what a change of the commas does to them is certain. */
const plain = texts.filter(text => /^[^[{<";\t]+$/.test(text) && text.includes(','))

async function statsOf(content: string | Uint8Array) {
  const stats = await statsOfFile(inputFile(folder, 'list.csv', content), PLAIN_STATS)
  const { rows, values, recognised, first, last } = stats
  return { rows, values, recognised, first, last }
}

const ANY: Readonly<Record<string, (text: string) => string | Uint8Array>> = {
  'lines of Windows': text => text.replaceAll('\n', '\r\n'),
  'a byte order mark': text => `\uFEFF${text}`,
  'UTF-16': text => Buffer.from(`\uFEFF${text}`, 'utf16le'),
}

const COMMAS: Readonly<Record<string, (text: string) => string>> = {
  'blanks behind the commas': text => text.replaceAll(',', ', '),
  quotes: text => text.replace(/[^,\n]+/g, '"$&"'),
  tabs: text => text.replaceAll(',', '\t'),
  semicolons: text => text.replaceAll(',', ';'),
}

describe('the trade lists of every format', () => {
  it.each(Object.entries(ANY))('are read alike with %s', async (_, change) => {
    for (const text of texts) expect(await statsOf(change(text))).toEqual(await statsOf(text))
  })

  it.each(Object.entries(COMMAS))('are read alike with %s', async (_, change) => {
    expect(plain.length).toBeGreaterThan(15)
    for (const text of plain) expect(await statsOf(change(text))).toEqual(await statsOf(text))
  })
})

describe('closed positions of Bybit without sides', () => {
  it('are read as their results, whatever "Trade Type" says', async () => {
    const text =
      'Market,Order Quantity,Entry Price,Exit Price,Opening Fee,Closing Fee,Trade Type,Realized P&L,Trade time\nXUSDT,1,110,115,0.25,0.25,Trade,-5.5,11:00 2024-01-13\nXUSDT,1,100,110,0.25,0.25,Trade,9.5,11:00 2024-01-02\n'
    const { rows, values, recognised } = await statsOf(text)
    expect(rows).toBe(2)
    expect(values).toMatchObject({ expectancy_money: 2 })
    expect(recognised).toContain('"bybit"')
  })
})

describe('closed positions without prices', () => {
  it.each([
    [
      'KuCoin',
      [
        'UID,Account Type,Symbol,Close Type,Realized PNL,Total Realized PNL,Total Funding Fees,Total Trading Fees,Position Opening Time(UTC+08:00),Position Closing Time(UTC+08:00)',
        '1,mainAccount,XUSDTM,Close Long,9.5,9.5,-0.1,0.4,2024-01-02 18:00:00,2024-01-02 19:00:00',
        '1,mainAccount,XUSDTM,Close Short,-5.5,-5.5,0.1,0.6,2024-01-13 18:00:00,2024-01-13 19:00:00',
      ],
    ],
    [
      'KuCoin, with a result before them beside it',
      [
        'UID,Account Type,Symbol,Close Type,Realized PNL,Total Realized PNL,Total Funding Fees,Total Trading Fees,Position Opening Time(UTC+08:00),Position Closing Time(UTC+08:00)',
        '1,mainAccount,XUSDTM,Close Long,9.5,10,-0.1,0.4,2024-01-02 18:00:00,2024-01-02 19:00:00',
        '1,mainAccount,XUSDTM,Close Short,-5.5,-5,0.1,0.6,2024-01-13 18:00:00,2024-01-13 19:00:00',
      ],
    ],
    [
      'Gate',
      [
        '[{"time":1704193200,"pnl":"9.5","side":"long","contract":"X_USDT","text":"web","pnl_pnl":"10","pnl_fund":"-0.1","pnl_fee":"-0.4","first_open_time":1704189600,"long_price":"100","short_price":"110"},',
        '{"time":1705143600,"pnl":"-5.5","side":"short","contract":"X_USDT","text":"web","pnl_pnl":"-5","pnl_fund":"0.1","pnl_fee":"-0.6","first_open_time":1705140000,"long_price":"115","short_price":"110"}]',
      ],
    ],
  ])('have results after fees and funding: %s', async (_, lines) => {
    const { rows, values, recognised, first, last } = await statsOf(lines.join('\n'))
    expect([rows, first, last]).toEqual([2, '2024-01-02T10:00:00.000Z', '2024-01-13T11:00:00.000Z'])
    expect(values).toMatchObject({ expectancy_money: 2 })
    expect(recognised).toContain('"position-history"')
  })
})

describe('closed positions of Gate', () => {
  const rows = (short: string) =>
    [
      '[{"time":1704193200,"pnl":"9.5","side":"long","contract":"X_USDT","pnl_pnl":"10","pnl_fund":"-0.1","pnl_fee":"-0.4","first_open_time":1704189600,"long_price":"100","short_price":"110","accum_size":"1"},',
      `{"time":1705143600,"pnl":"-5.5","side":"short","contract":"X_USDT","pnl_pnl":"-5","pnl_fund":"0.1","pnl_fee":"-0.6","first_open_time":1705140000,${short},"accum_size":"1"}]`,
    ].join('\n')
  const listOf = (short: string) =>
    readTrades(inputFile(folder, 'gate.json', rows(short)), {
      ...PLAIN_LIST,
      stops: { kind: 'distance', distance: 10 },
    })

  it('are played at what was bought and sold at, which results before costs prove', async () => {
    const { tape } = await listOf('"long_price":"115","short_price":"110"')
    expect([Array.from(tape.side), Array.from(tape.entry), Array.from(tape.exit)]).toEqual([
      [1, -1],
      [100, 110],
      [110, 115],
    ])
  })

  it('have no prices where they contradict the results', async () => {
    const odd = '"long_price":"110","short_price":"115"'
    const said =
      '"pnl_pnl" has another sign than "short_price" less "long_price" in 1 of 2 rows: these prices are not used'
    expect(await problemsOf(() => listOf(odd))).toEqual([expect.objectContaining({ message: said })])
    const { values, notices } = (await statsOfFile(
      inputFile(folder, 'gate.json', rows(odd)),
      PLAIN_STATS,
    )) as TradeStats
    expect(values).toMatchObject({ net_profit: 4 })
    expect(notices).toContain(said)
  })
})

describe('the grid of NinjaTrader', () => {
  const grid = (unit: string) =>
    [
      'Trade number,Instrument,Market pos.,Qty,Entry price,Exit price,Entry time,Exit time,Profit,Cum. net profit,Commission,MAE,MFE',
      `1,MNQ 03-24,Long,1,100,110,1/13/2024 10:00:00 AM,1/13/2024 11:00:00 AM,40${unit},40${unit},$0.50,4${unit},90${unit}`,
    ].join('\n')

  it.each([' t', ' Ticks', ' Pips', ' %'])('shows no money where it is set to another unit: 40%s', async unit => {
    const path = inputFile(folder, 'grid.csv', grid(unit))
    const [problem] = await problemsOf(() => statsOfFile(path, PLAIN_STATS))
    expect(problem?.hint).toContain('--point-value')
    const { values } = await statsOfFile(path, { ...PLAIN_STATS, pointValue: 2 })
    expect(values).toMatchObject({ expectancy_money: 19.5 })
  })
})
