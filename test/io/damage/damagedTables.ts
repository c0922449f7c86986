import { type DamagedInput, lines } from './damagedInput.ts'

const RATES = lines('time,rate', '2024-01-02T00:00:00Z,0.0001', '2024-01-02T08:00:00Z,-0.0002')
const TRADES = lines(
  'id,side,entry_time,entry,stop,exit_time,exit',
  'a,long,2024-01-02,100,95,2024-01-03,110',
  'b,short,2024-01-04,110,115,2024-01-05,105',
)
const CURVE = lines('time,equity', '2024-01-02,100', '2024-01-03,110', '2024-01-04,105')
const RESULTS = lines('entry_time,exit_time,net', '2024-01-02,2024-01-03,5', '2024-01-04,2024-01-05,-3')

export const DAMAGED_TABLES: readonly DamagedInput[] = [
  // funding
  {
    kind: 'funding',
    what: 'no rate',
    content: lines('time,symbol,premium', '2024-01-02T00:00:00Z,X,0.0001'),
    says: ['1 : there is no column "rate"'],
    follow: { content: RATES },
  },
  {
    kind: 'funding',
    what: 'a rate above one',
    content: RATES.replace('-0.0002', '1.5'),
    says: ['3 rate: found 1.5; allowed: a fraction between -1 and 1'],
  },
  {
    kind: 'funding',
    what: 'percent without a sign',
    content: RATES.replace('0.0001', '0.01').replace('-0.0002', '0.01'),
    says: ['- rate: the median settlement is 1% of the notional; allowed without a unit: up to 0.2%'],
    follow: { stated: { unit: 'percent' } },
  },
  {
    kind: 'funding',
    what: 'words for a rate',
    content: RATES.replace('-0.0002', 'n.a.'),
    says: ['3 rate: rate is not a number: "n.a."'],
  },
  {
    kind: 'funding',
    what: 'two rates of one time',
    content: RATES.replace('08:00', '00:00'),
    says: ['3 time: 2024-01-02T00:00:00.000Z is the time of line 2 too, and the rows differ'],
  },
  {
    kind: 'funding',
    what: 'a time in words',
    content: RATES.replace('2024-01-02T08:00:00Z', 'tomorrow'),
    says: ['3 time: "tomorrow" is not a time'],
  },
  // curves by the name of their column
  {
    kind: 'curve',
    what: 'sums of what was made, which begin above 0',
    content: lines('time,cumulative profit', '2024-01-02,10', '2024-01-03,5'),
    says: ['1 : column "cumulative profit" holds gains'],
    follow: { stated: { start: 10_000 } },
  },
  {
    kind: 'curve',
    what: 'returns',
    content: lines('time,return', '2024-01-02,0.01', '2024-01-03,-0.02'),
    says: ['1 : column "return" holds changes or shares, and no equity'],
  },
  {
    kind: 'curve',
    what: 'a curve without a header',
    content: lines('100', '101', '102'),
    stated: { format: 'equity', periodsPerYear: 252 },
    says: ['1 : the file has no header row'],
    follow: { content: lines('equity', '100', '101', '102'), stated: { periodsPerYear: 252 } },
  },
  // lists of trades
  {
    kind: 'trades',
    what: 'a statement of many tables',
    content: 'Statement,Header,Field Name,Field Value\nTrades,Header,DataDiscriminator,Symbol,Quantity,T. Price\n',
    says: ['- : this is an activity statement of Interactive Brokers, and holds no trades'],
  },
  {
    kind: 'trades',
    what: 'no stop',
    content: TRADES.replace('stop', 'note'),
    says: ['2 stop: 2 of 2 trades have no stop, and risk is never invented'],
    follow: { stated: { stops: { kind: 'share', share: 0.01 } } },
  },
  {
    kind: 'trades',
    what: 'a stated stop beyond zero',
    content: TRADES.replace('stop', 'note'),
    stated: { stops: { kind: 'distance', distance: 200 } },
    says: ['2 stop: the stop would be at -100; allowed: a price above 0'],
    follow: { stated: { stops: { kind: 'share', share: 0.01 } } },
  },
  {
    kind: 'trades',
    what: 'a side that is none',
    content: TRADES.replace('short', 'shrot'),
    says: ['3 side: found "shrot"; allowed: long, short, buy, sell'],
    follow: { content: TRADES },
  },
  {
    kind: 'trades',
    what: 'no side',
    content: TRADES.replace('side', 'way'),
    says: ['1 : there is no column "side"'],
    follow: { stated: { columns: { side: 'way' } } },
  },
  { kind: 'trades', what: 'an empty exit', content: TRADES.replace(',110\n', ',\n'), says: ['2 exit: exit is empty'] },
  {
    kind: 'trades',
    what: 'an exit before the entry',
    content: TRADES.replace('2024-01-03', '2024-01-01'),
    says: ['2 exit_time: the trade ends before it starts'],
  },
  {
    kind: 'trades',
    what: 'two trades at once',
    content: TRADES.replace('2024-01-03', '2024-01-05'),
    says: ['3 entry_time: the trade starts while the one on line 2 is open'],
  },
  {
    kind: 'trades',
    what: 'an exit below zero',
    content: TRADES.replace(',110\n', ',-37\n'),
    says: ['2 exit: found -37; allowed: a price above 0'],
    follow: { stated: { negativePrices: true } },
  },
  {
    kind: 'trades',
    what: 'cents for dollars',
    content: TRADES.replace(',110\n', ',11000\n'),
    says: ['3 entry: found 110, about 1/100 of 11000, the price before it on line 2; allowed: prices in one unit'],
    follow: { stated: { jumps: 'traded' } },
  },
  {
    kind: 'trades',
    what: 'a year in another unit',
    content: TRADES.replace('2024-01-05', '1e15'),
    says: ['3 exit_time: "1e15" is a time that a spreadsheet has shortened'],
  },
  {
    kind: 'trades',
    what: 'results in money alone',
    content: RESULTS,
    says: ['1 : the list gives results in money, and neither prices nor R'],
  },
  {
    kind: 'trades',
    what: 'R alone',
    content: lines('r', '1.5', '-1'),
    says: ['1 r: the list gives results in R alone, and no prices'],
    follow: { stated: { scale: { entry: 50_000, stopDistance: 50 } } },
  },
  {
    kind: 'trades',
    what: 'R with its letter in one row of two',
    content: lines('r', '1.5R', '-1'),
    stated: { scale: { entry: 50_000, stopDistance: 50 } },
    says: ['2 r: r is not a number: "1.5R"'],
    follow: { content: lines('r', '1.5', '-1') },
  },
  {
    kind: 'trades',
    what: 'two markets',
    content: TRADES.replace('id,', 'symbol,'),
    says: ['- : the list holds trades of 2 markets: a, b; a ladder is of one'],
    follow: { stated: { symbols: ['a'] } },
  },
  {
    kind: 'trades',
    what: 'a format that there is not',
    content: TRADES,
    stated: { format: 'ninja' },
    says: [
      '- : there is no trade format "ninja"; allowed: auto, amibroker, backtesting-py, binance, bitmex, bybit, freqtrade, interactive-brokers, kraken-futures, metatrader4, metatrader5, nautilus, ninjatrader, position-history, topstepx, tradestation, tradingview, tradovate, vectorbt, generic',
    ],
    follow: { stated: { format: 'generic' } },
  },
  {
    kind: 'trades',
    what: 'a target that is none',
    content: TRADES.replace('stop,', 'reason,'),
    says: [
      '2 reason: found "95"; allowed: stop, target, signal, gap, end, or nothing',
      '3 reason: found "115"; allowed: stop, target, signal, gap, end, or nothing',
    ],
  },
  // curves
  {
    kind: 'curve',
    what: 'one row',
    content: lines('time,equity', '2024-01-02,100'),
    says: ['- : found 1 row; allowed: at least 2, for a curve'],
  },
  {
    kind: 'curve',
    what: 'words for equity',
    content: CURVE.replace('110', 'more'),
    says: ['3 equity: equity is not a number: "more"'],
  },
  { kind: 'curve', what: 'an empty cell', content: CURVE.replace('110', ''), says: ['3 equity: equity is empty'] },
  {
    kind: 'curve',
    what: 'gains from nothing',
    content: CURVE.replace('100', '0'),
    says: ['2 equity: found 0; allowed: a curve that starts above 0'],
    follow: { stated: { start: 1000 } },
  },
  {
    kind: 'curve',
    what: 'orders',
    content: lines('time,side,qty,limit', '2024-01-02,buy,1,100'),
    says: [
      '- : the rows are orders (a side and a quantity, and no price of a fill): neither trades nor a curve of an account',
    ],
  },
  {
    kind: 'curve',
    what: 'a tape of prices',
    content: lines('time,price,size', '2024-01-02,100,1', '2024-01-03,101,2'),
    says: [
      '- : the rows are prices at which something was traded, with a size or an order each, and no side: no curve of an account',
    ],
  },
  {
    kind: 'curve',
    what: 'two rows of one time',
    content: CURVE.replace('2024-01-03', '2024-01-02'),
    says: ['3 time: 2024-01-02T00:00:00.000Z is the time of line 2 too, and the rows differ'],
  },
  {
    kind: 'curve',
    what: 'a header of nothing known',
    content: lines('when,what,who', '2024-01-02,100,me'),
    says: ['- : the header fits nothing known: when, what, who'],
  },
  {
    kind: 'curve',
    what: 'no header',
    content: lines('2024-01-02,100', '2024-01-03,110'),
    says: ['- : the file has no header row'],
    follow: { content: CURVE },
  },
]
