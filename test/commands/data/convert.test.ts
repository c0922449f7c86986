import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBars } from '../../../src/io/bars/readBars.ts'
import { files, inProcess, workFolder } from '../commandLine.ts'

const HOUR = 3_600_000
/** Six hours of Bitcoin as an exchange writes them, of which the last four are a whole bar of four hours. */
const KLINES = Array.from({ length: 6 }, (_, i) => {
  const open = Date.parse('2024-01-03T02:00Z') + i * HOUR
  return `${open},${10 + i},${12 + i},${9 + i},${11 + i},0.${i + 1},${open + HOUR - 1},1,1,1,1,0`
}).join('\n')

const root = files(workFolder(), {
  'klines.csv': KLINES,
  'marks.csv':
    'time,open,high,low,close,mark_open,mark_high,mark_low,mark_close\n2024-01-01,10,12,9,11,10.5,12,9,11\n2024-01-02,11,13,10,12,11,13,10,12\n',
  'funding.csv': 'fundingTime,symbol,fundingRate\n1704067200003,X,0.0001\n1704096000000,X,-0.0002\n',
  'trades.csv': 'side,entry,stop,exit\nlong,100,90,120\n',
  'bad.csv': 'time,open,high,low,close\n2024-01-01,10,12,9,x\n',
  'one.csv': 'time,open,high,low,close\n2024-01-01,10,12,9,11\n',
  'taken.csv': 'mine',
})
const path = (name: string) => join(root, name)
const convert = (from: string, to: string, ...flags: string[]) =>
  inProcess('data', 'convert', path(from), path(to), ...flags)

