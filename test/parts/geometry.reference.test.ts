import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { FillRules } from '../../src/parts/fillRules.ts'
import type { Decision } from '../../src/parts/strategy.ts'
import { type Candle, makeBars } from './makeBars.ts'
import { playScript } from './playScript.ts'

const [header, ...lines] = readFileSync('test/reference/geometry.csv', 'utf8').trim().split('\n')
const names = header!.split(',')
type Row = Readonly<Record<string, string>>
const rows = lines.map(line => Object.fromEntries(line.split(',').map((cell, k) => [names[k]!, cell])) as Row)

const number = (cell: string | undefined) => (cell === '' || cell === undefined ? undefined : Number(cell))

/** Plays the bar of a row after bars that bring its order to where the row's kind says; a quiet bar follows. */
function playRow(row: Row) {
  const buy = row['side'] === 'buy'
  const side = buy ? 1 : -1
  const [limit, trigger] = [number(row['limit']), number(row['trigger'])]
  const bar: Candle = [Number(row['open']), Number(row['high']), Number(row['low']), Number(row['close'])]
  const before: Candle[] = [[100, 100, 100, 100]]
  if (row['kind'] === 'limit_later') {
    const away = limit! + side * 50
    before.push([away, away, away, away])
  }
  if (row['kind'] === 'stop_limit_resting') {
    const set = trigger! + side * 50
    const start = limit! + side * 50
    before.push([buy ? Math.max(set, start) : Math.min(set, start), 0, 0, 0])
    const at = before[1]![0]!
    before[1] = [at, at, at, at]
  }
  const decision: Decision = {
    enter: buy ? 'long' : 'short',
    stop: Number(row['stop']),
    ...(number(row['target']) === undefined ? {} : { target: Number(row['target']) }),
    ...(limit === undefined ? {} : { limit }),
    ...(trigger === undefined ? {} : { trigger }),
    ...(limit === undefined && trigger === undefined ? {} : { bars: 9 }),
  }
  const fills: FillRules = {
    intrabar: row['mode'] as FillRules['intrabar'],
    targetAtOpen: row['target_at_open'] === 'true',
    entryLimit: row['entry_limit'] as FillRules['entryLimit'],
    tick: null,
  }
  const bars = makeBars([...before, bar])
  const { tape, counts } = playScript(bars, { 0: decision }, fills)
  return { tape, counts, at: before.length }
}

function outcome(row: Row) {
  const { tape, counts, at } = playRow(row)
  const blank = { fill: '', fill_type: 'none', void: 'false', exit: '', reason: '', ambiguous: 'false', worst: '' }
  const touched_unfilled = String(counts.touchedUnfilled)
  if (tape.count === 0 || tape.entryBar[0] !== at) return { ...blank, touched_unfilled }
  const filled = {
    ...blank,
    fill: String(tape.entry[0]),
    fill_type: tape.entryRests[0] === 1 ? 'limit' : 'market',
    touched_unfilled,
  }
  if (tape.void[0] === 1) return { ...filled, void: 'true' }
  const open = tape.legs.reason[0] === 4
  return {
    ...filled,
    exit: open ? '' : String(tape.exit[0]),
    reason: open ? '' : ['stop', 'target', 'signal', 'gap'][tape.reason[0]!]!,
    ambiguous: String(tape.ambiguous[0] === 1),
    worst: String(tape.worst[0]),
  }
}

describe('the geometry of one bar', () => {
  it.each(rows.map(row => [`${row['row']}: ${row['mode']} ${row['side']} ${row['kind']}`, row] as const))(
    'row %s',
    (_, row) => {
      const { fill, fill_type, exit, reason, ambiguous, worst, touched_unfilled } = row
      expect(outcome(row)).toEqual({
        ...{ fill, fill_type, exit, reason, ambiguous, worst, touched_unfilled },
        void: row['void'],
      })
    },
  )
})
