import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import seedrandom from 'seedrandom'
import { beforeAll, describe, expect, it } from 'vitest'
import { sha256 } from '../../src/io/files/sha256.ts'
import { markdownReport } from '../../src/report/markdown/markdownReport.ts'
import { readResult } from '../../src/run/folder/readResult.ts'
import { readOrigin, readReceipt, readRepeated } from '../../src/run/folder/readRun.ts'
import { InputError } from '../../src/scenario/problem.ts'
import { files, inProcess, workFolder } from './commandLine.ts'
import { scenarioYaml, wavyPrices } from './scenarios.ts'

const root = workFolder()
const RUN = join(root, 'run')
const COPY = join(root, 'copy')
const MANIFEST = '.stepup.sha256'
const READ = [
  'summary.json',
  'origin.json',
  'trades.csv',
  'tape.csv',
  'legs.csv',
  'equity.csv',
  'drawdowns.csv',
  'bands.csv',
  'decisions.jsonl',
]

beforeAll(async () => {
  const strategy =
    '{ use: breakout, lookback: 5, stop: { atr: 1, period: 3 }, targets: [{ r: 1, share: 50% }, { r: 2, share: 50% }] }'
  files(root, {
    'scenario.yaml': scenarioYaml({ strategy, samples: '{ count: 20, trades: 10, risks: [1%, 2%] }' }),
    'prices.csv': wavyPrices(120),
  })
  expect((await inProcess('run', join(root, 'scenario.yaml'), '--out', RUN, '--no-report')).code).toBe(0)
})

type Random = () => number
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!

