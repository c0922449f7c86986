import { describe, expect, it } from 'vitest'
import { PLAIN_LIST, readTrades } from '../../../src/io/trades/readTrades.ts'
import type { TradeStats } from '../../../src/results/fileStats.ts'
import { PLAIN_STATS, type StatsOptions, statsOfFile } from '../../../src/run/stats/statsOfFile.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'
import { TWINS } from './formats/twins.ts'

const folder = temporaryFolder()
const HEADER =
  'Uid,Currency,Contract,Type,Direction,Quantity,Position,Filled Price,Funding,Fee Paid,Cash Flow,Change,Wallet Balance,Action,Time(UTC)'
/** The log of transactions as the website of Bybit writes it: fees below 0, newest first. */
const LOG = [
  HEADER,
  '1,USDT,BTCUSDT,TRADE,SELL,0.010,0.000,44000,0.0000,-0.242,10.0,9.758,1009.4784,CLOSE,2024-01-03 10:00:00',
  '1,USDT,BTCUSDT,SETTLEMENT,SELL,0.010,0.010,43100,-0.0431,0.0,0.0,-0.0431,999.7204,--,2024-01-02 16:00:00',
  '1,USDT,BTCUSDT,TRADE,BUY,0.010,0.010,43000,0.0000,-0.2365,0.0,-0.2365,999.7635,OPEN,2024-01-02 10:00:00',
].join('\n')
const withoutChange = (text: string) =>
  text
    .split('\n')
    .map(row => row.split(',').toSpliced(11, 1).join(','))
    .join('\n')
const turned = (text: string) => text.replaceAll(/,-(0\.2\d+)(?=,\d+\.0,)/g, ',$1')

async function statsOf(text: string, options: Partial<StatsOptions> = {}) {
  return (await statsOfFile(inputFile(folder, 'log.csv', text), { ...PLAIN_STATS, ...options })) as TradeStats
}

