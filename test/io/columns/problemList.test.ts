import { describe, expect, it } from 'vitest'
import { ProblemList } from '../../../src/io/columns/problemList.ts'
import { linesOf, problemsOf } from '../inputs.ts'

type Added = readonly [line: number | null, path: string, message: string, hint?: string]

function thrower(added: readonly Added[]): () => Promise<void> {
  const problems = new ProblemList('x.csv', new TextEncoder().encode('a\nb\nc\n'))
  for (const [line, path, message, hint] of added) problems.add(line, path, message, hint)
  return async () => problems.throwIfAny()
}

describe('the problems of a file', () => {
  it('are none where nothing was added', async () => {
    await expect(thrower([])()).resolves.toBeUndefined()
  })

  it('are told each where a kind has three, with one hint', async () => {
    const rows = [4, 2, 3].map(line => [line, 'high', `found ${line}; allowed: at least 9`, 'look'] as const)
    const found = await problemsOf(thrower([...rows, [null, '', 'of the whole']]))
    expect(found.map(({ line, message, hint }) => [line, message, hint])).toEqual([
      [2, 'found 2; allowed: at least 9', 'look'],
      [3, 'found 3; allowed: at least 9', null],
      [4, 'found 4; allowed: at least 9', null],
      [null, 'of the whole', null],
    ])
  })

  it('are told once over all columns where they have one way out', async () => {
    const cells = ['entry', 'stop', 'exit', 'target'].map(
      name => [2, name, `${name} is not a number: "x"`, 'look'] as const,
    )
    expect((await problemsOf(thrower(cells))).map(({ message }) => message)).toEqual([
      'entry is not a number: "x"; and 3 more like it, on lines 2 (stop), 2 (exit), 2 (target)',
    ])
    const apart = cells.map(([line, name, message]) => [line, name, message] as const)
    expect(await problemsOf(thrower(apart))).toHaveLength(4)
  })

  it('are told once where a kind has more, with the first places and their number', async () => {
    const cells = ['open', 'high', 'low', 'close'].map(name => [2, name, 'found 0; allowed: a price above 0'] as const)
    const times = Array.from({ length: 5000 }, (_, i) => [i + 3, 'time', `"${i}x" is not a time`] as const)
    expect(await linesOf(thrower([...times, ...cells]))).toEqual([
      '2 open: found 0; allowed: a price above 0; and 3 more like it, on lines 2 (high), 2 (low), 2 (close)',
      '3 time: "0x" is not a time; and 4999 more like it, on lines 4, 5, 6, 7, 8 …',
    ])
  })

  it('are counted beyond twenty kinds', async () => {
    const words = Array.from({ length: 22 }, (_, i) => 'x'.repeat(i + 1))
    const lines = await linesOf(thrower(words.map((word, i) => [i + 2, '', word] as const)))
    expect(lines).toHaveLength(21)
    expect(lines[20]).toBe('- : and 2 more problems in this file')
  })

  it('know the cells that have one', () => {
    const problems = new ProblemList('x.csv', new Uint8Array(0))
    problems.add(2, 'high', 'wrong')
    expect([problems.hasAt(2, 'high'), problems.hasAt(2, 'low')]).toEqual([true, false])
  })
})