describe('stepup data convert', () => {
  it('writes what any format holds as a plain table', async () => {
    const { code, stdout, stderr } = await convert('klines.csv', 'plain.csv')
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: `Wrote ${path('plain.csv')}: 6 bars of 1h, 2024-01-03 02:00 to 2024-01-03 07:00 UTC.\n`,
      stderr: '',
    })
    expect(readFileSync(path('plain.csv'), 'utf8').split('\n').slice(0, 2)).toEqual([
      'time,open,high,low,close,volume',
      '2024-01-03T02:00:00.000Z,10,12,9,11,0.1',
    ])
  })

  it('writes JSON lines by the ending, or by --to, that hold the same', async () => {
    await convert('klines.csv', 'plain.jsonl', '--quiet')
    await convert('klines.csv', 'named', '--to', 'jsonl', '--quiet')
    const text = readFileSync(path('plain.jsonl'), 'utf8')
    expect(text.split('\n')[0]).toBe(
      '{"time":"2024-01-03T02:00:00.000Z","open":10,"high":12,"low":9,"close":11,"volume":0.1}',
    )
    expect(readFileSync(path('named'), 'utf8')).toBe(text)
    const read = async (name: string) => (await readBars(path(name), { format: 'auto', from: null, to: null })).bars
    expect(await read('plain.jsonl')).toEqual(await read('klines.csv'))
  })

  it('joins bars to longer ones, and says what it left out', async () => {
    const { stdout, stderr } = await convert('klines.csv', 'long.csv', '--bar', '4h')
    expect(stdout).toBe(`Wrote ${path('long.csv')}: 1 bar of 4h, 2024-01-03 04:00 to 2024-01-03 04:00 UTC.\n`)
    expect(stderr).toBe(
      'Note: bars of 1h joined to 4h in UTC days.\nNote: the first bar left out: the file begins inside it.\n',
    )
    expect(readFileSync(path('long.csv'), 'utf8').split('\n')[1]).toBe('2024-01-03T04:00:00.000Z,12,17,11,16,1.8')
  })

  it('joins them in the sessions of a market', async () => {
    // Chicago in January: a session opens at 23:00 UTC, so that a bar of four hours begins at 03:00.
    const { stderr } = await convert('klines.csv', 'session.csv', '--bar', '4h', '--market', 'mnq', '--unit', '1')
    expect(stderr).toContain('bars of 1h joined to 4h in the sessions "cme-equity-index"')
    expect(readFileSync(path('session.csv'), 'utf8')).toBe(
      'time,open,high,low,close,volume\n2024-01-03T03:00:00.000Z,11,16,10,15,1.4\n',
    )
  })

  it('keeps mark prices, and no volume where there is none', async () => {
    await convert('marks.csv', 'marks-again.csv', '--quiet')
    expect(readFileSync(path('marks-again.csv'), 'utf8').split('\n')[1]).toBe(
      '2024-01-01T00:00:00.000Z,10,12,9,11,10.5,12,9,11',
    )
    expect(readFileSync(path('marks-again.csv'), 'utf8')).toMatch(/^time,open,high,low,close,mark_open,/)
  })

  it('writes funding rates', async () => {
    const { stdout } = await convert('funding.csv', 'rates.csv')
    expect(stdout).toBe(`Wrote ${path('rates.csv')}: 2 settlements, 2024-01-01 to 2024-01-01 08:00 UTC.\n`)
    expect(readFileSync(path('rates.csv'), 'utf8')).toBe(
      'time,rate\n2024-01-01T00:00:00.000Z,0.0001\n2024-01-01T08:00:00.000Z,-0.0002\n',
    )
  })

  it('tells programs what it wrote', async () => {
    const { stdout } = await convert('klines.csv', 'told.csv', '--bar', '4h', '--json')
    expect(JSON.parse(stdout)).toEqual({
      file: path('told.csv'),
      kind: 'bars',
      rows: 1,
      first: '2024-01-03T04:00:00.000Z',
      last: '2024-01-03T04:00:00.000Z',
      barMs: 4 * HOUR,
      notices: ['bars of 1h joined to 4h in UTC days', 'the first bar left out: the file begins inside it'],
    })
  })

  it('writes over a file only where it is told to', async () => {
    const { code, stderr } = await convert('klines.csv', 'taken.csv')
    expect([code, stderr]).toEqual([2, expect.stringContaining('taken.csv: the file is already there')])
    expect(readFileSync(path('taken.csv'), 'utf8')).toBe('mine')
    expect((await convert('klines.csv', 'taken.csv', '--force')).code).toBe(0)
    expect(readFileSync(path('taken.csv'), 'utf8')).toMatch(/^time,open/)
  })

  it.each([
    ['klines.csv', ['--bar', '90m'], 'found --bar 90m; allowed: whole multiples of 1h, the length in the file'],
    ['klines.csv', ['--bar', '30m'], 'found --bar 30m; allowed: whole multiples of 1h, the length in the file'],
    ['klines.csv', ['--bar', '2d'], 'found --bar 2d; allowed: up to 1d'],
    ['klines.csv', ['--bar', '1d'], 'the file holds no whole bar of 1d'],
    ['klines.csv', ['--bar', '1w'], 'the file holds no whole bar of a week'],
    ['klines.csv', ['--bar', '1mo'], 'the file holds no whole bar of a month'],
    ['klines.csv', ['--bar', '4x'], '--bar: '],
    ['klines.csv', ['--to', 'xls'], '--to: '],
    ['klines.csv', ['--market', 'none'], '--market: there is no market "none"'],
    ['one.csv', ['--bar', '1d'], 'the file holds one bar, whose length cannot be told'],
    ['funding.csv', ['--bar', '1d'], 'funding rates have no bars'],
    ['trades.csv', [], 'only prices and funding rates are converted'],
    ['bad.csv', [], 'bad.csv:2  close: close is not a number: "x"'],
    ['gone.csv', [], 'there is no such file'],
  ])('refuses %s %s, and writes nothing', async (from, flags, said) => {
    const before = readdirSync(root)
    const { code, stdout, stderr } = await convert(from, 'refused.csv', ...flags)
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(said)])
    expect(readdirSync(root)).toEqual(before)
  })

  it('asks for the form where no ending tells it', async () => {
    const { code, stderr } = await convert('klines.csv', 'refused')
    expect([code, stderr]).toEqual([2, expect.stringContaining('--to: missing; the name')])
    expect(existsSync(path('refused'))).toBe(false)
  })
})
