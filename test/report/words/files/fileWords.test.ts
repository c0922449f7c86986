import { describe, expect, it } from 'vitest'
import { readFileWords } from '../../../../src/report/words/files/fileWords.ts'
import { readLine } from '../../../../src/report/words/files/readLine.ts'
import type { BarFile, FundingFile, TradeFile } from '../../../../src/results/readFile.ts'

const SPAN = { first: '2024-01-03T00:00:00.000Z', last: '2024-01-05T00:00:00.000Z' }

const BARS: BarFile = {
  ...{ kind: 'bars', file: '../data/x.csv', format: 'databento', ignoredColumns: ['symbol'], repairs: [], rows: 49 },
  ...{ ...SPAN, time: { unit: 'iso', zone: 'America/New_York', assumedUtc: false, marks: 'close' }, barMs: 3_600_000 },
  ...{ pricesPer: 1e9, volumeColumn: 'volume', zeroVolumeBars: 2, flatBars: 3, flatZeroVolumeBars: 1, longSteps: 1 },
  opensAtPreviousClose: 0.5,
  market: {
    ...{ ladder: 'x', session: 'cme', sessionJumps: 2 },
    missing: {
      ...{ expected: 52, missing: 3, outside: 1, holidaysKnown: false },
      holes: [{ from: SPAN.first, to: SPAN.last, missing: 3 }],
    },
    rolls: [{ time: '2024-03-11T00:00:00.000Z', size: 67, share: 0.0134, timesUsual: 9, quarterly: true }],
  },
}

const FUNDING: FundingFile = {
  ...{
    kind: 'funding',
    unit: 'bps',
    file: 'f.csv',
    format: 'bare',
    ignoredColumns: [],
    repairs: ['1 row left out'],
    rows: 6,
  },
  ...{ ...SPAN, time: { unit: 'ms', zone: null, assumedUtc: false, marks: 'open' }, everyMs: 28_800_000 },
  ...{ longSteps: 0, offSchedule: 0 },
}

const FILLS: TradeFile = {
  ...{
    kind: 'trades',
    file: 't.csv',
    format: 'binance',
    ignoredColumns: ['Fee'],
    repairs: [],
    shape: 'fills',
    rows: 9,
  },
  ...{ trades: 4, voidTrades: 1, ...SPAN, symbols: ['BTCUSDT'], costColumns: ['Fee', 'Swap'] },
}

describe('what the files of a run were taken for', () => {
  it('says format, times, unit, volume, gaps and what is odd of prices', () => {
    expect(readFileWords(BARS)).toBe(
      '../data/x.csv. Prices in the format "databento": 49 bars of 1h, 2024-01-03 to 2024-01-05 UTC. ' +
        'Times are dates of the zone America/New_York; they mark the close of a bar. ' +
        'Prices are what is written ÷ 1,000,000,000; volume is the column "volume". Not read: symbol. ' +
        '3 of 52 bars in the sessions "cme" missing, whose calendar does not know every holiday of the span; ' +
        '1 outside them; the largest holes: 3 after 2024-01-03. ' +
        '2 jumps between sessions more than 8 times the usual, of them 2024-03-11 +67.00 (+1.34%) where quarterly contracts roll. ' +
        '2 bars of volume 0, 3 flat. 50.0% of the opens equal the close before them.',
    )
  })

  it('says what rows became of a list, and that its costs give way', () => {
    expect(readFileWords(FILLS)).toBe(
      't.csv. Trades in the format "binance": a row is a purchase or a sale, paired first in, first out; 9 rows, ' +
        '4 trades, 1 of them void, entered 2024-01-03 to 2024-01-05 UTC. Symbols: BTCUSDT. Not read: Fee. ' +
        'Results are made anew from the prices. The costs of the list (Fee, Swap) give way to those of the ladder.',
    )
  })

  it('says what was repaired', () => {
    expect(readFileWords(FUNDING)).toBe(
      'f.csv. Funding rates in the format "bare": 6 settlements, one every 8h, 2024-01-03 to 2024-01-05 UTC. ' +
        'Times are milliseconds since 1970; rates are in basis points. Repaired, left out or to be known: 1 row left out.',
    )
  })

  it('says it in a line for a terminal', () => {
    expect(readLine([BARS, FUNDING])).toBe(
      'x.csv (databento): 49 bars of 1h, times of America/New_York at the close, prices ÷ 1,000,000,000, volume "volume", ' +
        '3 of 52 missing (cme, holidays among them), 1 outside the sessions, 2 of volume 0, 3 flat; ' +
        'f.csv (bare) 6 settlements every 8h',
    )
    expect(readLine([FILLS])).toBe('t.csv (binance): 4 trades from 9 fills, 1 void, not used: Fee, Swap')
    expect(readLine([{ ...FILLS, shape: 'pairs', voidTrades: 0, costColumns: [] }])).toBe(
      't.csv (binance): 4 trades from 9 rows of entry or exit',
    )
  })
})
