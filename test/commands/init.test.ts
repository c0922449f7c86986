import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isoTime } from '../../src/io/csv/isoTime.ts'
import { files, inProcess, workFolder } from './commandLine.ts'
import { fundingCsv, readRows, wavyPrices } from './scenarios.ts'

const HOUR = 3_600_000
const JANUARY = Date.parse('2024-01-01T00:00Z')
const root = files(workFolder(), {
  'prices.csv': wavyPrices(90),
  'hours.csv': wavyPrices(200, { price: 40_000, step: HOUR }),
  'funding.csv': fundingCsv(26, [0, 25]),
  'trades.csv': 'id,side,entry,stop,exit\n1,long,4000,3990,4020\n',
  'own.csv':
    'Market;Dir;In;Out;Stops\nMES;L;4000;4020;3990\nMES;L;4000;4020;3990\nMES;S;4000;3980;4010\nMNQ;L;17000;17010;16990\n',
  'results.csv': 'entry_time,exit_time,net\n2024-01-02,2024-01-03,5\n',
  'bare.csv': '20240102,4000,4010,3990,4005\n20240103,4005,4020,4000,4010\n',
  'crude.csv': `id,side,entry,stop,exit\n${Array.from({ length: 12 }, (_, i) => `${i},long,10,9.5,${i === 5 ? -37.63 : 11}\n`).join('')}`,
  'taken.yaml': 'mine',
})
const path = (name: string) => join(root, name)
const init = (name: string, ...flags: string[]) => inProcess('init', path(name), ...flags)
const FUTURE = ['--market', 'mes', '--start', '20000', '--file', path('prices.csv')]
const PERPETUAL = ['--market', 'btc-perp', '--start', '20000', '--file', path('hours.csv')]

/** The blocks of a scenario file that say what it is for. */
const head = (name: string) => readFileSync(path(name), 'utf8').split('\n').slice(4, 20).join('\n').split('\n\n#')[0]
const runs = async (name: string) => {
  const out = path(`${name}-out`)
  const { code, stderr } = await inProcess(
    'run',
    path(name),
    '--out',
    out,
    '--quiet',
    '--no-report',
    '--set',
    'samples.count=0',
  )
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8'))
}