describe('the signs of costs', () => {
  it('follow from the changes of the balance', async () => {
    const stats = await statsOf(LOG)
    expect(stats.values.net_profit).toBeCloseTo(9.4784, 12)
    expect(stats.notices.join('\n')).toMatch(/gross, as "Change" shows: these are added to it/)
    expect(stats.notices).toContain('1 settlement of funding: in the result of the trade that was open')
  })

  it('follow from the changes where costs stand above 0, too', async () => {
    expect(turned(LOG)).not.toBe(LOG)
    expect((await statsOf(turned(LOG))).values.net_profit).toBeCloseTo(9.4784, 12)
  })

  it('follow from themselves where there are no changes', async () => {
    const plain = await statsOf(withoutChange(LOG))
    expect(plain.values.net_profit).toBeCloseTo(9.5215, 12)
    expect(plain.notices.join('\n')).toMatch(
      /1 row of transfers, funding and settlements \(the results are before fund/,
    )
    expect((await statsOf(withoutChange(turned(LOG)))).values.net_profit).toBeCloseTo(9.5215, 12)
  })

  it('leave out the settlement of a position that the file does not hold', async () => {
    const { values, notices } = await statsOf(LOG.replace('SELL,0.010,0.010', 'SELL,0.030,0.030'))
    expect(values.net_profit).toBeCloseTo(9.5215, 12)
    expect(notices).toContain('1 settlement of funding of another position than the fills leave open: left out')
  })

  it('of a list of executions are those of its settlements, too, of a position that was open', async () => {
    const list = [
      '{"symbol":"X","execTime":"1704276000000","execId":"e4","execFee":"0.2","execPrice":"110","execQty":"1","side":"Sell","execType":"Trade"}',
      '{"symbol":"X","execTime":"1704240000000","execId":"e3","execFee":"-0.05","execPrice":"105","execQty":"1","side":"Buy","execType":"Funding"}',
      '{"symbol":"X","execTime":"1704211200000","execId":"e2","execFee":"0.01","execPrice":"105","execQty":"1","side":"Sell","execType":"Funding"}',
      '{"symbol":"X","execTime":"1704189600000","execId":"e1","execFee":"0.1","execPrice":"100","execQty":"1","side":"Buy","execType":"Trade"}',
    ]
    const text = `{"retCode":0,"result":{"list":[${list.join()}]}}`
    const { values, notices } = await statsOf(text, { pointValue: 1 })
    expect(values.net_profit).toBeCloseTo(10 - 0.3 - 0.01 + 0.05, 12)
    expect(notices).toContain('2 settlements of funding: in the result of the trade that was open')
    const added = await statsOf(text, { pointValue: 1, costs: 'add' })
    expect(added.values.net_profit).toBeCloseTo(10 + 0.3 + 0.01 - 0.05, 12)
  })

  it('of BitMEX are in the smallest unit of a coin: another coin than the results, or an unknown one, is asked for', async () => {
    const text = (coin: string) =>
      `transactTime,symbol,side,lastQty,lastPx,execComm${coin && ',settlCurrency'}\n2024-01-02T10:00Z,XBTUSDT,Buy,1,100,5${coin}\n2024-01-02T11:00Z,XBTUSDT,Sell,1,110,5${coin}\n`
    const messageOf = async (file: string) =>
      (await problemsOf(() => statsOf(file, { pointValue: 1 }))).map(({ message }) => message)
    expect(await messageOf(text(',XBt'))).toEqual(['2 fees in XBt, in another coin than the results'])
    expect(await messageOf(text(''))).toEqual([
      '"execComm" of BitMEX is in the smallest unit of a coin, such as a satoshi',
    ])
    expect((await statsOf(text(''), { pointValue: 1, costs: 'included' })).values.net_profit).toBe(10)
  })

  it('count a liquidation as the trade that it is', async () => {
    expect((await statsOf(LOG.replace('TRADE,SELL', 'LIQUIDATION,SELL'))).values.net_profit).toBeCloseTo(9.4784, 12)
  })

  it('are asked where there are both and no changes', async () => {
    const both = withoutChange(LOG).replace('-0.242', '0.242')
    expect(await problemsOf(() => statsOf(both))).toMatchObject([{ message: expect.stringContaining('both signs') }])
  })

  it.each([
    ['binance', /,0\.25,USDT/g, ',-0.25,USDT', 'in sum they are below 0, and the format writes costs above', 4],
    ['binance', /,0\.25,USDT(?=.*\n.)/g, ',-0.25,USDT', 'in sum they are below 0', 4.5],
    ['metatrader5', /,-0\.25,/g, ',0.25,', 'in sum they are above 0, and the format writes costs below', 6],
  ] as const)(
    'are asked where they are in sum the other way than %s writes them',
    async (name, from, to, message, net) => {
      const text = TWINS[name]![0]!.text.replaceAll(from, to)
      expect(await problemsOf(() => statsOf(text))).toMatchObject([{ message: expect.stringContaining(message) }])
      expect((await statsOf(text, { costs: 'add' })).values.net_profit).toBeCloseTo(net, 12)
    },
  )
})

describe('what results beside costs are', () => {
  const list = (header: string, ...rows: string[]) => [`side,entry,exit,quantity,${header}`, ...rows].join('\n')
  /** Of a point worth 5, with costs of 1.24, 2.48 and 1.24. */
  const priced = (name: string, results: readonly number[]) =>
    list(
      `${name},Fees`,
      ...['long,100,110,1', 'short,100,104,2', 'long,100,101,1'].map(
        (row, i) => `${row},${results[i]},${[1.24, 2.48, 1.24][i]}`,
      ),
    )

  it('is proved by their prices, whatever they are named', async () => {
    const net = await statsOf(priced('Profit', [48.76, -42.48, 3.76]))
    expect(net.values.net_profit).toBeCloseTo(10.04, 12)
    expect(net.notices.join('\n')).toContain('"Profit" is net of "Fees", as its prices show')
    expect((await statsOf(priced('Profit', [50, -40, 5]))).values.net_profit).toBeCloseTo(10.04, 12)
    expect((await statsOf(priced('Net profit', [50, -40, 5]))).values.net_profit).toBeCloseTo(10.04, 12)
  })

  it('is proved by the prices of each market, whose points are worth different sums', async () => {
    const market = (symbol: string, worth: number) =>
      [10, -4, 1].map(move => `${symbol},long,100,${100 + move},1,${move * worth - 1.24},1.24`)
    const text = ['symbol,side,entry,exit,quantity,Profit,Fees', ...market('MES', 5), ...market('MNQ', 2)].join('\n')
    expect((await statsOf(text)).values.net_profit).toBeCloseTo(49 - 6 * 1.24, 12)
  })

  it('is proved by results before costs beside them', async () => {
    const text = 'Position Pnl,Realized PnL,Fees\n10USDT,9.5USDT,-0.5USDT\n-10USDT,-10.5USDT,-0.5USDT\n'
    expect((await statsOf(text)).values.net_profit).toBeCloseTo(-1, 12)
  })

  it('is told where it is not the one before costs less them', async () => {
    const { values, notices } = await statsOf('gross,fees,net\n10,1,9.5\n-5,1,-6\n')
    expect(values.net_profit).toBeCloseTo(3.5, 12)
    expect(notices).toContain('"net" of 1 of 2 rows is not the result before costs less "fees": it is taken as it is')
  })

  it('is after costs where fills that open a position make what they cost', async () => {
    const text = [
      'time,coin,dir,px,sz,ntl,fee,closedPnl',
      '1/2/2024 - 10:00:00,BTC,Open Long,43000,0.01,430,0.15,-0.15',
      '1/13/2024 - 10:00:00,BTC,Close Long,44000,0.01,440,0.16,9.84',
    ].join('\n')
    const { values, rows } = await statsOf(text)
    expect([rows, values.net_profit]).toEqual([1, expect.closeTo(9.69, 12)])
    const stops = { kind: 'share', share: 0.01 } as const
    const { tape } = await readTrades(inputFile(folder, 'run.csv', text), { ...PLAIN_LIST, stops })
    expect([...tape.exit]).toEqual([44_000])
  })

  it('is asked where two columns could be the result', async () => {
    const text = 'pnl,realized pnl\n10,9\n-5,-6\n'
    expect(await problemsOf(() => statsOf(text))).toMatchObject([
      {
        message: '"pnl" and "realized pnl" could both be the result, and they differ',
        hint: 'say which counts: columns: { net: "realized pnl" } (--column net="realized pnl" on the command line)',
      },
    ])
    expect((await statsOf(text, { columns: { net: 'realized pnl' } })).values.net_profit).toBe(3)
    expect((await statsOf(text.replace('9', '10').replace('-6', '-5'))).values.net_profit).toBe(5)
    expect((await statsOf(text.replace('realized', 'net'))).values.net_profit).toBe(3)
  })

  it('is that after costs where the rows prove which of two columns it is, and else asked for', async () => {
    // Made 10 and lost 5, fees of 1 and 2, funding of 0.5 brought in and 0.25 paid: 10 - 1 + 0.5 and -5 - 2 - 0.25.
    const header = 'pnl,funding fee,trading fee,realized pnl'
    const text = `${header}\n10,0.5,-1,9.5\n-5,-0.25,-2,-7.25\n`
    const shown = '"realized pnl" is net of "funding fee", "trading fee", as the results before costs show'
    for (const list of [text, text.replaceAll(/-(?=[12],)/g, '')]) {
      for (const columns of [null, { net: 'realized pnl' }]) {
        const { values, notices } = await statsOf(list, { columns })
        expect([values.net_profit, notices]).toEqual([2.25, [shown]])
      }
    }
    expect((await statsOf(text, { columns: { net: 'pnl' } })).values.net_profit).toBeCloseTo(2.25, 12)
    const asked = [{ message: '"pnl" and "realized pnl" could both be the result, and they differ' }]
    expect(await problemsOf(() => statsOf(text.replace('-7.25', '-9')))).toMatchObject(asked)
    const last = `${'10,0.5,-1,9.5\n'.repeat(60)}-5,-0.25,-2,-9\n`
    expect(await problemsOf(() => statsOf(`${header}\n${last}`))).toMatchObject(asked)
    // Funding alone may be paid or brought in.
    const [first] = await problemsOf(() => statsOf('pnl,funding fee,realized pnl\n10,0.5,10.5\n-5,0.25,-4.75\n'))
    expect(first).toMatchObject(asked[0]!)
  })

  it('is not lessened by fees in another coin', async () => {
    const text = 'symbol,pnl,fee,fee currency\nBTCUSDT,10,0.00001,BTC\nBTCUSDT,-5,0.00001,BTC\n'
    expect(await problemsOf(() => statsOf(text))).toMatchObject([
      { message: '2 fees in BTC, in another coin than the results' },
    ])
  })

  it('is read where its name says in which currency, and a loss where its sign stands last', async () => {
    expect((await statsOf('pnl (USD),fee (USD)\n10,1\n5-,1\n')).values.net_profit).toBe(3)
  })

  it('counts a total of costs once', async () => {
    const text = 'pnl,commission,exchange fee,total fees\n10,0.5,0.1,0.6\n-5,0.5,0.2,0.7\n'
    const { values, notices } = await statsOf(text)
    expect(values.net_profit).toBeCloseTo(3.7, 12)
    expect(notices).toContain('"total fees" is the sum of "commission", "exchange fee": counted once')
    expect((await statsOf('pnl,entry fee,exit fee\n10,0.5,0.5\n-5,0.5,0.5\n')).values.net_profit).toBeCloseTo(3, 12)
  })
})

describe('lists as platforms write them', () => {
  it.each<[string, string[], number, Partial<StatsOptions>]>([
    [
      'OKX, whose fees are signed and whose symbols name their coin',
      [
        'id,Order id,Time,Trade Type,Symbol,Action,Amount,Trading Unit,Filled Price,PnL,Fee,Fee Unit,Balance Change',
        '1,11,2024-01-02 10:00:00,Cross,BTC-USDT-SWAP,Buy,1,cont,43000,0,-0.215,USDT,-0.215',
        '2,12,2024-01-03 10:00:00,Cross,BTC-USDT-SWAP,Sell,1,cont,44000,10,-0.22,USDT,9.78',
      ],
      9.565,
      {},
    ],
    [
      'Kraken, whose cost is an amount and no cost',
      [
        'txid,pair,time,type,ordertype,price,cost,fee,vol',
        'T1,XXBTZUSD,2024-01-02 10:00:00.1234,buy,limit,43000.0,430.0,1.118,0.01',
        'T2,XXBTZUSD,2024-01-03 10:00:00.1234,sell,limit,44000.0,440.0,1.144,0.01',
      ],
      7.738,
      {},
    ],
    [
      'brokers that name what an order does',
      [
        'Date,Action,Symbol,Value,Quantity,Average Price,Commissions,Multiplier',
        '2024-01-03T10:00:00Z,SELL_TO_CLOSE,/MESH4,50.00,1,4810,-0.85,5',
        '2024-01-02T10:00:00Z,BUY_TO_OPEN,/MESH4,0.00,1,4800,-0.85,5',
      ],
      48.3,
      {},
    ],
    [
      'Tradovate, whose fills name some columns twice',
      [
        '_timestamp,_action,_price,Fill ID,Order ID,Timestamp,B/S,Quantity,Price,Contract,commission',
        '2024-01-02 14:30:00.000Z,0,4800,1,11,01/02/2024 08:30:00, Buy,1,4800.00,MESH4,0.51',
        '2024-01-02 15:30:00.000Z,1,4810,2,12,01/02/2024 09:30:00, Sell,1,4810.00,MESH4,0.51',
      ],
      48.98,
      { pointValue: 5 },
    ],
    [
      'FTMO, whose two prices have one name',
      [
        'Ticket;Open;Type;Volume;Symbol;Price;SL;TP;Close;Price;Swap;Commissions;Profit;Pips',
        '1;2024.01.02 10:00:00;buy;0.10;EURUSD;1.10000;1.09500;0;2024.01.03 10:00:00;1.10100;-0.1;-0.6;10;10',
      ],
      9.3,
      {},
    ],
    [
      'Myfxbook, which lists deposits among the trades',
      [
        'Open Date,Close Date,Symbol,Action,Lots,Open Price,Close Price,Commission,Profit',
        '01/14/2024 10:00,01/15/2024 10:00,EURUSD,Buy,0.10,1.10000,1.10100,-0.60,10.00',
        '01/16/2024 10:00,01/16/2024 10:00,,Deposit,,,,,1000.00',
      ],
      9.4,
      {},
    ],
  ])('are read: %s', async (_, rows, net, options) => {
    const { values } = await statsOf(rows.join('\n'), options)
    expect(values.net_profit).toBeCloseTo(net, 12)
  })

  it('are read where dates and times of day stand apart', async () => {
    const fills = [
      'Date,Time,Side,Price,Quantity,Multiplier',
      '01/14/2024,9:30:00 AM,Buy,100,1,5',
      '01/14/2024,1:30:00 PM,Sell,110,1,5',
    ]
    const trades = ['Entry Date,Entry Time,Exit Date,Exit Time,Profit', '01/14/2024,09:30,01/14/2024,13:30,50']
    for (const rows of [fills, trades]) {
      const { values, first, last } = await statsOf(rows.join('\n'))
      expect([values.net_profit, first, last]).toEqual([50, '2024-01-14T09:30:00.000Z', '2024-01-14T13:30:00.000Z'])
    }
  })

  it('take the profit of MetaTrader for what its prices show, whatever stands behind it', async () => {
    const [twin] = TWINS['metatrader5']!.filter(({ text }) => text.includes('S / L') && text.startsWith('Time'))
    const rows = twin!.text.trimEnd().split('\n')
    const more = rows.map((row, i) => `${row}\t${i === 0 ? 'Magic' : 7}`).join('\n')
    expect((await statsOf(more)).values.net_profit).toBeCloseTo(4, 12)
  })

  it('lose no row where the columns of a file without a header are named by their numbers', async () => {
    const text = '2024-01-02,long,100,110,10\n2024-01-03,short,100,110,-10\n2024-01-04,long,100,105,5\n'
    const { rows, values } = await statsOf(text, { columns: { exit_time: 1, net: 5 } })
    expect([rows, values.net_profit]).toEqual([3, 5])
    expect((await statsOf(`When,Way,In,Out,Made\n${text}`, { columns: { exit_time: 1, net: 5 } })).rows).toBe(3)
    const priced = {
      columns: { exit_time: 1, side: 2, entry: 3, exit: 4 },
      stops: { kind: 'distance', distance: 5 },
    } as const
    expect((await statsOf(text, priced)).rows).toBe(3)
  })

  it('are asked for the times of fills', async () => {
    const text = 'side,price,quantity,Moment\nB,100,1,2024-01-02\nS,101,1,2024-01-03\n'
    expect(await problemsOf(() => statsOf(text, { pointValue: 1 }))).toMatchObject([
      { message: 'the rows are fills, and no column says when each was' },
    ])
    expect((await statsOf(text, { pointValue: 1, columns: { time: 4 } })).values.net_profit).toBe(1)
  })
})

describe('results by the names of notebooks and journals', () => {
  it.each([
    ['Ergebnis (R)', 'expectancy_r'],
    ['P/L in R', 'expectancy_r'],
    ['Result R', 'expectancy_r'],
    ['pnl,pnlcomm', 'expectancy_money'],
  ])('are read: %s', async (name, metric) => {
    const rows = name.includes(',') ? ['9,1.5', '-3,-1'] : ['1.5', '-1']
    const stats = await statsOf([`Datum,${name}`, ...rows.map((row, i) => `2024-01-0${i + 2},${row}`)].join('\n'))
    expect([stats.values[metric as 'expectancy_r'], stats.last]).toEqual([0.25, '2024-01-03T00:00:00.000Z'])
  })
})
