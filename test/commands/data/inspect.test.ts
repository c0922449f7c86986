import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { files, inProcess, workFolder } from '../commandLine.ts'
import { scenarioYaml, wavyPrices } from '../scenarios.ts'

const MINUTE = 60_000
const HOLE = Date.parse('2024-01-04T21:30Z')

/** Five-minute bars of two afternoons in Chicago: two bars are missing before the close, a day of rest follows. */
function futures(): string {
  const from = Date.parse('2024-01-04T21:00Z')
  const times = [0, 5, 10, 15, 20, 25, 40, 45, 50, 55, 120, 125, 130].map(minutes => from + minutes * MINUTE)
  const rows = times.map((ms, i) => {
    const price = 17000 + (i % 3)
    return `${new Date(ms).toISOString()},${price},${price + 1},${price - 1},${price},${i === 4 ? 0 : 7},x`
  })
  return ['time,open,high,low,close,volume,note', ...rows, ''].join('\n')
}

const root = files(workFolder(), {
  'german.csv':
    'Datum;Erster;Hoch;Tief;Schluss;Stück\n02.01.2024;10,0;12,0;9,0;11,0;5\n03.01.2024;11,0;13,0;10,0;12,0;6\n',
  'mnq.csv': futures(),
  'bare.csv':
    '2024-01-02 09:30:00,10,12,9,11,5\n2024-01-02 09:31:00,11,13,10,12,6\n2024-01-02 09:31:00,11,13,10,12,6\n',
  'funding.csv': 'time,rate\n2024-01-01 01:00,0.0001\n2024-01-01 09:00,-0.0003\n2024-01-01 17:00,0.0001\n',
  'odd-rates.csv': 'Stempel;Satz\n2024-01-01 00:00;0,01%\n2024-01-01 08:00;0,02%\n',
  'bare-rates.csv': '1704067200000,0.0100%\n1704096000000,0.0200%\n',
  'percent.csv': 'time,rate\n2024-01-01,0.01\n2024-01-02,0.01\n',
  'trades.csv': 'id,side,entry_time,entry,stop,exit_time,exit\n1,long,2024-01-02,100,90,2024-01-03,120\n',
  'own.csv': 'Dir;In;Out\nL;100;110\nS;100;110\n',
  'results.csv': 'entry_time,exit_time,net\n2024-01-02,2024-01-03,5\n2024-01-04,2024-01-05,-2\n',
  'equity.csv': 'time,equity\n2024-01-01,100\n2024-01-02,101\n',
  'fills.csv':
    'time,symbol,side,price,quantity\n2024-01-02T10:00Z,ES,buy,4100,1\n2024-01-02T11:00Z,ES,sell,4110,1\n2024-01-02T12:00Z,NQ,buy,15000,1\n2024-01-02T13:00Z,NQ,sell,15010,1\n',
  'evil.csv':
    '"time",open,high,low,close,"evil\u001b[31m\u202e"\n2024-01-01,10,12,9,11,1\n2024-01-02,11,13,10,12,1\n2024-01-03,11,13,10,12,1\n',
  'words.csv': 'time,open,high,low,close\n2024-01-01,10,12,9,11\nnever,10,12,9,x\n',
  'low.csv': 'time,open,high,low,close\n2024-01-01,10,12,9,11\n2024-01-02,10,9,9,11\n2024-01-03,-1,12,9,11\n',
  'few.csv': 'time,open,high,close\n2024-01-01,10,12,9\n',
  'none.csv': 'colour,shape,taste\nred,round,sweet\n',
  'empty.csv': '',
  'cents.csv':
    'time,open,high,low,close\n2024-01-02,1700000,1700200,1699800,1700100\n2024-01-03,1700125,1700200,1700000,1700100\n',
  'old.csv':
    'time,open,high,low,close\n2001-09-03,1410,1412,1409,1411\n2001-09-04,1410,1412,1409,1411\n2001-09-06,1411,1413,1410,1412\n2001-09-07,1411,1413,1410,1412\n',
  'prices.csv': wavyPrices(80),
})
const inspect = (...args: string[]) => inProcess('data', 'inspect', ...args)
const path = (name: string) => join(root, name)

