import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DECISION_FIELDS, TARGET_FIELDS } from '../../src/parts/decisionFields.ts'
import { Purpose, rootKey, Stream } from '../../src/parts/random.ts'
import type { OpenTrade } from '../../src/parts/strategy.ts'
import { files, stepup, workFolder } from '../commands/commandLine.ts'
import { readRows } from '../commands/scenarios.ts'
import { guide } from './manual.ts'
import { codeOf, fences, names } from './markdown.ts'

const text = guide('strategy')
const strategies = fences(text)
  .filter(({ info, text: code }) => info === 'ts' && code.includes('defineStrategy('))
  .map(({ text: code }) => ({ code, name: /name: '([\w-]+)'/.exec(code)![1]! }))
const root = workFolder()

/** So many half hours of a walk on quarters. */
function walk(bars: number): string {
  const chance = new Stream(rootKey('walk'), 0, Purpose.prices)
  const quarters = (most: number) => chance.nextIndex(4 * most) / 4
  const rows = ['time,open,high,low,close']
  let open = 5000
  for (let i = 0; i < bars; i++) {
    const close = open + quarters(21) - 10
    const [high, low] = [Math.max(open, close) + quarters(6), Math.min(open, close) - quarters(6)]
    rows.push([new Date(Date.UTC(2024, 0, 1, 0, 30 * i)).toISOString(), open, high, low, close].join(','))
    open = close
  }
  return `${rows.join('\n')}\n`
}

describe('strategies of the guide', () => {
  it('are the two of the project’s scenarios, but for what they import, and short', () => {
    expect(strategies.map(({ name }) => name)).toEqual(['inside-day', 'dip-in-trend'])
    for (const { name, code } of strategies) {
      const own = readFileSync(`scenarios/strategies/${name}.ts`, 'utf8')
      const withoutHead = (file: string) => file.slice(file.indexOf('export default')).trim()
      expect(withoutHead(code)).toBe(withoutHead(own))
      expect(code.trim().split('\n').length).toBeLessThanOrEqual(30)
    }
  })

  it('say all that a decision may say', () => {
    const code = codeOf(text)
    const fields = [...Object.values(DECISION_FIELDS).flat(), ...TARGET_FIELDS]
    expect(fields.filter(field => !names(code, field))).toEqual([])
  })

  it('say all that a strategy knows of its trade', () => {
    // The type demands every field of an open trade here, and no other.
    const fields: Readonly<Record<keyof OpenTrade, true>> = {
      ...{ side: true, entry: true, stop: true, target: true, entryBar: true },
    }
    const [from, to] = ['| field of `trade` |', 'A decision is'].map(mark => text.indexOf(mark))
    const told = [...text.slice(from, to).matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, cell]) => cell!.split(', '))
    expect(told.toSorted()).toEqual(
      Object.keys(fields)
        .map(field => `\`${field}\``)
        .toSorted(),
    )
  })

  it.each(strategies)('$name runs from the folder where init has put the scenario', async ({ name, code }) => {
    const folder = files(join(root, name), {
      'prices.csv': walk(480),
      [`strategies/${name}.ts`]: code,
    })
    const init = await stepup(['init', 'mine', '--market', 'mes', '--file', 'prices.csv', '--start', '20000'], {
      cwd: folder,
    })
    expect(init).toMatchObject({ code: 0, stderr: '' })
    const mine = readFileSync(join(folder, 'mine.yaml'), 'utf8')
    const asked = `strategy: { use: ./strategies/${name}.ts }\nexits: { flatAtSessionEnd: { minutesBefore: 15 } }`
    writeFileSync(join(folder, 'mine.yaml'), mine.replace(/^strategy:(\n +.*)+/m, asked))
    const run = await stepup(['run', 'mine.yaml', '--quiet', '--no-report', '--set', 'samples.count=0'], {
      cwd: folder,
    })
    expect(run).toMatchObject({ code: 0, stderr: '' })
    const rows = readRows(join(folder, 'reports/mine/trades.csv'))
    expect(rows.length).toBeGreaterThan(20)
    expect(rows.map(row => row['reason'])).toContain('session')
    if (name !== 'dip-in-trend') return
    const fills = readRows(join(folder, 'reports/mine/fills.csv')).filter(row => row['kind'] === 'exit')
    expect(fills.filter(row => row['reason'] === 'target').length).toBeGreaterThan(5)
    expect(fills.some(row => row['leg'] === '2')).toBe(true)
  })
})
