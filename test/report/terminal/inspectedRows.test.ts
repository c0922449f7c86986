import { expect, it } from 'vitest'
import { listPlot, rowsText } from '../../../src/report/terminal/inspectedRows.ts'
import type { ListInspection } from '../../../src/results/fileInspection.ts'

it('shows sums without the noise of floats', () => {
  const row = {
    symbol: 'X',
    quantity: 0.3 - 0.29,
    entry: 69207.48199999999,
    net: 0.1 + 0.2 - 0.3,
    r: -49.302369999999996,
  }
  const text = rowsText({ rows: 1, firstRows: [row], lastRows: [row] } as unknown as ListInspection)
  expect(text.split('\n')[1]!.trim().split(/ +/)).toEqual(['1', 'X', '0.01', '69207.482', '0', '-49.30237'])
})

it('shows small prices as they are', () => {
  const row = { entry: 1.25e-9, exit: 123456.789 }
  const text = rowsText({ rows: 1, firstRows: [row], lastRows: [row] } as unknown as ListInspection)
  expect(text.split('\n')[1]!.trim().split(/ +/)).toEqual(['1', '1.25e-9', '123456.789'])
})

it('labels with 0 the line of a chart that is next to it', () => {
  const found = { kind: 'results', rows: 2, curve: [0, -30, 0.1 + 0.2 - 0.3] } as unknown as ListInspection
  const labels = listPlot(found, { width: 60, color: false } as never)
    .split('\n')
    .slice(1)
    .map(line => line.split(/[┼┤]/)[0]!.trim())
  expect([labels[0], labels.at(-1)]).toEqual(['0', '−30'])
})
