import { describe, expect, it } from 'vitest'
import { readBars } from '../../../src/io/bars/readBars.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()
const read = (...lines: readonly unknown[]) => {
  const text = lines.map(line => `${JSON.stringify(line)}\n`).join('')
  return readBars(inputFile(folder, 'pages.jsonl', text), { format: 'auto', from: null, to: null })
}
const MINUTE = 60_000
const START = Date.UTC(2024, 0, 1)
const rowsFrom = (minute: number) => [0, 1].map(i => [START + (minute + i) * MINUTE, 10, 12, 9, 11, 5])
const answer = (minute: number) => ({
  retCode: 0,
  result: { list: rowsFrom(minute).map(row => [...row, 1].map(String)) },
})
const named = (minute: number) =>
  rowsFrom(minute).map(([time, open, high, low, close]) => ({ time, open, high, low, close }))

describe('lines of JSON that hold many rows each', () => {
  it.each([
    ['lists of rows', rowsFrom],
    ['lists of objects', named],
    ['answers of an API', answer],
  ])('are read as one table: %s', async (_, page) => {
    const { bars } = await read(page(0), page(2))
    expect([...bars.time]).toEqual([0, 1, 2, 3].map(i => START + i * MINUTE))
    expect([...bars.close]).toEqual([11, 11, 11, 11])
  })

  it('are counted where an answer has no rows', async () => {
    const { bars, facts } = await read(answer(0), { retCode: 10_006, retMsg: 'Too many visits' }, answer(2))
    expect(bars.time).toHaveLength(4)
    expect(facts.repairs).toContain('1 line without rows, such as an answer that refuses: left out')
  })

  it('are refused where they are of different columns', async () => {
    expect(await problemsOf(() => read(rowsFrom(0), named(2)))).toMatchObject([
      {
        message: 'the lines are JSON, each by itself, and hold no rows, or rows of different columns',
        hint: 'keep the lines of one kind in a file',
      },
    ])
  })

  it('are none where a line is a row with a list in it', async () => {
    const rows = named(0).map(row => ({ ...row, tags: [{ a: 1 }] }))
    expect((await read(...rows)).bars.time).toHaveLength(2)
  })
})
