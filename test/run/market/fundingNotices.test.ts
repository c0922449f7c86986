import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readMarket } from '../../../src/run/market/readMarket.ts'
import { files, workFolder } from '../../commands/commandLine.ts'
import { perpetualYaml, wavyPrices } from '../../commands/scenarios.ts'
import { problemsOf } from '../../io/inputs.ts'
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

const UNSCHEDULED = readFileSync(new URL('../../../data/venues/binance.yaml', import.meta.url), 'utf8')
  .replace(/^funding:\n( .*\n)+/m, '')
  .replace(/^ {2}funding:\n( {4}.*\n)+/m, '')
const HOUR = 3_600_000
const FIRST = Date.parse('2024-01-01T00:00Z')
/** Two days of every 8 hours, then every 4 hours, as Binance writes them, without the settlements at these hours. */
const archive = (...without: readonly number[]) => {
  const hours = Array.from({ length: 31 * 6 }, (_, i) => i * 4).filter(hour => hour > 48 || hour % 8 === 0)
  const rows = hours.map(hour => `${FIRST + hour * HOUR + 3},${hour > 48 ? 4 : 8},0.0001`)
  return `calc_time,funding_interval_hours,last_funding_rate\n${rows.filter((_, i) => !without.includes(hours[i]!)).join('\n')}\n`
}

it.each([
  ['the venue names its schedule', 'binance', 'fill: 0.01%'],
  ['the venue names none', 'own.yaml', 'write the missing rates into the file'],
])('sees a hole between settlements that are more frequent than the schedule, where %s', async (_, venue, way) => {
  const prices = '{ history: { file: prices.csv, funding: f.csv } }'
  const read = async (text: string) => {
    const root = files(workFolder(), { 'prices.csv': wavyPrices(30, { price: 40_000 }) })
    const market = `{ ladder: btc-perp, venue: ${venue} }`
    const yaml = perpetualYaml({ prices, market, samples: '{ count: 0 }' })
    return readMarket(await loadFiles(root, yaml, { 'f.csv': text, 'own.yaml': UNSCHEDULED }))
  }
  expect((await read(archive())).facts.join()).toContain('funding')
  const [problem] = await problemsOf(() => read(archive(100)))
  expect(problem!.message).toMatch(/^1 of 17\d funding settlements of the period are missing, from 2024-01-05T04:00/)
  expect(problem!.hint).toContain(way)
  expect(problem!.hint).toContain('funding_interval_hours')
})