describe('stepup init', () => {
  it('writes a scenario for a price file that runs at once', async () => {
    const { code, stdout, stderr } = await init('future', ...FUTURE)
    const file = path('future.yaml')
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: `Wrote ${file}. Next: npx stepup check ${file}, then npx stepup run ${file}\n`,
      stderr: '',
    })
    expect(head('future.yaml')).toBe(`name: "future"

account:
  start: 20000               # what you begin with, in USD

market:
  ladder: sp500-cme          # the contracts, smallest first: MES, ES

prices:
  history:                   # 90 bars of 1d, read in the format "generic"
    file: prices.csv`)
    expect((await runs('future.yaml')).period.bars).toBe(90)
  })

  it('writes what was stated of the file, and nothing else of it', async () => {
    const columns = ['time=1', 'open=2', 'high=3', 'low=4', 'close=5'].flatMap(column => ['--column', column])
    const flags = ['--market', 'mes', '--start', '20000', '--file', path('bare.csv'), '--zone', 'America/Chicago']
    expect((await init('bare', ...flags, '--stamps', 'close', ...columns)).code).toBe(0)
    expect(head('bare.yaml')).toContain(`  history:                   # 2 bars of 1d, read in the format "generic"
    file: bare.csv
    columns: { time: 1, open: 2, high: 3, low: 4, close: 5 }
    zone: America/Chicago
    stamps: close`)
    expect((await runs('bare.yaml')).period.bars).toBe(2)
  })

  it('writes venue and leverage of a perpetual, and the period that funding is known for', async () => {
    const flags = [...PERPETUAL, '--venue', 'binance', '--leverage', '5', '--funding', path('funding.csv')]
    const { code, stderr } = await init('perpetual', ...flags)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(head('perpetual.yaml')).toContain(`account:
  start: 20000               # what you begin with, in USDT
  leverage: 5

market:
  ladder: btc-perp           # the contracts, smallest first: BTCUSDT-micro, BTCUSDT-mini, BTCUSDT-standard
  venue: binance

prices:
  history:                   # 200 bars of 1h, read in the format "generic"
    file: hours.csv
    from: 2024-01-01T08:00:00.000Z  # funding begins
    funding: funding.csv`)
    expect((await runs('perpetual.yaml')).period.bars).toBe(192)
  })

  const BERLIN = `time,rate\n${Array.from(
    { length: 26 },
    (_, i) =>
      `${isoTime(JANUARY + (8 * i + 1) * HOUR)
        .slice(0, 16)
        .replace('T', ' ')},0.0001\n`,
  ).join('')}`
  const HOUR_FUNDING = ['--venue', 'binance', '--leverage', '5', '--funding']
  it.each([
    ['fill', 'hole.csv', fundingCsv(26, [7])],
    ['zone', 'berlin.csv', BERLIN],
    ['unit', 'percent.csv', fundingCsv(26).replaceAll(',0.0001', ',0.01')],
    [
      'symbol',
      'two.csv',
      fundingCsv(26)
        .split('\n')
        .filter(Boolean)
        .flatMap((row, i) => (i === 0 ? [`${row},symbol`] : [`${row},A`, `${row},B`]))
        .join('\n'),
    ],
  ])('gives a hint to state the %s of funding rates that leads to a scenario', async (name, file, text) => {
    files(root, { [file]: text })
    const refused = await init(`stated-${name}`, ...PERPETUAL, ...HOUR_FUNDING, path(file))
    expect(refused.code).toBe(2)
    const [, flag] = /--funding "([^"]*)"/.exec(refused.stderr.replaceAll(/\s*\n\s*/g, ' '))!
    expect(flag).toContain(`${name}: `)
    const { code, stderr } = await init(`stated-${name}`, ...PERPETUAL, ...HOUR_FUNDING, flag!)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(readFileSync(path(`stated-${name}.yaml`), 'utf8')).toMatch(
      new RegExp(`funding: \\{ file: ${file}, ${name}: `),
    )
  })

  it('takes the columns of funding rates, and hints keep them', async () => {
    files(root, { 'named.csv': fundingCsv(26, [7]).replace(/^\S+/, 'Stempel,Satz') })
    const stated = `{ file: ${path('named.csv')}, columns: { time: Stempel, rate: Satz } }`
    const refused = await init('named', ...PERPETUAL, ...HOUR_FUNDING, stated)
    const [, flag] = /--funding "([^"]*)"/.exec(refused.stderr.replaceAll(/\s*\n\s*/g, ' '))!
    expect(await init('named', ...PERPETUAL, ...HOUR_FUNDING, flag!)).toMatchObject({ code: 0, stderr: '' })
    const block = 'funding: { file: named.csv, columns: { time: "Stempel", rate: "Satz" }, fill: 0.01% }'
    expect(readFileSync(path('named.yaml'), 'utf8')).toContain(block)
    const flags = ['--column', 'time=Stempel', '--column', 'rate=Satz']
    const filled = `{ file: ${path('named.csv')}, fill: 0.01% }`
    expect(await init('flags', ...PERPETUAL, ...HOUR_FUNDING, filled, ...flags)).toMatchObject({ code: 0, stderr: '' })
    expect(readFileSync(path('flags.yaml'), 'utf8')).toContain(
      'funding: { file: named.csv, fill: 0.01%, columns: { time: "Stempel", rate: "Satz" } }',
    )
  })

  it('ends the period with the last whole bar that rates are known for', async () => {
    files(root, { 'days.csv': wavyPrices(30, { price: 40_000 }), 'short.csv': fundingCsv(26) })
    const market = ['--market', 'btc-perp', '--start', '20000', '--file', path('days.csv')]
    expect(await init('days', ...market, ...HOUR_FUNDING, path('short.csv'))).toMatchObject({ code: 0, stderr: '' })
    expect(head('days.yaml')).toContain('to: 2024-01-09T00:00:00.000Z    # funding ends')
  })

  it('reads a list of trades by the columns and the symbol that flags name, and writes them down', async () => {
    const columns = ['symbol=Market', 'side=Dir', 'entry=In', 'exit=Out', 'stop=Stops']
    const own = ['--market', 'mes', '--start', '20000', '--file', path('own.csv')]
    const flags = [...own, ...columns.flatMap(column => ['--column', column])]
    const refused = await init('mapped', ...flags)
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('(--symbol MES on the command line)')])
    expect((await init('mapped', ...flags, '--symbol', 'MES')).code).toBe(0)
    expect(readFileSync(path('mapped.yaml'), 'utf8')).toContain(
      'columns: { symbol: "Market", side: "Dir", entry: "In", exit: "Out", stop: "Stops" }\n    symbol: "MES"',
    )
    await runs('mapped.yaml')
    expect(readRows(join(path('mapped.yaml-out'), 'trades.csv'))).toHaveLength(3)
  })

  it('takes the trades of the account that a flag names, and writes it down', async () => {
    const list = 'account,id,side,entry,stop,exit\n7001,1,long,4000,3990,4020\n7001,2,long,4000,3990,4020\n'
    files(root, { 'accounts.csv': `${list}7002,3,long,4000,3990,4020\n7002,4,long,4000,3990,4020\n` })
    const flags = ['--market', 'mes', '--start', '20000', '--file', path('accounts.csv')]
    const refused = await init('account', ...flags)
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('(--account 7001 on the command line)')])
    expect((await init('account', ...flags, '--account', '7001')).code).toBe(0)
    expect(readFileSync(path('account.yaml'), 'utf8')).toContain('account: "7001"')
    const { stdout } = await inProcess('stats', path('accounts.csv'), '--account', '7002', '--json')
    expect(JSON.parse(stdout)).toMatchObject({ rows: 2 })
  })

  it('writes a scenario for a list of trades, without a strategy', async () => {
    const flags = ['--market', 'mes', '--start', '20000', '--file', path('trades.csv')]
    expect((await init('trades', ...flags)).code).toBe(0)
    const text = readFileSync(path('trades.yaml'), 'utf8')
    expect(text).toContain(`prices:
  trades:
    file: trades.csv
    pricesAre: fills `)
    expect(text).not.toContain('strategy:')
    await runs('trades.yaml')
    expect(readRows(join(path('trades.yaml-out'), 'trades.csv'))).toMatchObject([{ id: '1', status: 'taken' }])
  })

  it('lets each trade of a list with prices below zero stand at its own, where samples can be drawn', async () => {
    const flags = ['--market', 'mcl', '--start', '20000', '--file', path('crude.csv')]
    expect((await init('crude', ...flags)).code).toBe(0)
    const few = ['--set', 'samples.count=20', '--set', 'samples.trades=10', '--quiet', '--no-report']
    expect(await inProcess('run', path('crude.yaml'), '--out', path('crude-out'), ...few)).toMatchObject({
      code: 0,
      stderr: '',
    })
  })

  it.each([
    [
      'the rest',
      ['--market', 'mes'],
      ['--start: missing; it takes money above 0', '--file: missing; it takes your prices'],
    ],
    [
      'a market',
      ['--market', 'messe', '--start', '0', '--file', 'x'],
      ['--market: there is no market "messe"', '--start: found "0"', '--file: "x": there is no such file'],
    ],
    [
      'venue and leverage',
      PERPETUAL,
      ['--venue: missing; venues with a maintenance table for BTC: binance, bybit, mexc', '--leverage: missing'],
    ],
    [
      'a venue of the coin that has a table',
      [...PERPETUAL.with(1, 'btc-inverse'), '--leverage', '5'],
      ['--venue: missing; venues with a maintenance table for BTC: bybit-inverse\n'],
    ],
    [
      'a venue that has a table',
      [...PERPETUAL.with(1, 'btc-inverse'), '--leverage', '5', '--venue', 'binance-coinm'],
      ['hint: take a venue that has one: bybit-inverse; or copy the venue’s file'],
    ],
    [
      'a venue with a table of one’s own where none has one',
      [...PERPETUAL.with(1, 'eth-inverse'), '--leverage', '5'],
      ['no venue that comes with the program has a maintenance table for ETH: copy the file'],
    ],
    ['a file', ['--market', 'mes', '--start', '1', '--file', path('gone.csv')], ['there is no such file']],
    ['prices', ['--market', 'mes', '--start', '1', '--file', path('results.csv')], ['npx stepup stats reads it']],
    ['a venue that there is', [...PERPETUAL, '--venue', 'binanc', '--leverage', '5'], ['binance']],
    [
      'the funding of a hole',
      [...PERPETUAL, '--venue', 'binance', '--leverage', '5', '--funding', path('prices.csv')],
      ['rate'],
    ],
  ])('asks for %s, and writes nothing', async (_, flags, said) => {
    const { code, stdout, stderr } = await init('refused', ...flags)
    expect([code, stdout]).toEqual([2, ''])
    for (const words of said) expect(stderr).toContain(words)
    expect(existsSync(path('refused.yaml'))).toBe(false)
  })

  it('quotes what a shell would part, and says which folder is not there', async () => {
    const [file, { stdout }] = [path('b 2.yaml'), await init('b 2', ...FUTURE)]
    expect(stdout).toBe(`Wrote ${file}. Next: npx stepup check '${file}', then npx stepup run '${file}'\n`)
    const { code, stderr } = await init('sub/c5', ...FUTURE)
    expect([code, stderr]).toEqual([
      2,
      `${path('sub')}: there is no such folder\n  hint: make it first, or name another\n`,
    ])
  })

  it('never writes over a file', async () => {
    expect((await init('taken', ...FUTURE)).code).toBe(2)
    expect(readFileSync(path('taken.yaml'), 'utf8')).toBe('mine')
  })
})
