import { expect, it } from 'vitest'
import { readMarket } from '../../../src/run/market/readMarket.ts'
import { files, workFolder } from '../../commands/commandLine.ts'
import { perpetualYaml, wavyPrices } from '../../commands/scenarios.ts'
import { loadFiles } from '../loadFiles.ts'

it('hands on what a reader of a funding file should know, with the name of the file', async () => {
  const root = files(workFolder(), { 'prices.csv': wavyPrices(30, { price: 40_000 }) })
  const funding = 'time,rate\n2023-01-01 00:00,0.0001\n2023-01-01 08:00,0.05\n2023-01-01 16:00,0.0001\n'
  const prices = '{ history: { file: prices.csv, funding: { file: f.csv, fill: 0.01% } } }'
  const loaded = await loadFiles(root, perpetualYaml({ prices, samples: '{ count: 0 }' }), { 'f.csv': funding })
  const { notices } = await readMarket(loaded)
  expect(notices).toContain('f.csv: times without a zone are read as UTC')
  expect(notices.join()).toContain('f.csv: the largest funding rate is 5% of the notional')
})
