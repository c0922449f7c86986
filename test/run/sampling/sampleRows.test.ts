import { describe, expect, it } from 'vitest'
import type { SampledAccounts } from '../../../src/results/sampledAccounts.ts'
import { KeptRows } from '../../../src/run/sampling/keptRows.ts'
import { sampleColumns, sampleHeader, sampleRows } from '../../../src/run/sampling/sampleRows.ts'

const COUNT = 20_000
const TRADES = 70_000
const TIERS = ['micro', 'standard']

/** Accounts in two goes, with room for more; numbers of trades that need more than two bytes. */
function accountsOf(trades: number): SampledAccounts {
  const kept = new KeptRows(COUNT + 5, TIERS.length, trades)
  for (const [from, to] of [
    [0, 12_345],
    [12_345, COUNT],
  ] as const) {
    const column = (of: (a: number) => number) => Uint32Array.from({ length: to - from }, (_, k) => of(from + k))
    kept.add({
      stage: Uint8Array.from(column(a => a % 2)),
      stalled: Uint8Array.from(column(a => Number(a % 5 === 0))),
      taken: column(a => trades - (a % 7)),
      liquidations: column(a => a % 3),
      ruinedAt: column(a => (a % 4 === 1 ? trades - 1 : 0)),
      firstTrade: column(a => a).reduce(
        (all, a, k) => all.fill(a % 3, 2 * k + 1, 2 * k + 2),
        new Uint32Array(2 * (to - from)),
      ),
    })
  }
  const key = { variant: 'bold', label: 'bold, "all in"', risk: 0.02 }
  const finalEquity = new Float64Array(COUNT + 5).map((_, a) => 1000 + a / 7)
  const worstDrawdown = new Float64Array(COUNT + 5).map((_, a) => a / COUNT)
  return { ...key, count: COUNT, finalEquity, worstDrawdown, ...kept.columns }
}

function linesOf(accounts: SampledAccounts, withNames: boolean): string[] {
  const pieces = Array.from(sampleRows(accounts, withNames), piece => piece.slice())
  return Buffer.concat(pieces).toString().trimEnd().split('\n')
}

describe('sampleRows', () => {
  it('is a row for each account under its number, however many there are', () => {
    const lines = linesOf(accountsOf(TRADES), false)
    expect(lines).toHaveLength(COUNT)
    const row = (a: number, ...rest: string[]) =>
      [0.02, a + 1, TRADES - (a % 7), 1000 + a / 7, a / COUNT, ...rest].join(',')
    expect(lines[0]).toBe(row(0, '0', '', '0', 'false', 'true', 'false'))
    expect(lines[17]).toBe(row(17, '1', '2', '2', 'true', 'false', 'false'))
    expect(lines.at(-1)).toBe(row(COUNT - 1, '1', '1', '1', 'false', 'false', 'true'))
    expect(lines.map(line => line.split(',')[1])).toEqual(Array.from({ length: COUNT }, (_, a) => String(a + 1)))
  })

  it('ends with the label where variants have names', () => {
    const [plain, named] = [false, true].map(withNames => linesOf(accountsOf(100), withNames))
    expect(named).toEqual(plain!.map(line => `${line},"bold, ""all in"""`))
  })

  it('has as columns what its cells say', () => {
    const accounts = accountsOf(100)
    const columns = sampleColumns(TIERS, [accounts, accounts], true)
    expect(columns.map(({ name }) => name)).toEqual(sampleHeader(TIERS, true))
    for (const { kind, name, values } of columns.slice(0, -1)) {
      const cells = linesOf(accounts, false).map(
        line => line.split(',')[columns.findIndex(each => each.name === name)]!,
      )
      const told = cells.map(cell => (kind === 'flag' ? cell === 'true' : cell === '' ? null : Number(cell)))
      expect(values).toEqual([...told, ...told])
    }
    expect(columns.at(-1)!.values).toEqual(new Array(2 * COUNT).fill(accounts.label))
  })
})

describe('KeptRows', () => {
  it('takes two bytes for a number of trades where no account has more than fit', () => {
    expect(accountsOf(0xffff).taken).toBeInstanceOf(Uint16Array)
    expect(accountsOf(0x10000).taken).toBeInstanceOf(Uint32Array)
    expect([...accountsOf(0xffff).taken.subarray(0, 2)]).toEqual([0xffff, 0xfffe])
  })
})
