import { describe, expect, it } from 'vitest'
import { problemsOf, temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()

const MOVES = [50, 40, -40, 20, -20]
const SWAPS = [-3, 0, 0, 0, 0]

interface Form {
  readonly name?: string
  readonly start: number
  /** Whether results are after the fee, and after the swap. */
  readonly holds: readonly [boolean, boolean]
  readonly swaps?: readonly number[]
  readonly isPriced?: boolean
}

function list({ name = 'pnl', start, holds, swaps = SWAPS, isPriced = false }: Form): string[] {
  let balance = start
  const rows = MOVES.map((move, i) => {
    balance += move - 2 + swaps[i]!
    const prices = isPriced ? [100, 100 + move, 1] : []
    const made = move - (holds[0] ? 2 : 0) + (holds[1] ? swaps[i]! : 0)
    return [`2024-01-0${i + 2}`, 'long', ...prices, made, 2, swaps[i], balance].join(',')
  })
  return [`exit_time,side,${isPriced ? 'entry,exit,quantity,' : ''}${name},commission,swap,balance`, ...rows]
}

const net = (swaps: readonly number[]) => MOVES.reduce((sum, move, i) => sum + move - 2 + swaps[i]!, 0)

describe('a column of costs in the first row alone, which has no step', () => {
  it.each<Form>([
    { start: 10_000, holds: [true, false] },
    { start: 10_000, holds: [true, true] },
    { start: 10_000, holds: [false, false] },
  ])('is asked: %j', async form => {
    const [problem] = await problemsOf(() => statsOfRows(folder, list(form)))
    expect(problem?.message).toContain('no step of "balance" is that of a trade with "swap"')
    const own = form.holds[0] ? 'included' : 'subtract'
    expect(problem?.hint).toContain(`--costs "commission=${own}" --costs "swap=included"`)
    expect(problem?.hint).toContain(`--costs "commission=${own}" --costs "swap=add"`)
  })

  it.each<Form>([
    { start: 0, holds: [false, false] },
    { start: 10_000, holds: [true, false], isPriced: true },
    { start: 10_000, holds: [true, true], isPriced: true },
    { start: 10_000, holds: [true, true], name: 'net pnl' },
    { start: 10_000, holds: [true, false], swaps: [-3, 0, -1, 0, 0] },
  ])('counts where a sum from 0, a price, a name or another row tells: %j', async form => {
    const stats = await statsOfRows(folder, list(form))
    expect(stats.values.net_profit).toBe(net(form.swaps ?? SWAPS))
  })

  it('is asked where the steps contradict the name', async () => {
    const form: Form = { start: 10_000, holds: [false, false], name: 'net pnl' }
    expect(await problemsOf(() => statsOfRows(folder, list(form)))).toHaveLength(1)
  })
})

describe('a balance in whole dollars', () => {
  const FEES = [0.31, 0.93, 0.62]

  function rounded(count: number, holds: readonly [number, number], part = 1): { lines: string[]; net: number } {
    let balance = 10_000.37
    let [net, lines] = [0, ['exit_time,side,pnl,commission,exchange fee,balance']]
    for (let i = 0; i < count; i++) {
      const move = MOVES[i % MOVES.length]! + (i % 7) * 0.5
      const [fee, other] = [FEES[i % 3]! * part, (FEES[(i + 1) % 3]! / 2) * part]
      balance += move - fee - other
      net += move - fee - other
      const made = move - holds[0] * fee - holds[1] * other
      const day = new Date(Date.UTC(2024, 0, 2 + i)).toISOString().slice(0, 10)
      lines = [
        ...lines,
        [day, 'long', made.toFixed(4), fee.toFixed(4), other.toFixed(4), Math.round(balance)].join(','),
      ]
    }
    return { lines, net }
  }

  it.each<readonly [number, number]>([
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ])('tells what results hold by how far it drifts: %j', async (...holds) => {
    const { lines, net } = rounded(40, holds)
    expect((await statsOfRows(folder, lines)).values.net_profit).toBeCloseTo(net, 6)
  })

  it('is asked for where too few rows drift', async () => {
    const { lines } = rounded(5, [0, 0], 0.1)
    const [problem] = await problemsOf(() => statsOfRows(folder, lines))
    expect(problem?.message).toContain('is too rounded to tell whether by costs, too')
  })
})
