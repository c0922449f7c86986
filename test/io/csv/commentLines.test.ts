import { describe, expect, it } from 'vitest'
import { readBars } from '../../../src/io/bars/readBars.ts'
import { openRows } from '../../../src/io/csv/openRows.ts'
import { readCurve } from '../../../src/io/curves/readCurve.ts'
import { readFunding } from '../../../src/io/funding/readFunding.ts'
import { PLAIN_STATS, statsOfFile } from '../../../src/run/stats/statsOfFile.ts'
import { inputFile, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()
const file = (text: string) => inputFile(folder, 'remarks.csv', text)
const BARS = 'time,open,high,low,close\n2024-01-02,10,12,9,11\n2024-01-03,11,13,10,12\n'
const RATES = 'time,rate\n2024-01-02T00:00Z,0.0001\n2024-01-02T08:00Z,0.0002\n'

describe('remarks that begin with #', () => {
  it('are left out above a table and among its rows, and counted', async () => {
    const text = `# by my tool, on a day\n# ES\n\n${BARS.replace('\n2024-01-03', '\n# no trade on Sunday\n2024-01-03')}`
    const { bars, facts } = await readBars(file(text), { format: 'auto', from: null, to: null })
    expect([[...bars.close], facts.repairs]).toEqual([
      [11, 12],
      [
        '3 lines above the header left out',
        '1 remark among the rows left out',
        'the file has no volume: volumes are 0',
      ],
    ])
  })

  it('may be a hundred, of more cells than the table, and hold other delimiters', async () => {
    const text = `${'# a, b, c, d, e, f\n'.repeat(100)}${RATES.replaceAll(',', ';')}`
    const { rate, facts } = await readFunding(file(text), null)
    expect([[...rate], facts.repairs]).toEqual([[0.0001, 0.0002], ['100 lines above the header left out']])
  })

  it('may hold the header, which comes again in joined files', async () => {
    const { rate, facts } = await readFunding(file(`# mine\n# ${RATES}# time,rate\n2024-01-02T16:00Z,0.0003\n`), null)
    expect([[...rate], facts.repairs]).toEqual([
      [0.0001, 0.0002, 0.0003],
      ['1 line above the header left out', 'the header comes 1 time more: left out'],
    ])
  })

  it('are left out of lists and curves, of those without times, too', async () => {
    const list = '# mine\nentry_time,exit_time,net\n2024-01-02,2024-01-03,5\n2024-01-03,2024-01-04,-2\n'
    expect((await statsOfFile(file(list), PLAIN_STATS)).notices).toContain('1 line above the header left out')
    const UNSTATED = { start: null, symbol: null, zone: null, dates: null }
    const { equity, notices } = await readCurve(await openRows(file('# mine\nequity\n1000\n# bad\n990\n')), UNSTATED)
    expect([[...equity], notices]).toEqual([
      [1000, 990],
      ['1 line above the header left out', '1 remark among the rows left out'],
    ])
  })

  it('are no column of numbers that is named #, and no cell of one', async () => {
    const list = '#,entry_time,exit_time,net\n1,2024-01-02,2024-01-03,5\n2,2024-01-03,2024-01-04,-2\n'
    expect((await statsOfFile(file(list), PLAIN_STATS)).rows).toBe(2)
    expect((await statsOfFile(file(list.replace('\n1,', '\n#1,').replace('\n2,', '\n#2,')), PLAIN_STATS)).rows).toBe(2)
  })
})
