import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, it, vi } from 'vitest'
import { askOnTerminal } from '../../src/commands/askOnTerminal.ts'
import { initInterview } from '../../src/commands/initInterview.ts'
import { files, inProcess, workFolder } from './commandLine.ts'
import { wavyPrices } from './scenarios.ts'

const root = files(workFolder(), {
  'prices.csv': wavyPrices(90),
  'trades.csv': 'id,side,entry,exit\n1,long,4000,4020\n2,short,4020,4030\n',
})
const path = (name: string) => join(root, name)

/** Answers in order; what was asked and said. */
async function interview(given: Record<string, string>, answers: readonly string[]) {
  const [asked, said]: [string[], string[]] = [[], []]
  const left = [...answers]
  const ask = async (question: string) => {
    asked.push(question)
    const answer = left.shift()
    if (answer === undefined) throw new Error(`nobody answers ${question}`)
    return answer
  }
  const found = await initInterview(given, ask, text => said.push(text))
  expect(left).toEqual([])
  return { found, asked, said }
}

describe('the interview of init', () => {
  it('asks for what a future needs, and again where an answer cannot be taken', async () => {
    const { found, asked, said } = await interview({}, [
      ...['nowhere.csv', path('prices.csv')],
      ...['mess', ' MES '],
      ...['much', '20000'],
    ])
    expect(found).toEqual({ file: path('prices.csv'), market: 'MES', start: '20000' })
    expect(asked).toHaveLength(6)
    expect(said).toEqual([
      'There is no file "nowhere.csv".',
      'There is no market "mess": did you mean "mes"?',
      'A number above 0 is needed.',
    ])
  })

  it('asks a perpetual for its venue and leverage, a list for its stops, and for nothing that a flag gave', async () => {
    const { found, asked } = await interview({ file: path('trades.csv'), market: 'btc-perp' }, [
      ...['20000', 'binance', '5', '1%'],
    ])
    expect(found).toMatchObject({ start: '20000', venue: 'binance', leverage: '5', 'stop-distance': '1%' })
    expect(asked.map(question => question.slice(0, 8))).toEqual(['The acco', 'The venu', 'The leve', 'How far '])
    const bars = await interview({ file: path('prices.csv'), market: 'btc-perp', start: '1' }, ['binance', '5', ''])
    expect(bars.found).not.toHaveProperty('funding')
  })

  it('is over where there is no file of one’s own', async () => {
    expect((await interview({}, [''])).found).toBeNull()
  })

  it('reads from a terminal, line by line, and says where the input ends', async () => {
    const input = new PassThrough()
    const terminal = { input, output: new PassThrough() }
    const asking = askOnTerminal(terminal, new AbortController().signal, async ask => [await ask('a'), await ask('b')])
    input.write('one\n')
    await vi.waitFor(() => expect(terminal.output.read()?.toString()).toContain('b'))
    input.end('two\n')
    expect(await asking).toEqual(['one', 'two'])
    const silent = { input: new PassThrough(), output: new PassThrough() }
    const unanswered = askOnTerminal(silent, new AbortController().signal, ask => ask('a'))
    silent.input.end()
    await expect(unanswered).rejects.toThrow(/the input ended before.*\n.*--market/)
    const interrupted = new AbortController()
    const waiting = askOnTerminal({ input: new PassThrough(), output: new PassThrough() }, interrupted.signal, ask =>
      ask('a'),
    )
    interrupted.abort(new Error('interrupted'))
    await expect(waiting).rejects.toThrow('interrupted')
  })
})

describe('init without a terminal', () => {
  it('asks nothing: flags alone count, and what is missing is said', async () => {
    const { code, stderr } = await inProcess('init', path('none'), '--file', path('prices.csv'))
    expect([code, stderr]).toEqual([2, expect.stringMatching(/--market: missing[\s\S]*/)])
    expect(stderr).toContain('--start: missing')
    expect(existsSync(path('none.yaml'))).toBe(false)
  })

  it('takes the way out of a list without stops that it names', async () => {
    const flags = ['init', path('list'), '--market', 'mes', '--start', '20000', '--file', path('trades.csv')]
    const refused = await inProcess(...flags)
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('--stop-distance 1%')])
    expect((await inProcess(...flags, '--stop-distance', '1%')).code).toBe(0)
    expect(readFileSync(path('list.yaml'), 'utf8')).toContain('\n    stopDistance: 1%')
    const out = join(root, 'out')
    expect((await inProcess('run', path('list.yaml'), '--out', out, '--no-report')).code).toBe(0)
    const wrong = await inProcess('init', path('w'), ...flags.slice(2), '--stop-distance', 'far')
    expect(wrong.stderr).toContain(
      '--stop-distance: found "far"; allowed: a distance such as 50, or a share such as 1%',
    )
    const prices = ['--market', 'mes', '--start', '20000', '--file', path('prices.csv'), '--stop-distance', '50']
    expect((await inProcess('init', path('p'), ...prices)).stderr).toContain('leave out --stop-distance')
  })
})
