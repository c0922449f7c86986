import { describe, expect, it } from 'vitest'
import { PLAIN_LIST, readTrades } from '../../../src/io/trades/readTrades.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()
const list = (name: string, ...sizes: number[]) =>
  [
    `Instrument,Open time,Open price,${name},Close time,Close price,PnL`,
    ...sizes.map((size, i) => `MNQ,2024-01-0${i + 2}T10:00Z,100,${size},2024-01-0${i + 2}T11:00Z,110,${size * 20}`),
  ].join('\n')
const read = (text: string) =>
  readTrades(inputFile(folder, 'list.csv', text), { ...PLAIN_LIST, stops: { kind: 'distance', distance: 10 } })

describe('what was opened, below 0 where it was sold, as ATAS writes it', () => {
  it.each(['Open volume', 'Entry qty'])('tells the sides: %s', async name => {
    const { tape } = await read(list(name, -4, 2, 1))
    expect([...tape.side]).toEqual([-1, 1, 1])
  })

  it('tells none where all are above 0', async () => {
    expect(await problemsOf(() => read(list('Open volume', 4, 2, 1)))).not.toEqual([])
  })
})