/** A text with one cell, value or token of it replaced. */
const replaced = (text: string, random: Random, by: string): string => {
  const tokens = [...text.matchAll(/-?\d+\.?\d*|"[^"]*"|[a-z_]{3,}/g)]
  const { 0: token, index } = pick(random, tokens)
  return text.slice(0, index) + by + text.slice(index + token.length)
}

const DAMAGES: readonly ((text: string, random: Random) => string)[] = [
  (text, random) => {
    const bytes = Buffer.from(text)
    for (let k = 0; k < 3; k++) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
    return bytes.toString('latin1')
  },
  (text, random) => text.slice(0, Math.floor(random() * text.length)),
  (text, random) => replaced(text, random, pick(random, ['"text"', 'null', 'true', '[]', '{}', '[[[]]]'])),
  (text, random) => replaced(text, random, pick(random, ['1e308', '-1e308', '1e999', '99999999999999999999', '-0'])),
  (text, random) => replaced(text, random, pick(random, ['NaN', 'Infinity', '-Infinity', '0x10', '1e-320'])),
  (text, random) => replaced(text, random, pick(random, ['['.repeat(50_000), '{"a":'.repeat(50_000)])),
  (text, random) => replaced(text, random, 'x'.repeat(100_000)),
  text =>
    text
      .split('\n')
      .map(line => line.split(',').slice(1).join(','))
      .join('\n'),
  text => text.split('\n').slice(0, 1).concat(text.split('\n').slice(2)).join('\n'),
  text => text.replace(/^[^\n]*\n/, ''),
  () => '',
  () => 'null\n',
]

/** Damages one file of a copy of the run, and gives its name; `forged`: the list of hashes goes with it. */
function damage(random: Random, forged: boolean): string {
  rmSync(COPY, { recursive: true, force: true })
  cpSync(RUN, COPY, { recursive: true })
  const name = pick(random, forged ? READ : [...READ, MANIFEST])
  const path = join(COPY, name)
  if (random() < 0.05) {
    rmSync(path)
    return name
  }
  const before = readFileSync(path, 'utf8')
  const after = pick(random, DAMAGES)(before, random)
  writeFileSync(path, after)
  if (forged) {
    const list = join(COPY, MANIFEST)
    writeFileSync(list, readFileSync(list, 'utf8').replace(sha256(before), sha256(after)))
  }
  return name
}

/** Reads everything that `report`, `why` and `verify` read; true where it is accepted. Throws all but InputError. */
async function isAccepted(told: string): Promise<boolean> {
  try {
    const { result } = await readResult(COPY)
    readReceipt(COPY, 2)
    readRepeated(COPY)
    readOrigin(COPY)
    markdownReport(result)
    return true
  } catch (error) {
    if (!(error instanceof InputError)) throw new Error(told, { cause: error })
    expect(error.message, told).toContain(COPY)
    return false
  }
}

/** The lines of the list of hashes that name a file that is read. */
function linesOfRead(folder: string): string {
  const lines = readFileSync(join(folder, MANIFEST), 'utf8').split('\n')
  return lines.filter(line => READ.some(name => line.endsWith(`  ${name}`))).join('\n')
}

describe('a folder that is not there', () => {
  it('is answered with how to find the folders of runs, also where RUN was typed as it is printed', async () => {
    const said = async (...args: string[]) => (await inProcess(...args)).stderr
    for (const args of [
      ['why', 'RUN', '--trade', '3'],
      ['verify', 'RUN'],
    ]) {
      expect(await said(...args)).toMatch(
        /RUN.summary\.json: there is no such file\n.*RUN stands for the folder of a run/,
      )
    }
    expect(await said('why', join(root, 'gone'), '--trade', '3')).toContain('npx stepup open lists the folders')
  })
})

describe('damaged results', () => {
  const PARTS = Array.from({ length: 5 }, (_, part) => part)

  it.each(PARTS)('are refused, with the file named: part %i', async part => {
    const random = seedrandom(`damage ${part}`)
    for (let i = 0; i < 25; i++) {
      const name = damage(random, false)
      const told = `damage ${part}, ${i}: ${name}`
      const isSame = readFileSync(join(RUN, name)).equals(bytesOf(name))
      const accepted = await isAccepted(told)
      // Of the list of hashes only the lines of what is read decide: nobody asks for the others.
      if (name === MANIFEST) expect(!accepted || linesOfRead(COPY) === linesOfRead(RUN), told).toBe(true)
      else expect(accepted, told).toBe(isSame)
    }
  })

  it.each(PARTS)('are no defect where the list of hashes goes with them: part %i', async part => {
    const random = seedrandom(`forgery ${part}`)
    for (let i = 0; i < 25; i++) {
      const told = `forgery ${part}, ${i}: ${damage(random, true)}`
      if (!(await isAccepted(told)) || i % 12 > 0) continue
      const { code, stderr } = await inProcess('report', COPY)
      expect({ code, stderr }, told).toEqual({ code: 0, stderr: '' })
    }
  })

  it('end a command with exit code 2 and the place', async () => {
    rmSync(COPY, { recursive: true, force: true })
    cpSync(RUN, COPY, { recursive: true })
    const path = join(COPY, 'trades.csv')
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^(3,.*?),(?:long|short),/m, '$1,sideways,'))
    const { code, stdout, stderr } = await inProcess('report', COPY)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(`${path}:4  side: found "sideways"; allowed: long, short`)

    const summary = join(COPY, 'summary.json')
    const text = readFileSync(join(RUN, 'summary.json'), 'utf8')
    const line = text.slice(0, text.indexOf('"notes"')).split('\n').length
    const said = async (notes: string) => {
      writeFileSync(summary, text.replace('"notes": []', `"notes": ${notes}`))
      return (await inProcess('why', COPY, '--trade', '1')).stderr
    }
    expect(await said('[7]')).toContain(`${summary}:${line}:13  notes.0: found 7; allowed: text`)
    expect(await said('[7,]')).toContain(`${summary}:${line}:15: this is not valid JSON`)
    expect(await said('["a" "b"]')).toContain(`${summary}:${line}:17: this is not valid JSON`)
    expect(await said('[]')).not.toContain('damaged')
    expect(await said('["changed"]')).toContain(`${summary}: the file was changed after its run`)
  })
})

function bytesOf(name: string): Buffer {
  const path = join(COPY, name)
  return existsSync(path) ? readFileSync(path) : Buffer.alloc(0)
}
