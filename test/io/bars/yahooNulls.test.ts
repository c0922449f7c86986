import { expect, it } from 'vitest'
import { readBars } from '../../../src/io/bars/readBars.ts'
import { inputFile, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()

it('bars of the chart of Yahoo without a price, or with one missing, are left out and counted', async () => {
  const quote = {
    open: [4815, null, null, 4760],
    high: [4829, null, 4770, 4765],
    low: [4762, null, 4725, 4755],
    close: [4783, null, 4730, 4762],
    volume: [1, null, 3, 4],
  }
  const timestamp = [0, 1, 2, 3].map(day => 1_704_171_600 + day * 86_400)
  const answer = { chart: { result: [{ timestamp, indicators: { quote: [quote] } }], error: null } }
  const file = inputFile(folder, 'chart.json', JSON.stringify(answer))
  const { bars, facts } = await readBars(file, { format: 'auto', from: null, to: null })
  expect(Array.from(bars.open)).toEqual([4815, 4760])
  expect(facts.repairs).toEqual(
    expect.arrayContaining([
      'null among the prices of a bar, which is not whole and not used: 1 row',
      '2 rows without any price left out',
    ]),
  )
})
