import { describe, expect, it } from 'vitest'
import type { FileReading } from '../../../src/run/data/fileReading.ts'
import { inspectFile } from '../../../src/run/data/inspectFile.ts'
import { inputFile, problemsOf, temporaryFolder } from '../../io/inputs.ts'

const folder = temporaryFolder()

const inspect = (rows: readonly string[], reading: Partial<FileReading> = {}) =>
  inspectFile(inputFile(folder, 'list.csv', rows.join('\n')), {
    reading: { format: 'auto', ...reading } as FileReading,
    unit: null,
    market: null,
  })

describe('the inspection of a list whose costs are open', () => {
  const FEES = [
    'time,symbol,side,pnl,Fee,Fee Coin',
    '2024-01-02,BTCUSDT,long,10,0.01,BNB',
    '2024-01-03,BTCUSDT,long,-4,0.01,BNB',
  ]
  const SIGNS = ['exit time,symbol,pnl,fee', '2024-01-02,X,10,1', '2024-01-03,X,-4,-1']

  it.each([
    ['fees in another coin', FEES, '2 fees in BNB'],
    ['fees of both signs', SIGNS, 'are the amounts of "fee" costs'],
    [
      'a column that may be of costs',
      ['time,symbol,pnl,Total cost', '2024-01-02,X,10,1', '2024-01-03,X,-4,2'],
      'is "Total cost" what a trade cost',
    ],
  ])('shows it without results, and asks: %s', async (_what, rows, question) => {
    const found = await inspect(rows)
    expect(found).toMatchObject({ kind: 'results', rows: 2, curve: [], first: '2024-01-02T00:00:00.000Z' })
    expect(found.notices.join('\n')).toContain(`results are left out, which depend on an answer: ${question}`)
    expect(JSON.stringify(found)).not.toContain('"net":10')
  })

  it('takes the answer', async () => {
    expect(await inspect(SIGNS, { costs: 'subtract' })).toMatchObject({
      curve: [0, 9, 6],
      notices: expect.not.arrayContaining(['are left out']),
    })
    expect(await inspect(SIGNS, { costs: { fee: 'included' } })).toMatchObject({ curve: [0, 10, 6] })
  })

  it('is refused for what else is wrong', async () => {
    const wrong = [...SIGNS, '2024-01-04,X,ten,1']
    expect((await problemsOf(() => inspect(wrong))).map(({ line }) => line)).toContain(4)
    expect(await problemsOf(() => inspect(SIGNS, { costs: { tax: 'add' } }))).not.toEqual([])
  })
})
