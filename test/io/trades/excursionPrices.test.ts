import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PLAIN_LIST, readTrades } from '../../../src/io/trades/readTrades.ts'
import { PLAIN_STATS, statsOfFile } from '../../../src/run/stats/statsOfFile.ts'
import { inputFile, linesOf, temporaryFolder } from '../inputs.ts'
import { TWINS } from './formats/twins.ts'

const folder = temporaryFolder()
const INPUTS = join(import.meta.dirname, '../../fixtures/inputs')
const stops = { kind: 'share', share: 0.1 } as const
const read = (text: string) => readTrades(inputFile(folder, 'list.csv', text), { ...PLAIN_LIST, stops })
const inputOf = (name: string) => readFileSync(join(INPUTS, name, 'input.csv'), 'utf8')
const extremesOf = async (text: string) => {
  const { tape, notices } = await read(text)
  return { worst: [...tape.worst], best: [...tape.best], said: notices.join('\n') }
}

describe('worst and best prices of a list that gives them in money', () => {
  it('follow from the sizes of the positions in money', async () => {
    const text = TWINS['tradingview']![1]!.text
    const found = await extremesOf(text)
    expect(found).toMatchObject({ worst: [98, 115], best: [112, 109] })
    expect(found.said).toContain('"Drawdown USD" and "Run-up USD", in money: the sizes of the positions')
    const mes = await extremesOf(text.replace(',1,110,-5.5', ',2,1100,-5.5').replace(',1,100,9.5', ',2,1000,9.5'))
    expect(mes.worst[0]).toBeCloseTo(100 - 2 / 10, 9)
  })

  it('follow from results before costs, where all agree on what a point is worth', async () => {
    const found = await extremesOf(inputOf('54-ninjatrader-grid'))
    expect(found).toMatchObject({ worst: [4749.25, 4756], best: [4756.25, 4749] })
    expect(found.said).toContain('"MAE" and "MFE", in money: the results tell that a point is worth 5 a unit')
    const plain = await extremesOf(inputOf('50-tradingview-trades-old'))
    expect([plain.worst[0], plain.best[0]]).toEqual([98, 112])
  })

  it('are not used where the list does not tell what a point is worth, which is said', async () => {
    const found = await extremesOf(TWINS['tradingview']![0]!.text)
    expect(found).toMatchObject({ worst: [100, 115], best: [110, 110] })
    expect(found.said).toContain('"Drawdown USD" and "Run-up USD" are not used')
    expect(found.said).toContain('worst or best price taken from entry and exit: 2 rows')
  })

  it('are prices at freqtrade, lowest and highest', async () => {
    const text = TWINS['freqtrade']![0]!.text.split('\n')
      .map((line, i) => (line === '' ? line : `${line},${['min_rate,max_rate', '97.5,111', '105,117'][i]}`))
      .join('\n')
    expect(await extremesOf(text)).toMatchObject({ worst: [97.5, 117], best: [111, 105] })
  })

  it('change no result, and their cells must be numbers', async () => {
    const text = TWINS['tradingview']![1]!.text
    const { values } = await statsOfFile(inputFile(folder, 'list.csv', text), PLAIN_STATS)
    expect(values).toMatchObject({ net_profit: 4 })
    expect(await linesOf(() => read(text.replace(',12,12,-2,', ',12,12,deep,')))).toEqual([
      '4 Drawdown USD: Drawdown USD is not a number: "deep"',
    ])
  })
})
