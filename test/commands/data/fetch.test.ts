import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { guide } from '../../docs/manual.ts'
import { fakeVenue } from '../../io/net/fakeVenue.ts'
import { endOf, inProcess, startStepup, workFolder } from '../commandLine.ts'

const root = workFolder()
const server = await fakeVenue()
const path = (name: string) => join(root, name)
const fetchData = (...args: string[]) => inProcess('data', 'fetch', ...args, '--base-url', server.url)
const SPAN = ['--from', '2024-01-03', '--to', '2024-01-05']

describe('stepup data fetch', () => {
  it('says what it saved, and where from', async () => {
    const out = path('hours.csv')
    const { code, stdout, stderr } = await fetchData('bybit', 'BTCUSDT', '1h', ...SPAN, '--out', out)
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: `Wrote ${out}: 48 bars of 1h, 2024-01-03 to 2024-01-04 23:00 UTC, none missing.
Where it comes from: ${path('hours.source.json')}
`,
      stderr: '',
    })
    expect(JSON.parse(readFileSync(path('hours.source.json'), 'utf8'))).toMatchObject({ venue: 'bybit', rows: 48 })
    const inspected = await inProcess('data', 'inspect', out, '--market', 'btc-perp', '--json')
    expect(JSON.parse(inspected.stdout)).toMatchObject({ kind: 'bars', rows: 48, market: { missing: { missing: 0 } } })
  })

  it('fetches funding rates that a scenario reads', async () => {
    const out = path('funding.csv')
    const { stdout } = await fetchData('okx', 'BTC-USDT-SWAP', '--funding', ...SPAN, '--out', out)
    expect(stdout).toContain(`Wrote ${out}: 6 settlements, 2024-01-03 to 2024-01-04 16:00 UTC, none missing.`)
    const inspected = await inProcess('data', 'inspect', out, '--json')
    expect(JSON.parse(inspected.stdout)).toMatchObject({ kind: 'funding', rows: 6, everyMs: 8 * 3_600_000 })
  })

  it('tells what the venue lacks', async () => {
    server.holes.add(Date.parse('2024-01-03T05:00Z'))
    const { stdout } = await fetchData('bybit', 'BTCUSDT', '1h', ...SPAN, '--out', path('hole.csv'))
    server.holes.clear()
    expect(stdout).toContain('1 missing at the venue, most after 2024-01-03 04:00 (to 2024-01-03 06:00).')
  })

  it('tells programs the same', async () => {
    const args = ['mexc', 'BTC_USDT', '1d', '--from', '2024-01-03', '--to', '2024-01-05', '--json']
    const { stdout } = await fetchData(...args, '--out', path('days.csv'))
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'bars', bar: '1d', rows: 2, missing: 0, file: path('days.csv') })
  })

  it('keeps what is there when it is interrupted, and goes on from there', async () => {
    const args = ['data', 'fetch', 'weex', 'BTCUSDT', '1h', '--from', '2024-01-03', '--to', '2024-01-20']
    const more = ['--out', path('long.csv'), '--base-url', server.url]
    const child = startStepup([...args, ...more])
    server.asked.length = 0
    server.onAsked = count => count === 3 && child.kill('SIGINT')
    const { code, stderr } = await endOf(child)
    server.onAsked = () => {}
    expect(code).toBe(130)
    expect(stderr).toContain('interrupted: what was fetched is kept in')
    expect([existsSync(path('long.csv')), existsSync(path('long.csv.partial'))]).toEqual([false, true])
    const asked = server.asked.length
    expect((await inProcess(...args, ...more)).code).toBe(0)
    expect(readFileSync(path('long.csv'), 'utf8').trimEnd().split('\n')).toHaveLength(1 + 17 * 24)
    expect(server.asked.length - asked).toBeLessThanOrEqual(3)
  }, 60_000)

  it.each([
    [
      ['binanc', 'BTCUSDT', '1h', ...SPAN],
      ['--venue: found "binanc"', 'did you mean "binance"?'],
    ],
    [['binance', 'BTC/USDT', '1h', ...SPAN], ['--symbol: found "BTC/USDT"']],
    [['binance', 'BTCUSDT', '7m', ...SPAN], ['--bar: found "7m"; allowed: a bar length of the venue: 1m, 3m']],
    [['binance', 'BTCUSDT', ...SPAN], ['--bar: missing; it takes a bar length of the venue']],
    [['binance', 'BTCUSDT', '1h', '--funding', ...SPAN], ['--funding: rates have no bars']],
    [['binance', 'BTCUSDT', '1h'], ['--from: missing']],
    [
      ['binance', 'BTCUSDT', '1h', '--from', 'soon', '--to', 'late'],
      ['--from: found "soon"', '--to: found "late"'],
    ],
    [['binance', 'BTCUSDT', '1h', '--from', '2024-01-05', '--to', '2024-01-05'], ['a time after --from']],
  ])('refuses %s, and asks nobody', async (args, said) => {
    server.asked.length = 0
    const { code, stdout, stderr } = await fetchData(...args, '--out', path('refused.csv'))
    expect([code, stdout]).toEqual([2, ''])
    for (const words of said) expect(stderr).toContain(words)
    expect(stderr).not.toContain('--to: found nothing')
    expect([server.asked.length, existsSync(path('refused.csv'))]).toEqual([0, false])
  })

  it('does what the guide shows', async () => {
    const [, command, shown] = /^npx stepup (data fetch .*)\n([\s\S]*?)\n```/m.exec(guide('prices'))!
    const [, , , symbol, bar] = command!.split(' ')
    const out = path(`binance-${symbol}-${bar}.csv`)
    const { stdout } = await inProcess(...command!.split(' '), '--base-url', server.url, '--out', out)
    expect(stdout.replaceAll(`${root}/`, '').trimEnd()).toBe(shown)
  })

  it('refuses an address that is none', async () => {
    const args = ['data', 'fetch', 'binance', 'BTCUSDT', '1h', ...SPAN, '--base-url', 'ftp://x']
    expect((await inProcess(...args)).stderr).toContain('--base-url: found "ftp://x"')
  })
})