describe('stepup data inspect', () => {
  it('says what a price file holds, what is odd about it, and how a scenario reads it', async () => {
    const { code, stdout, stderr } = await inspect(path('mnq.csv'), '--market', 'mnq')
    expect([code, stderr]).toEqual([0, ''])
    const [plot, rest] = [stdout.split('\n').slice(7, 14), stdout.split('\n').toSpliced(7, 7).join('\n')]
    expect(plot.every(line => /^[\d,]+\.\d+[┼┤]/.test(line))).toBe(true)
    expect(rest).toBe(`${path('mnq.csv')}
Prices in the format "generic": 13 bars of 5m, 2024-01-04 21:00 to 2024-01-04 23:10 UTC.
Times are dates that name their zone; they mark the open of a bar.
Prices are taken as written; volume is the column "volume".
Not read: note.

Close, 2024-01-04 21:00 to 2024-01-04 23:10

    time (UTC)         open   high    low  close  volume
1   2024-01-04 21:00  17000  17001  16999  17000       7
2   2024-01-04 21:05  17001  17002  17000  17001       7
3   2024-01-04 21:10  17002  17003  17001  17002       7
11  2024-01-04 23:00  17001  17002  17000  17001       7
12  2024-01-04 23:05  17002  17003  17001  17002       7
13  2024-01-04 23:10  17000  17001  16999  17000       7

What to look at
  missing bars                 2  of 15 in the sessions "cme-equity-index"
  bars of volume 0             1
  flat bars                    0
  outliers                     0
  jumps                        0

Largest holes
  after 2024-01-04 21:25  2 bars  the next bar is of 2024-01-04 21:40

In a scenario
prices:
  history:
    file: ${path('mnq.csv')}

Or all of it: npx stepup init my-plan --market mnq --start 50000 --file
${path('mnq.csv')}
`)
  })

  it('names a command for the whole of it that works', async () => {
    const told = ['--stamps', 'close', '--column', 'time=1', '--column', 'open=2', '--column', 'high=3']
    const columns = ['--column', 'low=low', '--column', 'close=close']
    const { stdout } = await inspect(path('prices.csv'), '--market', 'mes', '--json', ...told, ...columns)
    const words = JSON.parse(stdout).init.split(' ')
    expect(words.slice(0, 4)).toEqual(['npx', 'stepup', 'init', 'my-plan'])
    const args = words.slice(2).map((word: string) => (word === 'my-plan' ? path('my-plan') : word))
    expect(await inProcess(...args)).toMatchObject({ code: 0, stderr: '' })
    expect(readFileSync(path('my-plan.yaml'), 'utf8')).toContain(
      '    columns: { time: 1, open: 2, high: 3, low: "low", close: "close" }\n    stamps: close\n',
    )
  })

  it('refuses prices that are off by a power of ten, and reads them in the unit that its hint names', async () => {
    const { code, stderr } = await inspect(path('cents.csv'), '--market', 'mnq')
    expect(code).toBe(2)
    expect(stderr.match(/close: found/g)).toHaveLength(1)
    const unit = /unit: ([\d.]+)/.exec(stderr)![1]!
    const { stdout } = await inspect(path('cents.csv'), '--market', 'mnq', '--unit', unit)
    expect(stdout).toContain('Prices are what is written ÷ 100; there is no volume.')
    expect(stdout).toContain(`    unit: ${unit}\n`)
    expect(stdout).toMatch(/2024-01-03 +17001.25 +17002 +17000 +17001/)
    const init = ['init', path('cents'), '--market', 'mnq', '--start', '20000', '--file', path('cents.csv')]
    expect((await inProcess(...init, '--unit', unit)).code).toBe(0)
    expect((await inspect(path('cents.csv'), '--unit', '3')).stderr).toContain('allowed: a power of ten')
  })

  it('gives the same as JSON, and nothing else', async () => {
    const { stdout } = await inspect(path('mnq.csv'), '--market', 'mnq', '--json')
    const found = JSON.parse(stdout)
    expect(found).toMatchObject({
      kind: 'bars',
      format: 'generic',
      rows: 13,
      first: '2024-01-04T21:00:00.000Z',
      last: '2024-01-04T23:10:00.000Z',
      barMs: 5 * MINUTE,
      time: { unit: 'iso', zone: null, assumedUtc: false, marks: 'open' },
      volumeColumn: 'volume',
      zeroVolumeBars: 1,
      flatBars: 0,
      longSteps: 2,
      ignoredColumns: ['note'],
      market: {
        ladder: 'nasdaq-cme',
        session: 'cme-equity-index',
        missing: {
          expected: 15,
          missing: 2,
          outside: 0,
          holes: [
            {
              from: new Date(HOLE - 5 * MINUTE).toISOString(),
              to: new Date(HOLE + 10 * MINUTE).toISOString(),
              missing: 2,
            },
          ],
          holidaysKnown: true,
        },
        rolls: [],
      },
    })
    expect(found.firstBars[0]).toEqual({
      time: '2024-01-04T21:00:00.000Z',
      open: 17_000,
      high: 17_001,
      low: 16_999,
      close: 17_000,
      volume: 7,
    })
    expect(found.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('says how times without a zone were read, and what was repaired', async () => {
    const { stdout } = await inspect(path('bare.csv'))
    expect(stdout).toContain(
      'Prices in the format "firstrate": 2 bars of 1m, 2024-01-02 09:30 to 2024-01-02 09:31 UTC.',
    )
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'Times are dates without a zone, read as UTC: state theirs with --zone if it is another; they mark the open of a bar. Prices are taken as written; volume is column 6.',
    )
    expect(stdout).toContain('Note: 1 row left out: the same as another in every cell that is read.')
    expect(stdout).toContain('steps longer than 1.5 bars')
  })

  it('reads the file as it is told to, and writes that into the block', async () => {
    const told = ['--zone', 'America/New_York', '--stamps', 'close', '--format', 'firstrate']
    const { stdout } = await inspect(path('bare.csv'), ...told)
    expect(stdout).toContain('2024-01-02 14:29 to 2024-01-02 14:30 UTC')
    expect(stdout).toContain('Times are dates of the zone America/New_York; they mark the close of a bar.')
    expect(stdout.split('In a scenario\n')[1]).toBe(`prices:
  history:
    file: ${path('bare.csv')}
    format: firstrate
    zone: America/New_York
    stamps: close
`)
  })

  it('says where the calendar knows no holidays', async () => {
    const { stdout } = await inspect(path('old.csv'), '--market', 'mnq')
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'missing bars 1 of 5 in the sessions "cme-equity-index", whose calendar does not know every holiday of the span',
    )
  })

  it('reads the columns that it is told of, by name or by number', async () => {
    const columns = ['time=Datum', 'open=Erster', 'high=hoch', 'low=4', 'close=Schluss', 'volume=Stück']
    const { code, stdout } = await inspect(path('german.csv'), ...columns.flatMap(column => ['--column', column]))
    expect(code).toBe(0)
    expect(stdout).toContain('2 bars of 1d, 2024-01-02 to 2024-01-03 UTC')
    expect(stdout).toContain('2  2024-01-03    11    13   10     12       6')
    expect(stdout).toContain('Prices are taken as written; volume is the column "Stück".')
    expect(stdout).toContain(
      'columns: { time: "Datum", open: "Erster", high: "hoch", low: 4, close: "Schluss", volume: "Stück" }',
    )
  })

  it.each([
    [
      ['time=Datum', 'open=Erster', 'high=Hoch', 'low=9', 'close=Hoch'],
      ['there is no column 9: the file has 6', 'the column is that of high, too'],
    ],
    [
      ['time=Datm', 'open=2', 'high=3', 'low=4', 'close=5'],
      ['german.csv:1  time: there is no column "Datm"', 'did you mean "Datum"?'],
    ],
    [
      ['time=Datum', 'vol=6'],
      ['--column: open:', '--column: vol: unknown key "vol"; allowed: date, time, open, high, low, close, volume'],
    ],
    [['Datum'], ['--column: found "Datum"; allowed: name=column, such as time=Datum']],
  ])('refuses columns %s', async (columns, said) => {
    const { code, stderr } = await inspect(path('german.csv'), ...columns.flatMap(column => ['--column', column]))
    expect(code).toBe(2)
    for (const words of said) expect(stderr).toContain(words)
  })

  it('takes columns or a format, not both', async () => {
    const columns = ['time=1', 'open=2', 'high=3', 'low=4', 'close=5'].flatMap(column => ['--column', column])
    const { code, stderr } = await inspect(path('german.csv'), '--format', 'kraken', ...columns)
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('the columns are named, and the format "kraken" is, too'),
    ])
  })

  it('gives a block that a run takes', async () => {
    const { stdout } = await inspect(path('prices.csv'), '--stamps', 'close')
    const block = stdout.split('In a scenario\n')[1]!
    const scenario = scenarioYaml({ samples: '{ count: 0 }' }).replace(/^prices:.*$/m, block)
    files(root, { 'block.yaml': scenario })
    const { code, stderr } = await inProcess('run', path('block.yaml'), '--out', path('out'), '--no-report', '--quiet')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(readFileSync(join(path('out'), 'summary.json'), 'utf8')).toContain('stamps mark the close')
  })

  it('says what funding rates are, and that they are not on the hour of their schedule', async () => {
    const { stdout } = await inspect(path('funding.csv'))
    expect(stdout).toBe(`${path('funding.csv')}
Funding rates in the format "generic": 3 settlements, one every 8h, 2024-01-01 01:00 to 2024-01-01
17:00 UTC.
Times are dates without a zone, read as UTC: state theirs with --zone if it is another; rates are
fractions.

Rates
  sum                                     −0.0100%  of the notional, paid by a long position
  least, most                        −0.03%, 0.01%  for one settlement
  negative                                       1  of 3: a long position receives them
  steps longer than 1.5 settlements              0
  off the schedule                               3  settlements are counted from midnight UTC: the
                                                    times may be of another zone

Note: times without a zone are read as UTC.

In a scenario
prices:
  history:
    funding: ${path('funding.csv')}
`)
  })

  it('takes the zone of funding rates, and writes it into the block', async () => {
    const { stdout } = await inspect(path('funding.csv'), '--zone', 'Europe/Berlin')
    expect(stdout).toContain('Times are dates of the zone Europe/Berlin; rates are fractions.')
    expect(stdout).toMatch(/off the schedule +0\n/)
    expect(stdout).toContain(`funding: { file: ${path('funding.csv')}, zone: Europe/Berlin }`)
  })

  it('takes the columns or the format of funding rates, and writes them into the block', async () => {
    const named = await inspect(path('odd-rates.csv'), '--column', 'time=Stempel', '--column', 'rate=Satz')
    expect(named.stdout.split('In a scenario\n')[1]).toBe(`prices:
  history:
    funding: { file: ${path('odd-rates.csv')}, columns: { time: "Stempel", rate: "Satz" } }
`)
    const bare = await inspect(path('bare-rates.csv'), '--format', 'bare')
    expect(bare.stdout).toContain(`funding: { file: ${path('bare-rates.csv')}, format: bare }`)
    expect(await inspect(path('odd-rates.csv'), '--column', 'time=Stempel', '--column', 'rate=Satt')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('rate: there is no column "Satt"'),
    })
  })

  it('takes the name of any format, of whatever it is', async () => {
    const format = async (file: string, name: string) => (await inspect(path(file), '--format', name, '--json')).stdout
    expect(JSON.parse(await format('funding.csv', 'generic'))).toMatchObject({ kind: 'funding', format: 'generic' })
    expect(JSON.parse(await format('results.csv', 'generic'))).toMatchObject({ kind: 'results' })
    expect(JSON.parse(await format('trades.csv', 'generic'))).toMatchObject({ kind: 'trade-list' })
    expect(await inspect(path('results.csv'), '--format', 'topstepx')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('this is not a trade list of the format "topstepx"'),
    })
  })

  it('takes the unit of funding rates', async () => {
    const { code, stderr } = await inspect(path('percent.csv'))
    expect([code, stderr]).toEqual([2, expect.stringContaining('unit: percent')])
    const { stdout } = await inspect(path('percent.csv'), '--unit', 'percent')
    expect(stdout).toContain('0.0200%')
    expect(stdout).toContain(`funding: { file: ${path('percent.csv')}, unit: percent }`)
  })

  it('reads a list of trades by the columns that are named', async () => {
    const columns = ['side=Dir', 'entry=In', 'exit=Out'].flatMap(column => ['--column', column])
    const { code, stdout } = await inspect(path('own.csv'), ...columns)
    expect([code, stdout]).toEqual([0, expect.stringContaining('a list of trades with prices: 2 closed trades')])
  })

  it.each([
    ['trades.csv', 'a list of trades with prices: 1 closed trade, 2024-01-02 to 2024-01-03 UTC'],
    ['results.csv', 'a list of trades with results: 2 closed trades, 2024-01-02 to 2024-01-05 UTC'],
    ['equity.csv', 'an equity curve: 2 rows, 2024-01-01 to 2024-01-02 UTC'],
  ])('recognises %s', async (name, said) => {
    const { code, stdout } = await inspect(path(name))
    expect([code, stdout]).toEqual([0, expect.stringContaining(`Read as ${said}.`)])
  })

  it('shows the trades of a list, what they made, and the block that plays them', async () => {
    const { stdout } = await inspect(path('trades.csv'))
    expect(stdout).toContain(`
   entered (UTC)  left (UTC)  side  entry  stop  exit
1  2024-01-02     2024-01-03  long    100    90   120

In a scenario
prices:
  trades:
    file: ${path('trades.csv')}
    pricesAre: fills         # spread and slippage are in the prices already; mid = they are charged
`)
    expect(stdout).not.toContain('A run asks')
    const results = JSON.parse((await inspect(path('results.csv'), '--json')).stdout)
    expect(results.curve).toEqual([0, 5, 3])
    expect(results.lastRows[1]).toMatchObject({ entered: '2024-01-04T00:00:00.000Z', entry: null, net: -2 })
    expect([results.scenario, results.asked]).toEqual([null, [expect.stringContaining('neither prices nor R')]])
    const { curve, firstRows } = JSON.parse((await inspect(path('equity.csv'), '--json')).stdout)
    expect([curve, firstRows[1]]).toEqual([[100, 101], { time: '2024-01-02T00:00:00.000Z', equity: 101 }])
    expect((await inspect(path('results.csv'))).stdout).toContain('Results added up, trade 1 to 2\n')
  })

  it('says what a run of a list would ask for, until it is stated', async () => {
    const { stdout } = await inspect(path('fills.csv'))
    expect(stdout).toContain('Read as a list of trades with prices: 2 closed trades')
    const words = stdout.replaceAll(/\s+/g, ' ')
    expect(words).toContain('A run asks for more: the list holds trades of 2 markets: ES, NQ; a ladder is of one;')
    expect(words).toContain('Note: the file has no results: stats asks for --point-value')
    const one = JSON.parse((await inspect(path('fills.csv'), '--symbol', 'NQ', '--json')).stdout)
    expect(one.asked).toEqual([expect.stringContaining('1 of 1 trade has no stop')])
    expect(one.scenario.at(-1)).toBe('    symbol: "NQ"')
  })

  it('shows no control characters of a file', async () => {
    for (const form of [[], ['--json']]) {
      const { code, stdout, stderr } = await inspect(path('evil.csv'), ...form)
      expect(code).toBe(0)
      expect(stdout + stderr).not.toMatch(/[^\P{Cc}\n\t]|[\u202a-\u202e]/u)
    }
  })

  it.each([
    ['words.csv', ['words.csv:3  time: "never" is not a time', 'words.csv:3  close: close is not a number: "x"']],
    [
      'low.csv',
      ['low.csv:3  high: found 9; allowed: at least 11', 'low.csv:4  open: found -1; allowed: a price above 0'],
    ],
    ['few.csv', ['few.csv:1: there is no column "low"']],
    ['none.csv', ['the header fits nothing known']],
    ['empty.csv', ['the file is empty']],
    ['gone.csv', ['there is no such file']],
  ])('refuses %s with what is wrong in it', async (name, said) => {
    const { code, stdout, stderr } = await inspect(path(name))
    expect([code, stdout]).toEqual([2, ''])
    for (const words of said) expect(stderr).toContain(words)
  })

  it('refuses all wrong flags at once', async () => {
    const flags = ['--market', 'mnqq', '--format', 'binanc', '--zone', 'Chicago', '--stamps', 'x', '--dates', 'x']
    const { code, stderr } = await inspect(path('mnq.csv'), ...flags, '--unit', 'x')
    expect(code).toBe(2)
    for (const flag of ['--market', '--format', '--zone', '--stamps', '--dates', '--unit']) {
      expect(stderr).toContain(`${flag}: `)
    }
    expect(stderr).toContain('did you mean "binance"?')
  })
})
