import { expect, it } from 'vitest'
import { readBars } from '../../../src/io/bars/readBars.ts'
import { PLAIN_STATS, statsOfFile } from '../../../src/run/stats/statsOfFile.ts'
import { inputFile, linesOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()
const SHORT = 'found "1.80E+04": a spreadsheet has left three digits of the prices'
const bars = (...closes: string[]) =>
  [
    'time,open,high,low,close,volume',
    ...closes.map((close, i) => `2024-03-0${i + 1},${close},${close},${close},${close},1`),
  ].join('\n')
const read = (text: string) => readBars(inputFile(folder, 'bars.csv', text), { format: 'auto', from: null, to: null })

it('refuses prices of which a spreadsheet has left three digits', async () => {
  expect(await linesOf(() => read(bars('1.80E+04', '1.81E+04', '1.80E+04')))).toEqual([`2 open: ${SHORT}`])
  const list = [
    'side,entry_time,entry,exit_time,exit,pnl',
    ...[4, 5, 6].map(day => `long,2024-03-0${day},1.80E+04,2024-03-0${day},1.81E+04,5`),
  ]
  const file = inputFile(folder, 'list.csv', list.join('\n'))
  expect(await linesOf(() => statsOfFile(file, PLAIN_STATS))).toEqual([`2 entry: ${SHORT}`])
})

it('reads scientific numbers that have their digits', async () => {
  const { bars: read1 } = await read(bars('1.80E+04', '1.8125E+04', '1.80E+04'))
  expect([...read1.close]).toEqual([18_000, 18_125, 18_000])
  const { bars: read2 } = await read(bars('1.23E-05', '1.24E-05', '1.25E-05'))
  expect([...read2.close]).toEqual([1.23e-5, 1.24e-5, 1.25e-5])
})
