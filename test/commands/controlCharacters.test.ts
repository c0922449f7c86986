import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { files, inProcess, workFolder } from './commandLine.ts'
import { readRows, scenarioYaml, wavyPrices } from './scenarios.ts'

const EVIL = 'a\\e[31mred\\u202egreen\\nSPOOFED\\x9b2J'
const root = files(workFolder(), {
  'prices.csv': wavyPrices(200),
  'evil.yaml': `${scenarioYaml({ samples: '{ count: 20, trades: 10 }' }).replace(/^name:.*$/m, '')}
name: "${EVIL}"
notes: ["${EVIL}"]
`,
  'unknown.yaml': `"${EVIL}": 1\n`,
  'trades.csv': 'id,side,entry,stop,exit\n=1+1,long,100,90,120\n\u001b[31m-2,short,100,110,"8\u001b[2J0"\n',
})
const OUT = join(root, 'out')

/** Everything but tabs and the ends of lines that could steer a terminal. */
const STEERING = /[^\P{Cc}\n\t]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

describe('control characters of the input', () => {
  it('reach neither terminal, nor JSON, nor pages', async () => {
    const commands = [
      ['run', join(root, 'evil.yaml'), '--out', OUT],
      ['run', join(root, 'evil.yaml'), '--out', OUT, '--json'],
      ['check', join(root, 'evil.yaml')],
      ['why', OUT, '--trade', '1'],
      ['check', join(root, 'unknown.yaml')],
      ['check', join(root, 'no\u001b[31m\u202efile.yaml')],
      ['stats', join(root, 'trades.csv')],
      ['\u001b[31mcommand'],
    ]
    for (const command of commands) {
      const { stdout, stderr } = await inProcess(...command)
      expect(stdout + stderr).not.toMatch(STEERING)
      expect(stdout + stderr).not.toMatch(/^SPOOFED/m)
      if (command.includes('--json')) expect(JSON.parse(stdout).name).toBe('a\u001b[31mred\u202egreen\nSPOOFED\u009b2J')
    }
    for (const page of ['report.html', 'report.md']) {
      const visible = readFileSync(join(OUT, page), 'utf8').replace(/<script.*?<\/script>/gs, '')
      expect(visible).toContain('red\ufffdgreen')
      expect(visible).not.toMatch(STEERING)
    }
  })
})

describe('an id that a spreadsheet would run', () => {
  it('stands behind an apostrophe in the tables, and without it where they are read again', async () => {
    const list =
      'id,side,entry,stop,exit\n=1+1,long,100,90,120\n@x,short,100,110,80\n-3,long,100,90,130\nplain,long,100,90,95\n'
    const scenario = (file: string) =>
      scenarioYaml({
        prices: `{ trades: { file: ${file}, pricesAre: fills } }`,
        samples: '{ count: 0 }',
        strategy: 'null',
      })
    files(root, { 'list.csv': list, 'list.yaml': scenario('list.csv'), 'again.yaml': scenario('list/tape.csv') })
    const run = async (name: string) => {
      const out = join(root, name)
      const { code, stderr } = await inProcess(
        'run',
        join(root, `${name}.yaml`),
        '--out',
        out,
        '--quiet',
        '--no-report',
      )
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      return readRows(join(out, 'trades.csv')).map(row => row['id'])
    }
    const guarded = ["'=1+1", "'@x", "'-3", 'plain']
    expect(await run('list')).toEqual(guarded)
    expect(await run('again')).toEqual(guarded)
    expect(JSON.parse(readFileSync(join(root, 'again', 'decisions.jsonl'), 'utf8').split('\n')[0]!).id).toBe('=1+1')
    expect((await inProcess('stats', join(root, 'list', 'trades.csv'))).code).toBe(0)
    expect((await inProcess('verify', join(root, 'again'))).code).toBe(0)
  })
})
